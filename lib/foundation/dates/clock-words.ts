import { Temporal } from 'temporal-polyfill'
import { type GuideDate, isKnown, namesADay } from './guide-date'
import { dateInWords, weekdayOf } from './words'
import { type DayClock, instantOf, programmeDayOf } from './zones'

/**
 * An instant as people tell it in a place: the day it belongs to, the hour, and for an hour after midnight that still
 * belongs to the evening before, the day that the night runs into. Days are ISO days, `time` is "00:35".
 */
export type ToldInstant = { day: string; time: string; into: string | null }

/** Null for what is no instant. "local" is told as it is, wherever one is. */
export function toldInstant(date: GuideDate, { zone, dayEndsAt }: DayClock): ToldInstant | null {
  const instant = instantOf(date, zone)
  if (!instant) return null
  const wall = instant.toZonedDateTimeISO(zone)
  const [clockDay, time] = [wall.toPlainDate().toString(), wall.toPlainTime().toString().slice(0, 5)]
  const day = programmeDayOf({ value: clockDay, time, dayEndsAt })
  return { day, time, into: day === clockDay ? null : clockDay }
}

/** "21:00", "00:35 in the night to Friday". */
export function hourInWords({ time, into }: ToldInstant): string {
  return into === null ? time : `${time} in the night to ${weekdayOf(into)}`
}

type Form = { form?: 'long' | 'short'; withYear?: boolean }

/** "Thursday 3 February 2022, 00:35 in the night to Friday"; what names no hour as precise as it is. */
export function dateOnClock(
  date: GuideDate,
  clock: DayClock,
  { form = 'long', withYear = true }: Form = {},
): string {
  const told = toldInstant(date, clock)
  if (!told) return dateInWords(date, form, withYear)
  const day = dateInWords({ ...date, value: told.day }, form, withYear)
  return `${day}, ${hourInWords(told)}`
}

/** The day that a date belongs to on a clock: an instant's broadcast day, a day itself; null for what is vaguer. */
export function dayOnClock(date: GuideDate, clock: DayClock): string | null {
  if (!isKnown(date) || !namesADay(date)) return null
  return toldInstant(date, clock)?.day ?? date.value
}

/** The clock of the place where a date was announced: a local hour is everybody's. */
export function clockOfOrigin({ zone }: GuideDate, dayEndsAt: string): DayClock {
  return { zone: zone === null || zone === 'local' ? 'UTC' : zone, dayEndsAt }
}

/** The broadcast day of an announced hour, where it is not the day on the clock there. */
export function broadcastDay(date: GuideDate, dayEndsAt: string): string | null {
  if (date.precision !== 'instant' || !date.value || !date.time || date.time >= dayEndsAt) return null
  return Temporal.PlainDate.from(date.value).subtract({ days: 1 }).toString()
}

/** The place that a zone is called after: “New York”. */
export function zonePlace(zone: string | null): string {
  return (zone ?? '').split('/').at(-1)?.replaceAll('_', ' ') ?? ''
}
