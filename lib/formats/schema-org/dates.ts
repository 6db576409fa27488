import { Temporal } from 'temporal-polyfill'
import { type GuideDate, isKnown, namesADay } from '@/lib/foundation/dates/guide-date'

/**
 * A date as schema.org writes it (https://schema.org/Date, https://schema.org/DateTime: ISO 8601), never more precise
 * than it is: "2022-03-03T21:00:00-05:00", "2022-03-03", "2022-03", "2022". A wall time of no one zone ("local") has
 * no offset; a quarter or half, for which ISO 8601-1 has no form, is its year; an open date is undefined.
 */
export function isoOf(date: GuideDate): string | undefined {
  if (!isKnown(date)) return undefined
  if (date.precision === 'instant' && date.time && date.zone)
    return isoMoment({ value: date.value, time: date.time, zone: date.zone })
  return date.precision === 'quarter' || date.precision === 'half' ? date.value.slice(0, 4) : date.value
}

/** The same for properties that mean one day: undefined for what is vaguer. */
export function isoDayOf(date: GuideDate): string | undefined {
  return namesADay(date) ? isoOf(date) : undefined
}

function isoMoment({ value, time, zone }: { value: string; time: string; zone: string }): string {
  const wall = Temporal.PlainDateTime.from(`${value}T${time}`)
  if (zone === 'local') return wall.toString({ smallestUnit: 'second' })
  return wall.toZonedDateTime(zone).toString({ smallestUnit: 'second', timeZoneName: 'never' })
}
