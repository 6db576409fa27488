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

/** What is written must be one: parsing alone would also take "https:/example.org" and "https:\\example.org". */
export function isWebAddress(written: string): boolean {
  if (!/^https?:\/\/[^\s\\]+$/i.test(written) || !URL.canParse(written)) return false
  const { username, password } = new URL(written)
  return username === '' && password === ''
}

// Of this machine or of a network behind it: nobody else can follow them (RFC 1918, 3927, 4193, 6598, 6761, 6762).
const PRIVATE_HOST =
  /^(localhost$|.*\.(localhost|local|internal|lan|home\.arpa|test|invalid)$|0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[(::1?\]|::ffff:|f[cd]|fe[89ab]))/

/** Whether readers elsewhere could follow a web address: not of this machine, nor of a private network. */
export function isPublicAddress(written: string): boolean {
  if (!isWebAddress(written)) return false
  const { hostname } = new URL(written)
  return !PRIVATE_HOST.test(hostname.replace(/\.$/, ''))
}

/** With a host in other letters as it is asked for ("xn--…"): what looks like another name shows that it is not. */
export function withPlainHost(written: string): string {
  const [, before = '', host = '', after = ''] = /^(https?:\/\/)([^/?#]*)(.*)$/is.exec(written) ?? []
  return /[^\x20-\x7e]/.test(host) && URL.canParse(written) ? before + new URL(written).host + after : written
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
