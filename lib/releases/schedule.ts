import { Temporal } from 'temporal-polyfill'
import { type GuideDate, isKnown, namesADay, spanOfDays, TBA, UNKNOWN } from '../dates/guide-date'

export const PATTERNS = ['weekly', 'all-at-once', 'batches', 'daily', 'irregular'] as const
type Pattern = (typeof PATTERNS)[number]

/** What an announcement says of a release, from which the date of every episode follows. */
export type SchedulePlan = {
  premiere: GuideDate
  pattern: Pattern
  /** For the pattern "batches": the first starts at the premiere; what they leave over follows weekly. */
  batches: { size: number; start: GuideDate }[]
  exceptions: ScheduleException[]
  /** Held: what is still ahead has no date until the hold ends. */
  held: boolean
}

type ScheduleException =
  | { kind: 'skip'; day: string } // ISO day on which no episode comes, though the pattern says so
  | { kind: 'move'; episodeId: string; to: GuideDate }

/** What has aired, by episode id: it keeps its date whatever the pattern becomes. */
export type Aired = ReadonlyMap<string, GuideDate>

/**
 * The date of every episode, by id, in the order given. A move wins over what has aired (it is an editor's
 * correction), what has aired wins over the pattern, and no date is ever more precise than the premiere's.
 */
export function scheduleEpisodes(
  plan: SchedulePlan,
  episodeIds: string[],
  aired: Aired = new Map(),
): Map<string, GuideDate> {
  const moved = new Map(
    plan.exceptions.flatMap((each) => (each.kind === 'move' ? [[each.episodeId, each.to]] : [])),
  )
  const byPattern = patternDates(plan, episodeIds, aired)
  return new Map(
    episodeIds.map((id, position) => {
      const ahead = plan.held ? TBA : (byPattern[position] ?? UNKNOWN)
      return [id, moved.get(id) ?? aired.get(id) ?? ahead]
    }),
  )
}

function patternDates(plan: SchedulePlan, ids: string[], aired: Aired): GuideDate[] {
  const { premiere, pattern, batches } = plan
  if (pattern === 'all-at-once') return ids.map(() => premiere)
  if (pattern === 'irregular')
    return ids.map((_, position) => (position === 0 ? premiere : openLike(premiere)))
  if (pattern === 'daily') return stepping(premiere, 1, ids, plan, aired)
  if (pattern === 'weekly') return stepping(premiere, 7, ids, plan, aired)

  const dates = batchDates(plan, ids.length)
  const last = (batches.length > 1 ? batches.at(-1)?.start : null) ?? premiere
  const rest = ids.slice(Math.max(dates.length - 1, 0))
  return [
    ...dates,
    ...stepping(last, 7, rest, dates.length ? unskipping(plan, last) : plan, aired).slice(
      dates.length ? 1 : 0,
    ),
  ]
}

/** The dates of what the batches hold, for as many episodes as there are. */
function batchDates({ premiere, batches }: SchedulePlan, count: number): GuideDate[] {
  const dates: GuideDate[] = []
  for (const [index, { size, start }] of batches.entries()) {
    const length = Math.min(size, count - dates.length)
    dates.push(...Array.from({ length }, () => (index === 0 ? premiere : start)))
  }
  return dates
}

/** A batch comes on the day that was named for it, whatever is skipped. */
function unskipping(plan: SchedulePlan, { value }: GuideDate): SchedulePlan {
  return {
    ...plan,
    exceptions: plan.exceptions.filter((each) => each.kind !== 'skip' || each.day !== value),
  }
}

/**
 * One episode a step from the start, leaving out the skipped days. After an aired episode the steps go on from
 * its date, so a pattern changed in the middle of a season moves only what is still ahead, and never to before what
 * has aired. A moved one keeps its slot, except in the steps of an earlier pattern, where it had none of these.
 */
function stepping(
  start: GuideDate,
  stepDays: number,
  ids: string[],
  plan: SchedulePlan,
  aired: Aired,
): GuideDate[] {
  if (!namesADay(start)) return ids.map((_, position) => (position === 0 ? start : openLike(start)))
  const skipped = new Set(plan.exceptions.flatMap((each) => (each.kind === 'skip' ? [each.day] : [])))
  const moved = new Set(plan.exceptions.flatMap((each) => (each.kind === 'move' ? [each.episodeId] : [])))
  const first = Temporal.PlainDate.from(start.value)
  const slotAt = (step: number) => first.add({ days: step * stepDays }).toString()
  const unskipped = (step: number): number => (skipped.has(slotAt(step)) ? unskipped(step + 1) : step)
  let step = 0
  let lastAired = ''
  let isOffPattern = false
  return ids.map((id) => {
    const airedOn = lastDayOf(aired.get(id))
    step = unskipped(step)
    if (!airedOn && slotAt(step) < lastAired) step = unskipped(stepsPast(first, lastAired, stepDays))
    const slot = slotAt(step)
    if (airedOn > lastAired) lastAired = airedOn
    if (airedOn && !moved.has(id)) isOffPattern = airedOn !== slot
    const goesOn = airedOn && (isOffPattern || !moved.has(id))
    step = goesOn ? stepsPast(first, airedOn, stepDays) : step + 1
    return { ...start, value: slot }
  })
}

function lastDayOf(date: GuideDate | undefined): string {
  return date && isKnown(date) ? spanOfDays(date).last : ''
}

function stepsPast(first: Temporal.PlainDate, airedOn: string, stepDays: number): number {
  return Math.max(0, Math.floor(first.until(airedOn).days / stepDays) + 1)
}

/** After a premiere announced as open the rest is open too; after a vague one nothing more is known. */
function openLike(premiere: GuideDate): GuideDate {
  return premiere.precision === 'tba' ? TBA : UNKNOWN
}
