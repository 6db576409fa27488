import type { z } from 'zod'
import type { GuideDate } from '@/lib/foundation/dates/guide-date'
import type { guideDate, vagueDate } from './shared'

/** Days are ISO days, a date of less than a day keeps its form ("2022-Q4"), "21:00" has its IANA zone beside it. */
export function dateInApi({ value, precision, time, zone }: GuideDate): z.output<typeof guideDate> {
  return { value, precision, time, timeZone: zone }
}

/** A date that has no time, whatever it is of. */
export function vagueDateInApi({ value, precision }: GuideDate): z.output<typeof vagueDate> {
  return { value, precision }
}
