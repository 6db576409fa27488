import { Temporal } from 'temporal-polyfill'
import type { Pattern } from '@/lib/documents/vocabularies'
import {
  type GuideDate,
  isKnown,
  namesADay,
  sortKeyOf,
  spanOfDays,
  TBA,
  UNKNOWN,
} from '@/lib/foundation/dates/guide-date'
import { type Skip, skippingOf, withoutDay } from './skipping'

/** What an announcement says of a release, from which the date of every episode follows. */
export type SchedulePlan = {
  premiere: GuideDate
  /** Of "" and irregular, only the first episode has a day. */
  pattern: Pattern
  batches: Batch[]
  exceptions: ScheduleException[]
  /** On hold: what is still ahead has no date until the hold ends. */
  isOnHold: boolean
}

/**
 * For the pattern "batches": the first starts at the premiere; what they leave over follows weekly. A corrected one
 * says what happened: its day holds for all that it names, though it has gone by.
 */
type Batch = { size: number; start: GuideDate; isCorrected?: boolean }

type ScheduleException = Skip | { kind: 'move'; episodeId: string; to: GuideDate }

/** Dates by episode id. */
export type Dates = ReadonlyMap<string, GuideDate>

/** What was published before, as of now. */
export type AiredAndAhead = {
  /** What has come out keeps its date whatever the pattern becomes. */
  aired: Dates
  /** What was still to come (with a date, or announced as open) is not put on a day that has gone by without it. */
  ahead: Dates
  hasCome: (date: GuideDate) => boolean
}

const NOTHING_STANDS: AiredAndAhead = { aired: new Map(), ahead: new Map(), hasCome: () => false }

/**
 * The date of every episode, by id, in the order given. A move wins over what has aired (it is an editor's
 * correction), what has aired wins over the pattern, and no date is ever more precise than the premiere's. A hold takes
 * every date that has not come, and gives none back that goes by meanwhile.
 */
export function scheduleEpisodes(
  plan: SchedulePlan,
  episodeIds: string[],
  standing: AiredAndAhead = NOTHING_STANDS,
): Map<string, GuideDate> {
  const moved = movesOf(plan)
  const byPattern = patternDates(plan, episodeIds, standing)
  return new Map(
    episodeIds.map((id, position) => {
      const date = moved.get(id) ?? standing.aired.get(id) ?? byPattern[position] ?? UNKNOWN
      return [id, plan.isOnHold ? heldDate(id, date, standing) : date]
    }),
  )
}

/** What a hold leaves of a date. */
export function heldDate(id: string, date: GuideDate, { ahead, hasCome }: AiredAndAhead): GuideDate {
  return !ahead.has(id) && hasCome(date) ? date : TBA
}

function movesOf({ exceptions }: SchedulePlan): Map<string, GuideDate> {
  return new Map(exceptions.flatMap((each) => (each.kind === 'move' ? [[each.episodeId, each.to]] : [])))
}

function patternDates(plan: SchedulePlan, ids: string[], standing: AiredAndAhead): GuideDate[] {
  const { premiere, pattern } = plan
  if (pattern === 'all-at-once') return atOnce(plan, ids, standing)
  if (pattern === 'batches') return inBatches(plan, ids, standing)
  if (pattern === 'daily') return stepping({ start: premiere, stepDays: 1, ids, plan, standing })
  if (pattern === 'weekly') return stepping({ start: premiere, stepDays: 7, ids, plan, standing })
  return firstAlone(premiere, ids, standing)
}

/** All on the first day; once it has gone by without some, those come together with the next of them. */
function atOnce(plan: SchedulePlan, ids: string[], standing: AiredAndAhead): GuideDate[] {
  const moved = movesOf(plan)
  const left = ids.filter((id) => !moved.has(id) && isGoneBy(id, plan.premiere, standing))
  const kept = left.map((id) => keptBy(id, standing))
  const [next = TBA] = kept.sort((one, other) => sortKeyOf(one).localeCompare(sortKeyOf(other)))
  const from = left[0] === undefined ? ids.length : ids.indexOf(left[0])
  return ids.map((_, position) => (position < from ? plan.premiere : next))
}

/** The day of each batch for what it holds, then one a week. A batch that stayed away holds up what follows it. */
function inBatches(plan: SchedulePlan, ids: string[], standing: AiredAndAhead): GuideDate[] {
  const { premiere, batches } = plan
  const moved = movesOf(plan)
  const held = batchOfEach(plan, ids.length)
  const isAway = (id: string, { start, isCorrected }: Batch) =>
    !isCorrected && !moved.has(id) && isGoneBy(id, start, standing)
  const dates = held.map((batch, position) => {
    const id = ids[position] ?? ''
    return isAway(id, batch) ? keptBy(id, standing) : batch.start
  })
  const last = (batches.length > 1 ? batches.at(-1)?.start : null) ?? premiere
  const [anchor, ...rest] = ids.slice(Math.max(held.length - 1, 0))
  const batch = held.at(-1)
  if (anchor === undefined || !batch) return stepping({ start: last, stepDays: 7, ids, plan, standing })
  const ahead = new Map([...standing.ahead].filter(([id]) => id !== anchor || isAway(id, batch)))
  const steps = stepping({
    start: last,
    stepDays: 7,
    ids: [anchor, ...rest],
    plan: unskipping(plan, last),
    standing: { ...standing, ahead },
  })
  return [...dates, ...steps.slice(1)]
}

