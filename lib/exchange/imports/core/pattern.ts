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

type Guess = Pick<SchedulePlan, 'pattern' | 'batches'> & { skippedDays: string[] }

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
  const { pattern, batches, skippedDays } = best?.guess ?? IRREGULAR

  const listed = [...numbered, ...specials.filter(({ date }) => namesADay(date))]
  const isSpecial = new Set(specials.map(({ id }) => id))
  const dates = scheduleEpisodes(guessedPlan({ pattern, batches, skippedDays }, premiere), episodeIds(listed))
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
      ...skippedDays.map((skippedDay) => ({
        id: importedId(provider, 'skip', releaseId, skippedDay),
        kind: 'skip',
        skippedDay,
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

const IRREGULAR: Guess = { pattern: 'irregular', batches: [], skippedDays: [] }

/** What the dates may follow, the plainest first: of two that explain them equally well it is taken. */
function guesses(dated: DatedEpisode[]): Guess[] {
  return [
    { pattern: 'all-at-once', batches: [], skippedDays: [] },
    { pattern: 'weekly', batches: [], skippedDays: skippedDays(dated, 7) },
    { pattern: 'daily', batches: [], skippedDays: skippedDays(dated, 1) },
    ...batchGuess(dated),
  ]
}

/** The days on which the steps from the first date find no episode, where the next one is a whole step on. */
function skippedDays(dated: DatedEpisode[], step: number): string[] {
  const days = dated.map(episodeDay)
  return days.slice(1).flatMap((day, index) => {
    const before = Temporal.PlainDate.from(days[index] ?? day)
    const gap = before.until(day).days
    const steps = gap > 0 && gap % step === 0 ? gap / step : 1
    return Array.from({ length: steps - 1 }, (_, skip) => before.add({ days: (skip + 1) * step }).toString())
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
    ? [{ pattern: 'batches', batches: announced, skippedDays: [] }]
    : []
}

/** A skipped day explains as much as half a moved episode. */
function costOf(guess: Guess, premiere: GuideDate, dated: DatedEpisode[]): number {
  const dates = scheduleEpisodes(guessedPlan(guess, premiere), episodeIds(dated))
  const off = dated.filter(({ id, date }) => !sameDate(dates.get(id) ?? UNKNOWN, date))
  return off.length + guess.skippedDays.length / 2
}

function guessedPlan({ pattern, batches, skippedDays }: Guess, premiere: GuideDate): SchedulePlan {
  const exceptions = skippedDays.map((day) => ({ kind: 'skip' as const, day }))
  return { premiere, pattern, batches, exceptions, isOnHold: false }
}

function episodeDay({ date }: DatedEpisode): string {
  return date.value ?? ''
}

function episodeIds(episodes: DatedEpisode[]): string[] {
  return episodes.map(({ id }) => id)
}
