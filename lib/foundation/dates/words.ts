import { Temporal } from 'temporal-polyfill'
import type { GuideDate } from './guide-date'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const HALVES: Record<string, string> = { '1': 'first', '2': 'second' }
const QUARTERS: Record<string, string> = { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth' }

/** "Thursday 3 March 2022" (long), "Thu 3 Mar 2022" (short); the year is left out on request. */
export function dayInWords(value: string, form: 'long' | 'short' = 'long', withYear = true): string {
  const date = Temporal.PlainDate.from(value)
  const month = MONTHS[date.month - 1] ?? ''
  const weekday = WEEKDAYS[date.dayOfWeek - 1] ?? ''
  const words =
    form === 'long' ? [weekday, date.day, month] : [weekday.slice(0, 3), date.day, month.slice(0, 3)]
  return [...words, ...(withYear ? [date.year] : [])].join(' ')
}

export function weekdayOf(value: string): string {
  return WEEKDAYS[Temporal.PlainDate.from(value).dayOfWeek - 1] ?? ''
}

/** The date as precise as it is: "March 2022", "the fourth quarter of 2022", "2023", "No date found". */
export function dateInWords(date: GuideDate, form: 'long' | 'short' = 'long', withYear = true): string {
  const { value, precision } = date
  if (value === null) return openDateInWords([date])
  const year = value.slice(0, 4)
  if (precision === 'year') return year
  if (precision === 'half') return `the ${HALVES[value.slice(-1)]} half of ${year}`
  if (precision === 'quarter') return `the ${QUARTERS[value.slice(-1)]} quarter of ${year}`
  if (precision === 'month') return monthInWords(value)
  return dayInWords(value, form, withYear)
}

/** Why there is no date: nobody gave one yet, no source was found, or nobody wrote it down while the season ran. */
export function openDateInWords(dates: GuideDate[], hasEnded = false): string {
  if (hasEnded) return 'Date not recorded'
  return dates.some(({ precision }) => precision === 'tba') ? 'Date to be announced' : 'No date found'
}

/** "23 Jan – 26 Mar 2020", "23 Dec 2019 – 26 Mar 2020", "4 Jul 2019"; what is vaguer than a day as it is. */
export function spanInWords(first: GuideDate, last: GuideDate): string {
  const [from, to] = [withoutWeekday(first), withoutWeekday(last)]
  if (from === to) return to
  const isOneYear = first.precision !== 'year' && from.slice(-4) === to.slice(-4)
  return `${isOneYear ? from.slice(0, -' 2020'.length) : from} – ${to}`
}

function withoutWeekday(date: GuideDate): string {
  const isDay = date.precision === 'day' || date.precision === 'instant'
  return dateInWords(date, 'short').slice(isDay ? 'Thu '.length : 0)
}

function monthInWords(value: string): string {
  const { month, year } = Temporal.PlainYearMonth.from(value)
  return `${MONTHS[month - 1]} ${year}`
}

/** "on Thursday 3 March 2022", "in 2023": ready to stand in a sentence; "" for an open date. */
export function whenInWords(date: GuideDate, withYear = true): string {
  if (date.value === null) return ''
  const named = date.precision === 'day' || date.precision === 'instant'
  return `${named ? 'on' : 'in'} ${dateInWords(date, 'long', withYear)}`
}

/** "today", "tomorrow", "in 29 days", "yesterday", "6 days ago". */
export function daysInWords(days: number): string {
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}
