import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { postersBySeason } from '../media/queries'
import { todayIn } from '../regions/queries'
import { listSchedule, shortSchedule } from '../schedule/queries'
import { byBeginning, type SeasonCard, withPosters } from '../seasons/cards/queries'
import { listCurrentSeasons, listSeasonsToCome } from '../seasons/queries'

import type { FrontPage } from './front'

const DAYS = 7
/** A week of more is not counted, and only its first day is told. */
const MOST_OF_A_WEEK = 250
const MOST_OF_A_DAY = 60
const MOST_ENDED = 12

/** What the front page tells the readers of a region, or (null) everybody. */
export async function findFrontPage(region: string | null, now: Temporal.Instant): Promise<FrontPage> {
  const today = await todayIn(region, now)
  const days = Array.from({ length: DAYS }, (_, each) => dayAfter(today, each))
  const asked = { from: today, to: days.at(-1) ?? today, region, platform: null }
  const [seasons, whole] = await Promise.all([
    listCurrentSeasons(now, region),
    shortSchedule(asked, MOST_OF_A_WEEK),
  ])
  const week = whole ?? (await listSchedule({ ...asked, to: today, limit: MOST_OF_A_DAY })).entries
  const [all, posters] = await Promise.all([
    withPosters(seasons),
    postersBySeason(week.map(({ seasonId }) => seasonId)),
  ])
  const inState = (...states: SeasonCard['status'][]) => all.filter(({ status }) => states.includes(status))
  const soon = inState('upcoming', 'undated').sort(byBeginning)
  const dated = [...week.map(({ day }) => day), ...soon.flatMap(({ begins }) => begins?.value ?? [])]
  const next = dated.filter((day) => day > today && day.length === today.length).sort()[0] ?? null
  // What stands among the episodes of the day is not told again among those that run.
  const shown = week.some(({ day }) => day === today) ? today : next
  const told = new Set(week.filter(({ day }) => day === shown).map(({ seasonId }) => seasonId))
  return {
    region,
    today,
    counts: days.map((day) => ({ day, count: whole && week.filter((entry) => entry.day === day).length })),
    week: week.map((entry) => ({ ...entry, poster: posters.get(entry.seasonId) ?? null })),
    next,
    soon,
    running: inState('airing', 'between').filter(({ id }) => !told.has(id)),
    ended: inState('ended').sort(byEnd).slice(0, MOST_ENDED),
  }
}

function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

function byEnd(one: SeasonCard, other: SeasonCard): number {
  return (other.ends?.value ?? '').localeCompare(one.ends?.value ?? '')
}

const MOST_COMING = 100

/** `platform` is a slug, `kind` one of the kinds of shows. */
export type ComingFilter = { platform?: string | undefined; kind?: string | undefined }

/**
 * The seasons that are still to premiere in a region, or (null) anywhere, the nearest first and those without a date
 * last: the nearest hundred of each precision.
 */
export async function findComing(
  region: string | null,
  now: Temporal.Instant,
  filter: ComingFilter = {},
): Promise<{ today: string; seasons: SeasonCard[] }> {
  const today = await todayIn(region, now)
  const found = await listSeasonsToCome(now, region, { ...filter, most: MOST_COMING })
  const seasons = await withPosters(
    found.filter(({ status }) => status === 'upcoming' || status === 'undated').sort(byBeginning),
  )
  return { today, seasons }
}
