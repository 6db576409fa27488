import type { Confidence, HoldKind } from '@/lib/documents/vocabularies'
import { clockOfOrigin, dateOnClock } from '@/lib/foundation/dates/clock-words'
import type { GuideDate } from '@/lib/foundation/dates/guide-date'
import { dayInWords } from '@/lib/foundation/dates/words'
import { listInWords } from '@/lib/foundation/list-words'
import { REST, regionInSentence, regionName, WORLD } from '@/lib/guide/regions/regions'
import { HOLD_WORDS } from '@/lib/guide/releases/hold-words'
import { inSentence } from '@/lib/guide/season-heading'
import type { Only } from './only'

/** What a calendar says, in words. Pure. */

type Titled = { show: string; season: number | null; heading: string }
type NumberedTitle = { number: number | null; numberEnd: number | null; title: string }

/** "Star Trek: Picard 2×01 “The Star Gazer”"; a special has no number. */
export function episodeInWords({ show, season, heading }: Titled, episode: NumberedTitle): string {
  const title = episode.title && `“${episode.title}”`
  if (episode.number === null) return [show, 'special', title].filter(Boolean).join(' ')
  const last = episode.numberEnd === null ? '' : `–${twoDigits(episode.numberEnd)}`
  const number = twoDigits(episode.number) + last
  if (season === null) return [`${show}, ${heading}, episode ${number}`, title].filter(Boolean).join(' ')
  return [show, `${season}×${number}`, title].filter(Boolean).join(' ')
}

/** "Star Trek: Picard, season 2: all 10 episodes", "…: 4 episodes". */
export function seasonAtOnceInWords(
  { show, heading }: Titled,
  { all, isWhole }: { all: number; isWhole: boolean },
): string {
  return `${show}, ${inSentence(heading)}: ${isWhole ? 'all ' : ''}${all} episodes`
}

/** "Star Trek: Picard, season 2: complete, all 10 episodes are out". */
export function seasonCompleteInWords({ show, heading }: Titled, all: number): string {
  const out = all > 1 ? `all ${all} episodes are out` : 'it is out'
  return `${show}, ${inSentence(heading)}: complete, ${out}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

const MAX_NAMES = 3

/** Where a release reaches: "United States", "everywhere but Canada and the United States", "everywhere else". */
export function placeInWords(
  { regions, except }: { regions: string[]; except: string[] },
  groupNames: Record<string, string>,
): string {
  if (!regions.includes(WORLD) && !regions.includes(REST))
    return shortList(regions.map((code) => regionName(code, groupNames)))
  if (except.length === 0) return 'everywhere'
  if (except.length > MAX_NAMES) return 'everywhere else'
  return `everywhere but ${shortList(except.map(regionInSentence))}`
}

/** "A", "A and B", "A, B, C and 5 more". */
export function shortList(names: string[]): string {
  const more = names.length - MAX_NAMES
  const shown = more > 0 ? [...names.slice(0, MAX_NAMES), `${more} more`] : names
  return listInWords(shown)
}

const SURE: Record<string, string> = {
  confirmed: 'Confirmed.',
  announced: 'Announced.',
  expected: 'Expected, not announced.',
  rumoured: 'Rumoured, not announced.',
}

type Described = {
  place: string
  platforms: string[]
  date: GuideDate
  /** Until which hour a night belongs to the evening before. */
  dayEndsAt: string
  /** Where it comes later, in the same region. */
  later: { platform: string; date: GuideDate; dayEndsAt: string }[]
  confidence: Confidence
  hold: { kind: HoldKind; reason: string }
  /** ISO day on which the date was withdrawn. */
  withdrawnOn: string | null
}

/** Where, when in the announcement's own words, and its certainty: a line each. */
export function descriptionInWords(event: Described): string {
  const { place, platforms, date, dayEndsAt, later, confidence, hold, withdrawnOn } = event
  const on = platforms.length > 0 ? `On ${shortList(platforms)}` : 'Platform not announced'
  const held = hold.kind && [HOLD_WORDS[hold.kind], hold.reason].filter(Boolean).join(': ')
  const lines = [
    `${on} (${place}).`,
    date.precision === 'instant' ? `Announced for ${eventTimeInWords(date, dayEndsAt)}.` : '',
    ...later.map((each) => `Later on ${each.platform}: ${eventTimeInWords(each.date, each.dayEndsAt)}.`),
    withdrawnOn ? `This date was withdrawn on ${dayInWords(withdrawnOn)}.` : '',
    held ? `${held}.` : withdrawnOn ? '' : (SURE[confidence] ?? ''),
  ]
  return lines.filter(Boolean).join('\n')
}

/** "Thursday 3 March 2022, 21:00 (America/New_York)", "…, 00:35 in the night to Friday (Asia/Tokyo)". */
function eventTimeInWords(date: GuideDate, dayEndsAt: string): string {
  const told = dateOnClock(date, clockOfOrigin(date, dayEndsAt))
  if (date.precision !== 'instant') return told
  return `${told} (${date.zone === 'local' ? 'local time' : date.zone})`
}

type CalendarSubject = { what: string; region: string | null; platform: string | null; only: Only | null }

const ONLY_WORDS: Record<Only, string> = {
  premieres: 'Premieres: ',
  finales: 'Finales: ',
  complete: 'Complete seasons: ',
}

/** The calendar's name: "Star Trek: Picard, Season 2 (Germany)". */
export function calendarName({ what, region, platform, only }: CalendarSubject): string {
  const kind = only ? ONLY_WORDS[only] : ''
  const on = platform ? ` on ${platform}` : ''
  return `${kind}${what}${on}${region ? ` (${regionName(region)})` : ''}`
}

/** What a subscriber finds in it, and why there may be nothing. */
export function calendarDescription(region: string | null, days: number): string {
  const where = region ? ` in ${regionInSentence(region)}` : ''
  return days === 0
    ? `No episode has a date${where} yet. A date appears here once it is in the guide.`
    : `Dates of new episodes${where}. A date that moves in the guide moves here.`
}
