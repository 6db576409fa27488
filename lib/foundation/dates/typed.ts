import { isDay, precisionOf, readGuideDate } from './guide-date'
import { dateInWords, dayInWords, weekdayOf } from './words'

/**
 * What somebody typed, as it was understood. `value` is a written guide date (lib/foundation/dates/guide-date), "" for
 * unknown. Where it may mean several things nothing is guessed: `asks` says so, with what it may mean.
 */
export type TypedDate =
  | { value: string; words: string }
  | { asks: string; choices: { value: string; words: string }[] }
  | { problem: string }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** The English months as they are written, whole or short: a pattern with one group. */
export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const WEEKDAY =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\.?'
const NTH: Record<string, number> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  last: 4,
}
const OPEN = /^(tba|tbd|tbc|to be (announced|determined|confirmed))$/
const UNKNOWN = /^(unknown|not known|no date( found)?|\?|-|)$/
const SEASONS = /^(early|late|mid|spring|summer|autumn|fall|winter|end|beginning|start)\b/

/** Reads a date as people write it: "3 march 2022", "March 2022", "Q4 2022", "tba". `today` is an ISO day. */
export function readTypedDate(typed: string, today: string): TypedDate {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ').replace(/[,.]$/, '')
  if (UNKNOWN.test(text)) return understood('')
  if (OPEN.test(text)) return understood('tba')
  const upper = text.toUpperCase()
  if (precisionOf(upper) !== null) return understood(upper)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return noSuchDay(text)
  for (const read of READERS) {
    const found = read(text, today)
    if (found) return found
  }
  return {
    problem: `“${typed.trim()}” is not understood as a date. Write 3 March 2022, March 2022, Q4 2022, 2022 or tba.`,
  }
}

type Reader = (text: string, today: string) => TypedDate | null

const READERS: Reader[] = [
  partOfYear,
  wordedDay,
  monthAndYear,
  monthAndNumber,
  monthAlone,
  dotted,
  slashed,
  vague,
]

function understood(value: string): TypedDate {
  return { value, words: inWords(value) }
}

function inWords(value: string): string {
  return value === '' ? 'No date found' : dateInWords(readGuideDate({ written: value }))
}

function asking(asks: string, values: string[]): TypedDate {
  return { asks, choices: values.map((value) => ({ value, words: inWords(value) })) }
}

/** "Q4 2022", "2022 q4", "fourth quarter of 2022", "H2 2022", "second half of 2022"; without a year it is asked for. */
function partOfYear(text: string, today: string): TypedDate | null {
  const short = /^(?:([qh])([1-4])(?:[ /-]*(\d{4}))?|(\d{4})[ /-]*([qh])([1-4]))$/.exec(text)
  const long = /^(?:the )?([a-z0-9]+) (quarter|half)(?:(?: of)? (\d{4}))?$/.exec(text)
  const letter = short ? (short[1] ?? short[5]) : long?.[2] === 'quarter' ? 'q' : long ? 'h' : undefined
  const part = short ? Number(short[2] ?? short[6]) : long ? NTH[long[1] ?? ''] : undefined
  const year = short ? (short[3] ?? short[4]) : long?.[3]
  if (!letter || !part || (letter === 'h' && part > 2)) return null
  const written = `${letter.toUpperCase()}${part}`
  if (year) return understood(`${year}-${written}`)
  return asking(
    'Which year?',
    yearsAround(today).map((each) => `${each}-${written}`),
  )
}

/** "3 march 2022", "thursday 3rd of march, 2022", "march 3, 2022"; without a year it is asked for. */
function wordedDay(text: string, today: string): TypedDate | null {
  const dayFirst = new RegExp(
    `^(?:${WEEKDAY},? )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\\.?,?(?: (\\d{4}))?$`,
  ).exec(text)
  const monthFirst = new RegExp(
    `^(?:${WEEKDAY},? )?${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`,
  ).exec(text)
  const [, weekday, day, month, year] =
    dayFirst ?? (monthFirst && [null, monthFirst[1], monthFirst[3], monthFirst[2], monthFirst[4]]) ?? []
  if (!day || !month) return null
  if (year) return checkedDay(isoDay(year, monthOf(month), day), weekday ?? undefined, text)
  const days = yearsAround(today)
    .map((each) => isoDay(String(each), monthOf(month), day))
    .filter(isDay)
  const fitting = weekday ? days.filter((each) => startsWith(weekdayOf(each), weekday)) : days
  return fitting.length > 0 ? asking('Which year?', fitting) : noSuchDay(text)
}

function checkedDay(value: string, weekday: string | undefined, text: string): TypedDate {
  if (!isDay(value)) return noSuchDay(text)
  if (weekday && !startsWith(weekdayOf(value), weekday))
    return asking(
      `${dayInWords(value)} is no ${weekday[0]?.toUpperCase()}${weekday.slice(1)}. Is this day meant?`,
      [value],
    )
  return understood(value)
}

function noSuchDay(text: string): TypedDate {
  return { problem: `There is no day “${text}”. Write it as 3 March 2022.` }
}

/** "march 2022", "mar. 2022", "2022 march", "03/2022". */
function monthAndYear(text: string): TypedDate | null {
  const [, month, year] = new RegExp(`^${MONTH}\\.?,? (?:of )?(\\d{4})$`).exec(text) ?? []
  const [, yearFirst, monthAfter] = new RegExp(`^(\\d{4}) ${MONTH}$`).exec(text) ?? []
  const [, number, ofYear] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  if (number && ofYear) return inRange(number, 12) ? understood(`${ofYear}-${number.padStart(2, '0')}`) : null
  const [name, inYear] = [month ?? monthAfter, year ?? yearFirst]
  return name && inYear ? understood(`${inYear}-${monthOf(name)}`) : null
}

