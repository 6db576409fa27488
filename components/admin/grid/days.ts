import { Temporal } from 'temporal-polyfill'
import { isDay } from '@/lib/foundation/dates/guide-date'
import { MONTH, readTypedDate, readTypedTime } from '@/lib/foundation/dates/typed'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const TH = '(?:st|nd|rd|th)?'
const WRITTEN = new RegExp(
  `(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})${TH}(?: of)? ${MONTH}\\b\\.?(?:,? (\\d{4})\\b)?|\\b${MONTH}\\.? (\\d{1,2})${TH}\\b(?:,? (\\d{4})\\b)?`,
  'gi',
)

/**
 * The days named in a text, in their order, and the text without them. A day without its year is the first one on
 * or after `after`, an ISO day; without that, or where there is no such day, it stands in `unclear`.
 */
export function daysIn(text: string, after = ''): { days: string[]; unclear: string[]; rest: string } {
  const days: string[] = []
  const unclear: string[] = []
  const rest = text.replaceAll(WRITTEN, (...[whole, ...groups]) => {
    const [y, m, d, day, month, year, monthFirst, dayAfter, yearAfter] = groups as (string | undefined)[]
    const word = (month ?? monthFirst ?? '').slice(0, 3).toLowerCase()
    const inYear = m ?? String(MONTHS.indexOf(word) + 1).padStart(2, '0')
    const monthAndDay = `${inYear}-${(d ?? day ?? dayAfter ?? '').padStart(2, '0')}`
    const found = withYear(monthAndDay, y ?? year ?? yearAfter, after)
    if (found) days.push(found)
    else unclear.push(String(whole))
    return ' '
  })
  return { days, unclear, rest }
}

function withYear(monthAndDay: string, year: string | undefined, after: string): string | undefined {
  if (year) return isDay(`${year}-${monthAndDay}`) ? `${year}-${monthAndDay}` : undefined
  if (!isDay(after)) return undefined
  const first = Number(after.slice(0, 4))
  const candidates = [first, first + 1, first + 2, first + 3, first + 4].map(
    (each) => `${each}-${monthAndDay}`,
  )
  return candidates.find((each) => isDay(each) && each >= after)
}

// Only what is offered for a date without its year depends on the day, and none of that is taken here.
const NO_DAY = '2000-01-01'
const WITH_TIME = /^(.*?)(?:[ T,]+(?:at )?(\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?))?$/is

/** A guide date from what was typed ("3 March 2022 9pm" is 2022-03-03, 21:00); what is none stays as it was. */
export function dateTyped(typed: string): { on: string; time: string } {
  const [, written = '', hour = ''] = WITH_TIME.exec(typed.trim()) ?? []
  const date = readTypedDate(written, NO_DAY)
  const time = readTypedTime(hour)
  return { on: 'value' in date ? date.value : written, time: 'value' in time ? time.value : hour }
}

/** Why a typed date is not taken, or undefined: it may mean several days, which nobody but its writer can tell. */
export function problemOfDay(written: string): string | undefined {
  const date = readTypedDate(written, NO_DAY)
  if ('value' in date) return undefined
  if ('problem' in date) return date.problem
  const isYearless =
    new Set(date.choices.map(({ words }) => words.replace(/^\w+day | \d{4}$/g, ''))).size === 1
  if (isYearless && date.choices.length > 1) return `“${written}” names no year. Write it, too.`
  return `“${written}” may be ${date.choices.map(({ words }) => words).join(' or ')}. Write which.`
}

/** The first day on or after the given one that falls on one of these weekdays (1 is Monday); none: on any. */
export function firstOn(weekdays: number[], from: string): string {
  const start = Temporal.PlainDate.from(from)
  if (weekdays.length === 0) return from
  const steps = weekdays.map((weekday) => (weekday - start.dayOfWeek + 7) % 7)
  return start.add({ days: Math.min(...steps) }).toString()
}