/** The batch that each episode belongs to, for as many episodes as there are and the batches hold. */
function batchOfEach({ premiere, batches }: SchedulePlan, count: number): Batch[] {
  const held: Batch[] = []
  for (const [index, batch] of batches.entries()) {
    const length = Math.min(batch.size, count - held.length)
    held.push(...Array.from({ length }, () => (index === 0 ? { ...batch, start: premiere } : batch)))
  }
  return held
}

/**
 * One episode a step from the start, leaving out the skipped days. After an aired episode the steps go on from
 * its date, so a pattern changed in the middle of a season moves only what is still ahead, and never to before what
 * has aired. A moved one keeps its slot, except right after one of an earlier pattern, where it had none of these.
 */
function stepping({
  start,
  stepDays,
  ids,
  plan,
  standing,
}: {
  start: GuideDate
  stepDays: number
  ids: string[]
  plan: SchedulePlan
  standing: AiredAndAhead
}): GuideDate[] {
  if (!namesADay(start)) return firstAlone(start, ids, standing)
  const skippedUntil = skippingOf(skipsOf(plan))
  const moved = movesOf(plan)
  const first = Temporal.PlainDate.from(start.value)
  const slotAt = (step: number) => ({ ...start, value: first.add({ days: step * stepDays }).toString() })
  const unskipped = (from: number) => {
    let step = from
    // A loop: an episode can be thousands of skipped days away from the one before.
    for (let last = skippedUntil(slotAt(step).value); last !== null; last = skippedUntil(slotAt(step).value))
      step = Math.max(step + 1, stepsPast({ first, airedOn: last, stepDays }))
    return step
  }
  const isPast = (id: string, step: number) => !moved.has(id) && isGoneBy(id, slotAt(step), standing)
  const [opening] = ids
  const hasBegun = ids.some((id) => standing.aired.has(id) && !moved.has(id))
  if (opening !== undefined && !hasBegun && isPast(opening, unskipped(0))) {
    // Steps are counted from the first. It stayed away: they go on from the date that it keeps, if it has one.
    const kept = keptBy(opening, standing)
    if (!isKnown(kept)) return ids.map(() => kept)
    const aired = new Map([...standing.aired, [opening, kept] as const])
    return [kept, ...stepping({ start, stepDays, ids, plan, standing: { ...standing, aired } }).slice(1)]
  }
  let step = 0
  let free = 0 // the step after those that are still to come: no two get the same day
  let lastAired = ''
  let isOffPattern = false
  return ids.map((id) => {
    const airedOn = lastDayOf(standing.aired.get(id))
    step = unskipped(step)
    if (!airedOn && !moved.has(id) && slotAt(step).value < lastAired)
      step = unskipped(stepsPast({ first, airedOn: lastAired, stepDays }))
    while (isPast(id, step)) step = unskipped(step + 1)
    const slot = slotAt(step)
    if (airedOn > lastAired) lastAired = airedOn
    if (moved.has(id)) {
      if (!isOffPattern) step += 1
      return slot
    }
    isOffPattern = airedOn !== '' && (airedOn < slot.value || first.until(airedOn).days % stepDays !== 0)
    step = airedOn ? Math.max(free, stepsPast({ first, airedOn, stepDays })) : step + 1
    if (!airedOn) free = step
    return slot
  })
}

function skipsOf({ exceptions }: SchedulePlan): Skip[] {
  return exceptions.flatMap((each) => (each.kind === 'skip' ? [each] : []))
}

/** A batch comes on the day that was named for it, whatever is skipped around it. */
function unskipping(plan: SchedulePlan, date: GuideDate): SchedulePlan {
  if (!namesADay(date)) return plan
  const moves = plan.exceptions.filter(({ kind }) => kind === 'move')
  return { ...plan, exceptions: [...moves, ...withoutDay(skipsOf(plan), date.value)] }
}

function lastDayOf(date: GuideDate | undefined): string {
  return date && isKnown(date) ? spanOfDays(date).last : ''
}

function stepsPast({
  first,
  airedOn,
  stepDays,
}: {
  first: Temporal.PlainDate
  airedOn: string
  stepDays: number
}): number {
  return Math.max(0, Math.floor(first.until(airedOn).days / stepDays) + 1)
}

/** Only the first has a date: after a first one announced as open the rest is open too, else nothing more is known. */
function firstAlone(first: GuideDate, ids: string[], standing: AiredAndAhead): GuideDate[] {
  const rest = first.precision === 'tba' ? TBA : UNKNOWN
  return ids.map((id, position) => {
    if (position > 0) return rest
    return isGoneBy(id, first, standing) ? keptBy(id, standing) : first
  })
}

/** Whether a date has gone by without an episode that was still to come. */
function isGoneBy(id: string, date: GuideDate, { ahead, hasCome }: AiredAndAhead): boolean {
  return ahead.has(id) && hasCome(date)
}

/** What an episode keeps where the pattern has no day for it: the date it stood at, or open once that has gone by too. */
function keptBy(id: string, { ahead, hasCome }: AiredAndAhead): GuideDate {
  const date = ahead.get(id)
  return date && !hasCome(date) ? date : TBA
}