/** "march 22" may be a month of a year or a day. */
function monthAndNumber(text: string, today: string): TypedDate | null {
  const [, month, number, nth] = new RegExp(`^${MONTH}\\.? ’?'?(\\d{1,2})(st|nd|rd|th)?$`).exec(text) ?? []
  if (!month || !number) return null
  const days = yearsAround(today)
    .map((year) => isoDay(String(year), monthOf(month), number))
    .filter(isDay)
  if (nth) return days.length > 0 ? asking('Which year?', days) : noSuchDay(text)
  return asking('A month of a year, or a day?', [`20${number.padStart(2, '0')}-${monthOf(month)}`, ...days])
}

/** "march": of which year? */
function monthAlone(text: string, today: string): TypedDate | null {
  const [, month] = new RegExp(`^(?:in )?${MONTH}\\.?$`).exec(text) ?? []
  return month
    ? asking(
        'Which year?',
        yearsAround(today).map((year) => `${year}-${monthOf(month)}`),
      )
    : null
}

/** "3.3.2022" has the day first wherever it is written so; a year of two digits is asked for. */
function dotted(text: string): TypedDate | null {
  const [, day, month, year] = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/.exec(text) ?? []
  if (!day || !month || !year) return null
  const value = isoDay(year.length === 2 ? `20${year}` : year, month.padStart(2, '0'), day)
  if (!isDay(value)) return noSuchDay(text)
  return year.length === 2 ? asking('Is this day meant?', [value]) : understood(value)
}

/** "3/4/2022" has the day first in one country and the month first in another; "13/4/2022" can be one thing only. */
function slashed(text: string): TypedDate | null {
  const [, y, m, d] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text) ?? []
  if (y && m && d) return checkedDay(isoDay(y, m.padStart(2, '0'), d), undefined, text)
  const [, one, other, year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text) ?? []
  if (!one || !other || !year) return null
  const inYear = year.length === 2 ? `20${year}` : year
  const days = [isoDay(inYear, other.padStart(2, '0'), one), isoDay(inYear, one.padStart(2, '0'), other)]
  const possible = [...new Set(days.filter(isDay))]
  if (possible.length === 0) return noSuchDay(text)
  const [only] = possible
  if (possible.length === 1 && only && year.length === 4) return understood(only)
  return asking('Which of these?', possible)
}

/** "spring 2023", "late 2022": no source says which months, so nothing as precise is kept. */
function vague(text: string): TypedDate | null {
  if (!SEASONS.test(text)) return null
  const [, year] = /(\d{4})$/.exec(text) ?? []
  if (!year) return { problem: `“${text}” names no year. Write one, and the announced words as a note.` }
  return asking('How precise is that? Keep the announced words as a note.', [
    year,
    `${year}-H1`,
    `${year}-H2`,
    ...[1, 2, 3, 4].map((part) => `${year}-Q${part}`),
  ])
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3)) + 1).padStart(2, '0')
}

function isoDay(year: string, month: string, day: string): string {
  return `${year}-${month}-${day.padStart(2, '0')}`
}

function inRange(number: string, most: number): boolean {
  return Number(number) >= 1 && Number(number) <= most
}

function startsWith(weekday: string, short: string): boolean {
  return weekday.toLowerCase().startsWith(short.slice(0, 3))
}

/** This year, the next and the last one: in the order in which they are likely meant. */
function yearsAround(today: string): number[] {
  const year = Number(today.slice(0, 4))
  return [year, year + 1, year - 1]
}

export type TypedTime = { value: string } | { asks: string; choices: string[] } | { problem: string }

/**
 * Reads a time of day: "21:00", "09:30", "9pm", "9.30 p.m.", "21h", "noon". "9", "9:30" and "9 o'clock" may be two hours
 * of a day and are asked for.
 */
export function readTypedTime(typed: string): TypedTime {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/\./g, ':')
    .replace(/:?m:?$/, 'm')
    .replace(/\s+/g, ' ')
  if (/^(|not announced|unknown)$/.test(text)) return { value: '' }
  if (/^(noon|midday|12 noon)$/.test(text)) return { value: '12:00' }
  if (/^(midnight|12 midnight)$/.test(text)) return { value: '00:00' }
  const [, hour = '', minute = '00', half] =
    /^(\d{1,2})(?::(\d{2}))? ?(?:([ap]):?m|h|o['’]?clock)?$/.exec(text) ?? []
  const wrong = { problem: `“${typed.trim()}” is not understood as a time. Write 21:00 or 9pm.` }
  if (hour === '' || Number(minute) > 59 || Number(hour) > 24) return wrong
  const at = (hours: number) => `${String(hours).padStart(2, '0')}:${minute}`
  if (half)
    return Number(hour) < 1 || Number(hour) > 12
      ? wrong
      : { value: at((Number(hour) % 12) + (half === 'p' ? 12 : 0)) }
  // Of 24 hours is what says so: by a zero before it, an "h", or an hour that no half of a day has.
  const isOfHalf = /^[1-9](:|$| ?o)|^1[0-2]($| ?o)/.test(text)
  if (isOfHalf) {
    const choices = [at(Number(hour) % 12), at((Number(hour) % 12) + 12)]
    return { asks: 'Morning or evening?', choices }
  }
  return Number(hour) === 24 ? wrong : { value: at(Number(hour)) }
}
