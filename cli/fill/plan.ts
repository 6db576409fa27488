import { Temporal } from 'temporal-polyfill'
import type { SeasonInput } from '@/prisma/seed/revision'
import { Chance } from './chance'
import { showTitle } from './names'
import { COUNTRIES } from './platforms'

/** What is settled of a show before anything is written of it: documents of other shows may ask for it, too. */
export type ShowPlan = {
  index: number
  id: string
  title: string
  kind: 'series' | 'miniseries'
  country: (typeof COUNTRIES)[number]
  /** Streams have other patterns than channels. */
  isStreamed: boolean
  /** ISO days on which the seasons begin. */
  begins: string[]
  /** Its people and characters, by their numbers in the guide. */
  people: number[]
}

/** A season of it; ISO days. */
export type SeasonPlan = { show: ShowPlan; number: number; id: string; begins: string; today: string }

/** An episode as a season's document has it. */
export type EpisodeInput = NonNullable<SeasonInput['episodes']>[number] & { id: string }

/** `isLively`: most shows have a season that begins within weeks of now, as in a guide that is kept for this year. */
export type FillChoices = { shows: number; seed: number; now: Temporal.Instant; isLively?: boolean }

const FIRST_YEAR = 1990
const YEARS_AHEAD = 2
export const PEOPLE_A_SHOW = 5

export function showPlan(index: number, { seed, now, isLively = false }: FillChoices): ShowPlan {
  const chance = new Chance(seed, `show ${index}`)
  const country = chance.percent(40) ? COUNTRIES[0] : chance.one(COUNTRIES)
  const kind = chance.percent(12) ? 'miniseries' : 'series'
  const seasons = kind === 'miniseries' ? 1 : 1 + Math.floor(8 * chance.share() ** 1.6)
  const today = utcDay(now)
  const begins =
    isLively && chance.percent(70)
      ? beginningsUpTo(chance, seasons, today)
      : beginnings(chance, seasons, today)
  const isStreamed = (begins[0] ?? '') > '2008' && chance.percent(55)
  const people = Array.from({ length: PEOPLE_A_SHOW }, (_, at) => index * PEOPLE_A_SHOW + at)
  return {
    index,
    kind,
    country,
    begins,
    isStreamed,
    people,
    id: filledId('show', index),
    title: showTitle(index, seed),
  }
}

/** The days of the seasons: more in recent years than in early ones, none later than two years from now. */
function beginnings(chance: Chance, seasons: number, today: Temporal.PlainDate): string[] {
  const first = Temporal.PlainDate.from({ year: FIRST_YEAR, month: 1, day: 1 })
  const last = today.add({ years: YEARS_AHEAD })
  let begin = first.add({ days: Math.floor(first.until(last).days * chance.share() ** 0.7) })
  const days: string[] = []
  while (days.length < seasons && Temporal.PlainDate.compare(begin, last) <= 0) {
    days.push(begin.toString())
    begin = begin.add({ days: chance.between(290, 520) })
  }
  return days
}

/** The days of the seasons, the last of them within some weeks of today. */
function beginningsUpTo(chance: Chance, seasons: number, today: Temporal.PlainDate): string[] {
  let begin = today.add({ days: chance.between(-80, 70) })
  const days: string[] = []
  while (days.length < seasons) {
    days.unshift(begin.toString())
    begin = begin.subtract({ days: chance.between(290, 520) })
  }
  return days
}

export function utcDay(now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO('UTC').toPlainDate()
}

/** An id that grows with the number, so that a large table grows at its end: "show-00002s". */
export function filledId(noun: string, index: number): string {
  return `${noun}-${index.toString(36).padStart(6, '0')}`
}

/** The id of a row of a season's document: they sort as they stand. */
export function rowId(seasonId: string, letter: string, number: number): string {
  return `${seasonId}-${letter}${String(number).padStart(2, '0')}`
}

/** The earlier of two ISO days. */
export function earlier(one: string, other: string): string {
  return one < other ? one : other
}

export function shifted(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
