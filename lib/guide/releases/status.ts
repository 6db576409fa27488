import { Temporal } from 'temporal-polyfill'
import { type GuideDate, isKnown, namesADay, spanOfDays } from '@/lib/foundation/dates/guide-date'
import { compareDates } from '@/lib/foundation/dates/order'
import { type DayClock, dayInZone, hasCome } from '@/lib/foundation/dates/zones'

export const STATUSES = ['upcoming', 'airing', 'between', 'ended', 'undated'] as const
export type Status = (typeof STATUSES)[number]

/**
 * An episode's date somewhere, and the clock that judges it there. `parts` is how many of the season's episodes it
 * is: none for a special, two for two in one.
 */
export type ClockedDate = { episodeId: string; date: GuideDate; clock: DayClock; parts: number }

/** More days than this between two episodes make a break, not a week off. */
const LONGEST_WEEK_OFF = 14

/**
 * Where a season stands. In one region give its dates there; overall give all first-run dates of all regions:
 * it runs from the first known date to the last, open ones ignored. `episodeCount` is how many there are to come
 * out in all, as far as known.
 */
export function statusOf(dates: ClockedDate[], episodeCount: number, now: Temporal.Instant): Status {
  const known = dates.filter((each) => isKnown(each.date)).sort(byDate)
  if (known.length === 0) return 'undated'
  const come = known.filter((each) => hasCome(each.date, now, each.clock))
  if (ofTheSeason(known).every((each) => !come.includes(each))) return 'upcoming'
  const ahead = known.filter((each) => !come.includes(each))
  if (ahead.length === 0 && (partsIn(come) >= episodeCount || isLongAgo(come.at(-1), now))) return 'ended'
  return isBreak({ last: come.at(-1), next: ahead[0], now }) ? 'between' : 'airing'
}

/** The dates of what the season begins and ends with: a special is none of it, unless there is nothing else. */
export function ofTheSeason(dates: ClockedDate[]): ClockedDate[] {
  const regular = dates.filter(({ parts }) => parts > 0)
  return regular.length > 0 ? regular : dates
}

/** How many of the season's episodes these are. */
export function partsIn(dates: ClockedDate[]): number {
  const parts = new Map(dates.map((each) => [each.episodeId, each.parts]))
  return [...parts.values()].reduce((sum, each) => sum + each, 0)
}

/** Each episode's first date among the dates of one region. */
export function earliestByEpisode(dates: ClockedDate[]): Map<string, ClockedDate> {
  const earliest = new Map<string, ClockedDate>()
  for (const each of [...dates].sort(byDate))
    if (!earliest.has(each.episodeId)) earliest.set(each.episodeId, each)
  return earliest
}

/** A year without a date ahead: what was never dated episode by episode is over all the same. */
function isLongAgo(last: ClockedDate | undefined, now: Temporal.Instant): boolean {
  if (!last || !isKnown(last.date)) return false
  const today = now.toZonedDateTimeISO(last.clock.zone).toPlainDate()
  return (
    Temporal.PlainDate.compare(Temporal.PlainDate.from(spanOfDays(last.date).last).add({ years: 1 }), today) <
    0
  )
}

function byDate(one: ClockedDate, other: ClockedDate): number {
  return compareDates(one.date, other.date)
}

function isBreak({
  last,
  next,
  now,
}: {
  last: ClockedDate | undefined
  next: ClockedDate | undefined
  now: Temporal.Instant
}): boolean {
  if (!last || !isKnown(last.date)) return true
  return Temporal.PlainDate.from(daysOf(last).last).until(nextDay(next, last, now)).days > LONGEST_WEEK_OFF
}

/** The earliest day the next one can come; without any date, today: a break shows once a week off has gone by. */
function nextDay(next: ClockedDate | undefined, last: ClockedDate, now: Temporal.Instant): string {
  const today = now.toZonedDateTimeISO(last.clock.zone).toPlainDate().toString()
  return next ? daysOf(next).first : today
}

function daysOf({ date, clock }: ClockedDate): { first: string; last: string } {
  if (!isKnown(date)) throw new RangeError('An open date has no days.')
  if (!namesADay(date)) return spanOfDays(date)
  const day = dayInZone(date, clock.zone)
  return { first: day, last: day }
}
