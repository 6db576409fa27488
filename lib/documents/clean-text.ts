import { Temporal } from 'temporal-polyfill'
import { isZone } from '@/lib/foundation/dates/zones'
import { pictureIn } from '@/lib/foundation/picture-names'

/** How what an editor wrote is kept, and what it may be: the rules under the kinds of field. */

const NOT_TEXT = /(?![\t\n\r])\p{Cc}|[\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/gu
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu

/**
 * Text as it is kept: NFC, without control, zero-width and direction-override characters and lone surrogates, and
 * with at most four marks on a letter.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(NOT_TEXT, '').normalize('NFC').replace(PILED_MARKS, '$1').trim()
}

/** The same for one line: every white space is one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ')
}

/** A picture of this site by its path. */
export function isPicturePath(written: string): boolean {
  if (pictureIn(written) !== null) return true
  return /^\/(artwork|media)\/[\w./-]+\.(svg|png|jpe?g|webp|avif)$/.test(written) && !written.includes('..')
}

/**
 * A zone's name in its usual letters ("europe/kyiv" is "Europe/Kyiv"); anything else as it was written. Intl would
 * answer an older name for some zones, Europe/Kiev for this one.
 */
export function zoneNamed(written: string): string {
  if (!isZone(written) && written.toUpperCase() !== 'UTC') return written
  return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(written).timeZoneId
}

/** Why this is no date, as a sentence. */
export function whyNoDate(written: string): string {
  const [, year, month] = /^(\d{4})(?:-(\d{2})-\d{2}|-\d{2}|-Q[1-4]|-H[12])?$/.exec(written) ?? []
  if (year && (Number(year) < 1850 || Number(year) > 2200))
    return `“${written}” is not a date of the guide, which knows the years 1850 to 2200.`
  if (!year || !month || Number(month) < 1 || Number(month) > 12)
    return `“${written}” is not a date. Write a day as 2022-03-03, a month as 2022-03, a year as 2022.`
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return `“${written}” does not exist: that month has ${last} days.`
}
