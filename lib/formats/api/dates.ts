import type { z } from 'zod'
import { broadcastDay } from '@/lib/foundation/dates/clock-words'
import type { GuideDate } from '@/lib/foundation/dates/guide-date'
import type { guideDate, vagueDate } from './shared'

/**
 * `dayEndsAt` is the hour at which the platform's day ends. Days are ISO days, a date of less than a day keeps its form ("2022-Q4"), "21:00" has its IANA
 * zone beside it.
 */
export function dateInApi(date: GuideDate, dayEndsAt = '00:00'): z.output<typeof guideDate> {
  const { value, precision, time, zone } = date
  return { value, precision, time, timeZone: zone, broadcastDay: broadcastDay(date, dayEndsAt) }
}

/** A date that has no time, whatever it is of. */
export function vagueDateInApi({ value, precision }: GuideDate): z.output<typeof vagueDate> {
  return { value, precision }
}
