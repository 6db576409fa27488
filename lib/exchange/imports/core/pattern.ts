import { Temporal } from 'temporal-polyfill'
import { type GuideDate, namesADay, sameDate, sortKeyOf, UNKNOWN } from '@/lib/foundation/dates/guide-date'
import { type SchedulePlan, scheduleEpisodes } from '@/lib/guide/releases/schedule'
import { importedId } from './row-ids'

/** An episode and its date as a catalogue has it; unknown where it has none. */
export type DatedEpisode = { id: string; date: GuideDate }

/** The dates of a season as recorded. Every instant stands in `zone`, "" where there is none. */
export type RecordedRun = {
  /** Makes the ids of exceptions and batches. */
  releaseId: string
  provider: string
  zone: string
  /** In their order, as the season's document has them. */
  numbered: DatedEpisode[]
  specials: DatedEpisode[]
  /** False for a piece of a season: its first date is not the season's, and nothing follows for the rest. */
  isWhole: boolean
}

/** Days without an episode, or the first and last of a break. */
type Skip = { day: string; until: string }

type Guess = Pick<SchedulePlan, 'pattern' | 'batches'> & { skips: Skip[] }

/**
 * The first date, the pattern and the exceptions from which the schedule makes exactly these dates again, and none
 * for an episode that has none. The pattern is the one that explains the most; "irregular" where none explains half.
 */
export function planFrom(recorded: RecordedRun) {
  const { releaseId, provider, zone, numbered, specials, isWhole } = recorded
  const dated = numbered.filter(({ date }) => namesADay(date))
  const premiere = firstDate(recorded)
  const guessed = isWhole && dated.length > 1 ? guesses(dated) : []
  const costs = guessed.map((guess) => ({ guess, cost: costOf(guess, premiere, dated) }))
  const best = costs
    .filter(({ cost }) => cost * 2 < dated.length)
    .sort((one, other) => one.cost - other.cost)[0]
  const { pattern, batches, skips } = best?.guess ?? IRREGULAR

  const listed = [...numbered, ...specials.filter(({ date }) => namesADay(date))]
  const isSpecial = new Set(specials.map(({ id }) => id))
  const dates = scheduleEpisodes(guessedPlan({ pattern, batches, skips }, premiere), episodeIds(listed))
  const moved = listed.filter(
    ({ id, date }) => isSpecial.has(id) || !sameDate(dates.get(id) ?? UNKNOWN, date),
  )
  return {
    premiere: { on: premiere.value ?? '', time: premiere.time ?? '', zone },
    pattern,
    batches: batches.map(({ size, start }, index) => ({
      id: importedId(provider, 'batch', releaseId, index + 1),
      size,
      start: start.value ?? '',
    })),
    exceptions: [
      ...skips.map(({ day, until }) => ({
        id: importedId(provider, 'skip', releaseId, day),
        kind: 'skip',
        skippedDay: day,
        skippedUntil: until === day ? '' : until,
      })),
      ...moved.map(({ id, date }) => ({
        id: importedId(provider, 'move', releaseId, id),
        kind: 'move',
        episodeId: id,
        to: { on: date.value ?? '', time: date.time ?? '' },
      })),
    ],
  }
}

function firstDate({ numbered, isWhole }: RecordedRun): GuideDate {
  const dates = numbered.map(({ date }) => date).filter(namesADay)
  return (isWhole && dates.sort((one, other) => (sortKeyOf(one) < sortKeyOf(other) ? -1 : 1))[0]) || UNKNOWN
}

const IRREGULAR: Guess = { pattern: 'irregular', batches: [], skips: [] }

/** What the dates may follow, the plainest first: of two that explain them equally well it is taken. */
function guesses(dated: DatedEpisode[]): Guess[] {
  return [
    { pattern: 'all-at-once', batches: [], skips: [] },
    { pattern: 'weekly', batches: [], skips: skipsIn(dated, 7) },
    { pattern: 'daily', batches: [], skips: skipsIn(dated, 1) },
    ...batchGuess(dated),
  ]
}

/** So many weeks off in a row are a break, and one exception. */
const WEEKS_OF_A_BREAK = 4

/** The days on which the steps from the first date find no episode, where the next one is a whole step on. */
function skipsIn(dated: DatedEpisode[], step: number): Skip[] {
  const dates = dated.map(episodeDay)
  return dates.slice(1).flatMap((date, index) => {
    const before = Temporal.PlainDate.from(dates[index] ?? date)
    const gap = before.until(date).days
    const steps = gap > 0 && gap % step === 0 ? gap / step : 1
    const days = Array.from({ length: steps - 1 }, (_, at) =>
      before.add({ days: (at + 1) * step }).toString(),
    )
    const [first, last] = [days[0], days.at(-1)]
    if (step !== 7 || days.length < WEEKS_OF_A_BREAK || !first || !last)
      return days.map((day) => ({ day, until: day }))
    return [{ day: first, until: last }]
  })
}

/** Days with two episodes or more, from the first on; what is left over comes weekly after them. */
function batchGuess(dated: DatedEpisode[]): Guess[] {
  const batches: { size: number; start: GuideDate }[] = []
  for (const episode of dated) {
    const last = batches.at(-1)
    if (last?.start.value === episodeDay(episode)) last.size += 1
    else batches.push({ size: 1, start: { ...episode.date, precision: 'day', time: null, zone: null } })
  }
  const singles = batches.findIndex(({ size }) => size === 1)
  const announced = singles < 0 ? batches : batches.slice(0, singles)
  return announced.length > 0 && batches.length > 1
    ? [{ pattern: 'batches', batches: announced, skips: [] }]
    : []
}

/** A skipped day explains as much as half a moved episode, a break as much as one. */
function costOf(guess: Guess, premiere: GuideDate, dated: DatedEpisode[]): number {
  const dates = scheduleEpisodes(guessedPlan(guess, premiere), episodeIds(dated))
  const off = dated.filter(({ id, date }) => !sameDate(dates.get(id) ?? UNKNOWN, date))
  const breaks = guess.skips.filter(({ day, until }) => day !== until)
  return off.length + (guess.skips.length + breaks.length) / 2
}

function guessedPlan({ pattern, batches, skips }: Guess, premiere: GuideDate): SchedulePlan {
  const exceptions = skips.map((skip) => ({ kind: 'skip' as const, ...skip }))
  return { premiere, pattern, batches, exceptions, isOnHold: false }
}

function episodeDay({ date }: DatedEpisode): string {
  return date.value ?? ''
}

function episodeIds(episodes: DatedEpisode[]): string[] {
  return episodes.map(({ id }) => id)
}
