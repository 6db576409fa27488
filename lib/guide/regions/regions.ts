import countries from 'countries-and-timezones'

/**
 * Regions as ISO 3166-1 alpha-2 codes, plus what a release may name besides them:
 * WORLD (everywhere), REST (everywhere not named otherwise) and group:<slug>.
 */
export const WORLD = 'WORLD'
export const REST = 'REST'

/** What an address says in place of a region where every one is asked for. */
export const ALL_REGIONS = 'ALL'

const CAPITAL_ZONES: Record<string, string> = {
  AQ: 'Antarctica/McMurdo',
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  FM: 'Pacific/Pohnpei',
  GL: 'America/Nuuk',
  ID: 'Asia/Jakarta',
  KI: 'Pacific/Tarawa',
  KZ: 'Asia/Almaty',
  MH: 'Pacific/Majuro',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PS: 'Asia/Hebron',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  TF: 'Indian/Kerguelen',
  UA: 'Europe/Kyiv',
  UM: 'Pacific/Midway',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
  VN: 'Asia/Ho_Chi_Minh',
  XK: 'Europe/Belgrade',
}

const NAMES = new Intl.DisplayNames('en', { type: 'region' })
const TAKES_AN_ARTICLE = new Set([
  'AE',
  'BS',
  'CF',
  'CD',
  'CG',
  'DO',
  'GB',
  'GM',
  'KM',
  'MV',
  'NL',
  'PH',
  'SB',
  'SC',
  'US',
  'VA',
])

/** ISO 3166-1, and Kosovo, which everybody calls XK: a code that ISO leaves to users. */
export const REGION_CODES: readonly string[] = [...Object.keys(countries.getAllCountries()), 'XK'].sort()

const KNOWN = new Set(REGION_CODES)

export function isRegion(code: string): boolean {
  return KNOWN.has(code)
}

/** "United States", "everywhere", "everywhere else"; a group by its name where given. */
export function regionName(code: string, groups: Record<string, string> = {}): string {
  if (code === WORLD) return 'Everywhere'
  if (code === REST) return 'Everywhere else'
  return groups[code] ?? (isRegion(code) ? NAMES.of(code) : undefined) ?? code
}

/** The name as a sentence needs it: "the United States", "Canada". */
export function regionInSentence(code: string): string {
  return TAKES_AN_ARTICLE.has(code) ? `the ${regionName(code)}` : regionName(code)
}

/** The zone whose midnight ends a day in the region: its capital's. */
export function zoneOfRegion(code: string): string {
  return CAPITAL_ZONES[code] ?? countries.getCountry(code)?.timezones[0] ?? 'UTC'
}

const CHOICES: readonly RegionChoice[] = REGION_CODES.map((code) => ({ code, name: regionName(code) })).sort(
  (a, b) => a.name.localeCompare(b.name, 'en'),
)

export type RegionChoice = { code: string; name: string }

/** Every region by its name, as a choice for a form. */
export function regionChoices(): readonly RegionChoice[] {
  return CHOICES
}

/** Members of each named group: { "group:latin-america": ["AR", …] }. */
export type Groups = Record<string, string[]>
