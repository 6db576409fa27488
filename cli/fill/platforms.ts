import type { PlatformInput } from '@/prisma/seed/revision'

export type FilledPlatform = { id: string; country: string; document: PlatformInput }

type Country = { code: string; zone: string; language: string; names: [string, string, string] }

/** Where shows are from and on what they are: two broadcasters and a stream in each country. */
export const COUNTRIES: [Country, ...Country[]] = [
  { code: 'US', zone: 'America/New_York', language: 'en', names: ['Meridian', 'Tallgrass', 'Porchlight'] },
  { code: 'GB', zone: 'Europe/London', language: 'en', names: ['Kittiwake', 'Rowan', 'Milestone'] },
  { code: 'CA', zone: 'America/Toronto', language: 'en', names: ['Tamarack', 'Loonlake', 'Birchbark'] },
  { code: 'AU', zone: 'Australia/Sydney', language: 'en', names: ['Currawong', 'Saltbush', 'Verandah'] },
  { code: 'DE', zone: 'Europe/Berlin', language: 'de', names: ['Elbkanal', 'Morgenröte', 'Abendblick'] },
  { code: 'FR', zone: 'Europe/Paris', language: 'fr', names: ['Lumière Ouest', 'Canal du Lac', 'Rivage'] },
  { code: 'ES', zone: 'Europe/Madrid', language: 'es', names: ['Antena Sur', 'Mirador', 'Persiana'] },
  { code: 'IT', zone: 'Europe/Rome', language: 'it', names: ['Rete Aurora', 'Lanterna', 'Cortile'] },
  { code: 'SE', zone: 'Europe/Stockholm', language: 'sv', names: ['Norrsken', 'Kanal Ö', 'Skärmen'] },
  { code: 'PL', zone: 'Europe/Warsaw', language: 'pl', names: ['Wisła', 'Bursztyn', 'Zorza'] },
  { code: 'TR', zone: 'Europe/Istanbul', language: 'tr', names: ['Boğaz', 'Kuzey Işığı', 'Pencere'] },
  { code: 'JP', zone: 'Asia/Tokyo', language: 'ja', names: ['Akebono', 'Tsubame', 'Madobe'] },
  { code: 'KR', zone: 'Asia/Seoul', language: 'ko', names: ['Haneul', 'Badasori', 'Dalbit'] },
  { code: 'IN', zone: 'Asia/Kolkata', language: 'hi', names: ['Savera', 'Jharokha', 'Parda'] },
  { code: 'BR', zone: 'America/Sao_Paulo', language: 'pt', names: ['Rede Ipê', 'Maré', 'Varanda'] },
  {
    code: 'MX',
    zone: 'America/Mexico_City',
    language: 'es',
    names: ['Canal Jacaranda', 'Altiplano', 'Balcón'],
  },
]

/** Streams that exist in many countries; an empty list is everywhere. */
const ABROAD: [name: string, regions: string[]][] = [
  ['Lamplight', []],
  ['Overture', []],
  ['Nightjar', []],
  ['Parallel', ['US', 'CA', 'GB', 'AU', 'NZ', 'IE']],
  ['Frame Nine', ['US', 'CA', 'MX', 'BR', 'AR', 'CL', 'CO']],
  ['Sundial', ['DE', 'FR', 'ES', 'IT', 'SE', 'PL', 'NL', 'AT', 'BE', 'DK', 'FI', 'NO', 'PT', 'CZ']],
  ['Longwave', ['JP', 'KR', 'IN', 'SG', 'TH', 'PH', 'MY', 'ID']],
  ['Cinder', ['US', 'GB']],
]

export const PLATFORMS: FilledPlatform[] = [
  ...COUNTRIES.flatMap(platformsOf),
  ...ABROAD.map(([name, regions], at) => stream(`platform-abroad-${at + 1}`, 'US', name, regions)),
  { id: 'platform-cinema', country: 'US', document: { name: 'Cinemas', kind: 'cinema' } },
  {
    id: 'platform-disc',
    country: 'US',
    document: { name: 'Greenshelf Discs', kind: 'disc', owner: 'Greenshelf' },
  },
]

function platformsOf({ code, zone, names: [first, second, third] }: Country): FilledPlatform[] {
  const id = (at: number) => `platform-${code.toLowerCase()}-${at}`
  const channel = (at: number, name: string, document: PlatformInput = {}): FilledPlatform => ({
    id: id(at),
    country: code,
    document: {
      name,
      kind: 'broadcast',
      owner: `${first} Group`,
      regions: [code],
      homeZone: zone,
      dayEndsAt: '05:00',
      description: `A channel with drama and news from ${zone.split('/').at(-1)?.replace('_', ' ')}.`,
      ...document,
    },
  })
  const former = {
    id: `${id(2)}-former`,
    name: `${second} One`,
    fromDay: '1988-01-01',
    untilDay: '2009-09-01',
  }
  const present = { id: `${id(2)}-present`, name: second, fromDay: '2009-09-01' }
  return [
    channel(1, `${first} TV`),
    channel(2, second, { names: [former, present] }),
    stream(id(3), code, third, [code]),
  ]
}

function stream(id: string, country: string, name: string, regions: string[]): FilledPlatform {
  const homeZone = COUNTRIES.find(({ code }) => code === country)?.zone
  const description = 'A stream of series, films and specials.'
  const address = `https://${id.replace('platform-', '')}.example.com`
  return {
    id,
    country,
    document: { name, kind: 'streaming', owner: name, regions, homeZone, url: address, description },
  }
}

/** The platforms of one country and kind. */
export function platformsIn(
  country: string,
  kind: 'broadcast' | 'streaming',
): [FilledPlatform, ...FilledPlatform[]] {
  const [first, ...rest] = PLATFORMS.filter((each) => {
    return each.country === country && each.document.kind === kind && !each.id.includes('abroad')
  })
  if (!first) throw new Error(`No platform in ${country} is of the kind ${kind}.`)
  return [first, ...rest]
}

export const STREAMS_ABROAD = PLATFORMS.filter(({ id }) => id.includes('abroad')) as [
  FilledPlatform,
  ...FilledPlatform[],
]
