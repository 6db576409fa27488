import { Temporal } from 'temporal-polyfill'
import { daysIn } from './days'
import type { Rule } from './rule'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const SKIPPING = /\b(?:skip(?:ping|s)?|except(?: on| for)?|but not(?: on)?|without)\b/
const WEEKDAY = /\b(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|rsday|urday)?s?\b/g
const NOISE =
  /\b(?:from|starting|beginning|on|the|first|at|once|together|episodes?|of|them|then|after that|and|one|an?|each|every|per|week|weeks|weekly|days?|daily|in|batches)\b|[,;:.&+]/g

/**
 * Reads "every Thursday from 3 March 2022, skip 14 April", "every two weeks on Friday from …", "every weekday from …",
 * "3 then weekly from …" or "all at once on …". A rule without a first day begins on `premiere`, an ISO day or "".
 */
export function readRule(words: string, premiere: string): Rule | { problem: string } {
  const [before = '', ...after] = words.toLowerCase().replace(/\s+/g, ' ').trim().split(SKIPPING)
  const start = daysIn(before, premiere)
  const from = start.days[0] ?? premiere
  const skipping = daysIn(after.join(' '), from)
  const [unclear] = [...start.unclear, ...skipping.unclear]
  if (unclear) return { problem: `“${unclear.trim()}” is no day. Write it with its year, as 3 March 2022.` }
  if (from === '') return { problem: 'Say from which day: “from 3 March 2022”.' }

  const { everyWeeks, rest } = weeksIn(inDigits(start.rest))
  const weekdays = weekdaysIn(rest)
  const isAtOnce = /\ball (?:at once|together|episodes)\b|\ball\b.*\bonce\b/.test(rest)
  const isDaily = /\b(?:daily|days?|weekdays?)\b/.test(rest)
  const isWeekly = /\bweek(?:ly|s)?\b/.test(rest) || everyWeeks > 1
  const batches = isAtOnce ? [] : (rest.match(/\b\d+\b/g) ?? []).map(Number)
  const left = [leftOver(rest, isAtOnce), leftOver(skipping.rest, false)].filter(Boolean).join(' ')
  if (left) return { problem: `“${left}” is not understood. ${EXAMPLE}` }
  if (batches.some((size) => size < 1 || size > 500))
    return { problem: 'A batch has from 1 to 500 episodes.' }
  if (!isAtOnce && !isDaily && !isWeekly && weekdays.length === 0 && batches.length === 0)
    return { problem: `How often? ${EXAMPLE}` }
  const isOnItsDay = weekdays.length === 0 && !isDaily && !isAtOnce
  return {
    isAtOnce,
    batches,
    weekdays: isOnItsDay ? [Temporal.PlainDate.from(from).dayOfWeek] : weekdays,
    everyWeeks,
    from,
    skips: skipping.days,
  }
}

const EXAMPLE =
  'Write it as “every Thursday from 3 March 2022, skip 14 April”, “3 then weekly from …” or “all at once on …”.'

function inDigits(words: string): string {
  return words.replace(/\b[a-z]+\b/g, (word) => {
    const number = NUMBERS.indexOf(word)
    return number > 0 ? String(number + 1) : word
  })
}

/** Takes "every 2 weeks", "every other Friday" and "fortnightly" out of the words. */
function weeksIn(words: string): { everyWeeks: number; rest: string } {
  let everyWeeks = 1
  const rest = words
    .replace(/\bfortnight(?:ly)?\b|\bevery (?:other|second)\b/g, () => {
      everyWeeks = 2
      return 'every'
    })
    .replace(/\bevery (\d+) weeks\b/g, (_, weeks: string) => {
      everyWeeks = Math.max(1, Number(weeks))
      return 'every week'
    })
  return { everyWeeks, rest }
}

function weekdaysIn(words: string): number[] {
  if (/\bweekdays?\b/.test(words)) return [1, 2, 3, 4, 5]
  const named = [...words.matchAll(WEEKDAY)].map(([, word = '']) =>
    WEEKDAYS.findIndex((weekday) => weekday.startsWith(word)),
  )
  return [...new Set(named.map((weekday) => weekday + 1))].sort()
}

function leftOver(words: string, isAtOnce: boolean): string {
  return words
    .replaceAll(WEEKDAY, ' ')
    .replace(/\bweekdays?\b/g, ' ')
    .replace(isAtOnce ? /\ball\b/g : /\b\d+\b/g, ' ')
    .replaceAll(NOISE, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
