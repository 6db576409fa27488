import { Temporal } from 'temporal-polyfill'

export const PRECISIONS = ['instant', 'day', 'month', 'quarter', 'half', 'year', 'tba', 'unknown'] as const
export type Precision = (typeof PRECISIONS)[number]

/**
 * A date as precise as it was announced, never more.
 * value: "2022-03-03" (instant and day), "2022-03", "2022-Q4", "2022-H2", "2023", or null for tba
 * (announced as open) and unknown (no source says).
 * time ("21:00") and zone (IANA, or "local": this wall time wherever one is) belong to an instant alone.
 */
export type GuideDate = {
  value: string | null
  precision: Precision
  time: string | null
  zone: string | null
}

export const UNKNOWN: GuideDate = { value: null, precision: 'unknown', time: null, zone: null }
export const TBA: GuideDate = { value: null, precision: 'tba', time: null, zone: null }

export function day(value: string): GuideDate {
  return { value, precision: 'day', time: null, zone: null }
}

const FORMS: [RegExp, Precision][] = [
  [/^\d{4}$/, 'year'],
  [/^\d{4}-H[12]$/, 'half'],
  [/^\d{4}-Q[1-4]$/, 'quarter'],
  [/^\d{4}-\d{2}$/, 'month'],
  [/^\d{4}-\d{2}-\d{2}$/, 'day'],
]

/** The precision of a written date, or null when it is not one ("2022-02-30" is none). */
export function precisionOf(written: string): Precision | null {
  if (written === '' || written === 'unknown') return 'unknown'
  if (written === 'tba') return 'tba'
  const form = FORMS.find(([pattern]) => pattern.test(written))?.[1] ?? null
  const year = Number(written.slice(0, 4))
  if (form === null || year < 1850 || year > 2200) return null
  if (form === 'month' && (Number(written.slice(5)) < 1 || Number(written.slice(5)) > 12)) return null
  if (form === 'day' && !isDay(written)) return null
  return form
}

export function isDay(written: string): boolean {
  try {
    return Temporal.PlainDate.from(written, { overflow: 'reject' }).toString() === written
  } catch {
    return false
  }
}

/** Reads what an editor wrote; a time and zone make a day an instant. Throws RangeError for what is not a date. */
export function readGuideDate({
  written,
  time = '',
  zone = '',
}: {
  written: string
  time?: string
  zone?: string
}): GuideDate {
  const precision = precisionOf(written)
  if (precision === null) throw new RangeError(`“${written}” is not a date.`)
  if (precision === 'unknown') return UNKNOWN
  if (precision === 'tba') return TBA
  if (precision === 'day' && time && zone) return { value: written, precision: 'instant', time, zone }
  return { value: written, precision, time: null, zone: null }
}

type StoredDate = { value: string | null; precision: Precision; time?: string | null; zone?: string | null }

/** The date of a record's columns. */
export function guideDateOf({ value, precision, time = null, zone = null }: StoredDate): GuideDate {
  return { value, precision, time, zone }
}

/** True for a date that names one day: the only kind a countdown or a pattern can start from. */
export function namesADay(date: GuideDate): date is GuideDate & { value: string } {
  return date.precision === 'day' || date.precision === 'instant'
}

/** True when something is known, be it only the year. */
export function isKnown(date: GuideDate): date is GuideDate & { value: string } {
  return date.value !== null
}

/** The span of days a date may stand for, both included. Only for comparing, never for showing. */
export function spanOfDays(date: GuideDate & { value: string }): { first: string; last: string } {
  const months = monthsOf(date)
  if (months === null) return { first: date.value, last: date.value }
  const year = Number(date.value.slice(0, 4))
  const last = Temporal.PlainYearMonth.from({ year, month: months[1] })
  return {
    first: Temporal.PlainDate.from({ year, month: months[0], day: 1 }).toString(),
    last: last.toPlainDate({ day: last.daysInMonth }).toString(),
  }
}

function monthsOf({ value, precision }: GuideDate & { value: string }): [number, number] | null {
  const part = Number(value.slice(-1))
  if (precision === 'year') return [1, 12]
  if (precision === 'half') return [part * 6 - 5, part * 6]
  if (precision === 'quarter') return [part * 3 - 2, part * 3]
  if (precision === 'month') return [Number(value.slice(5)), Number(value.slice(5))]
  return null
}

/** Orders dates of every precision: a vague date after the days it may mean, open ones at the end. */
export function sortKeyOf(date: GuideDate): string {
  const rank = String(PRECISIONS.indexOf(date.precision))
  if (!isKnown(date)) return `9999-12-31 ${rank}`
  return `${spanOfDays(date).last} ${rank} ${date.time ?? ''}`
}

export function sameDate(one: GuideDate, other: GuideDate): boolean {
  return (
    one.value === other.value &&
    one.precision === other.precision &&
    one.time === other.time &&
    one.zone === other.zone
  )
}
