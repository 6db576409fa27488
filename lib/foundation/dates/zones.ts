import { LRUCache } from 'lru-cache'
import { Temporal } from 'temporal-polyfill'
import { type GuideDate, isKnown, spanOfDays } from './guide-date'

/** Whose clock judges a day: an IANA zone, and the wall time at which a day ends there ("00:00", "05:00"). */
export type DayClock = { zone: string; dayEndsAt: string }

export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name.includes('/') || name === 'UTC'
  } catch {
    return false
  }
}

// Lists are sorted by them: each would be worked out again for every comparison.
const instants = new LRUCache<string, Temporal.Instant>({ max: 5_000 })

/**
 * The instant of a wall time in its zone ("local" takes the zone given). In the gap of a clock change the time
 * after it, in an overlap the earlier one: what RFC 5545 and Temporal call "compatible".
 */
export function instantOf(date: GuideDate, localZone: string): Temporal.Instant | null {
  if (date.precision !== 'instant' || !date.value || !date.time || !date.zone) return null
  const zone = date.zone === 'local' ? localZone : date.zone
  const wall = `${date.value}T${date.time}`
  const known = instants.get(`${wall} ${zone}`)
  if (known) return known
  const instant = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant()
  instants.set(`${wall} ${zone}`, instant)
  return instant
}

/** The day it is on a platform: 00:35 on Thursday night still is Thursday where the day ends at 05:00. */
export function programmeDay(now: Temporal.Instant, { zone, dayEndsAt }: DayClock): string {
  const wall = now.toZonedDateTimeISO(zone)
  return programmeDayOf({
    value: wall.toPlainDate().toString(),
    time: wall.toPlainTime().toString().slice(0, 5),
    dayEndsAt,
  })
}

/** The programme day a wall time belongs to. */
export function programmeDayOf({
  value,
  time,
  dayEndsAt,
}: {
  value: string
  time: string
  dayEndsAt: string
}): string {
  if (time >= dayEndsAt) return value
  return Temporal.PlainDate.from(value).subtract({ days: 1 }).toString()
}

/** Whether the date has come: an instant at its moment, a day when it begins, a vaguer date once it is surely past. */
export function hasCome(date: GuideDate, now: Temporal.Instant, clock: DayClock): boolean {
  const instant = instantOf(date, clock.zone)
  if (instant) return Temporal.Instant.compare(now, instant) >= 0
  if (!isKnown(date)) return false
  const today = programmeDay(now, clock)
  return date.precision === 'day' ? date.value <= today : spanOfDays(date).last < today
}

/** The day a reader in this zone calls it: an instant is converted, a day never shifts. */
export function dayInZone(date: GuideDate & { value: string }, zone: string): string {
  const instant = instantOf(date, zone)
  return instant ? instant.toZonedDateTimeISO(zone).toPlainDate().toString() : date.value
}

/** Days from today until the date, as its clock counts days (an hour after midnight may be the evening before's); null for less than a day's precision. */
export function daysUntil(date: GuideDate, now: Temporal.Instant, clock: DayClock): number | null {
  if (!isKnown(date) || (date.precision !== 'day' && date.precision !== 'instant')) return null
  const instant = instantOf(date, clock.zone)
  const today = programmeDay(now, instant ? clock : { ...clock, dayEndsAt: '00:00' })
  return Temporal.PlainDate.from(today).until(instant ? programmeDay(instant, clock) : date.value).days
}
