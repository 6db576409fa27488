import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { sortKeyOf } from '@/lib/foundation/dates/guide-date'
import { programmeDay } from '@/lib/foundation/dates/zones'
import { findRegionZone } from '../regions/queries'
import { listSchedule } from '../schedule/queries'
import { listCurrentSeasons } from '../seasons/queries'
import { postersByEntry } from '../shows/queries'
import type { FrontPage, FrontSeason } from './front'

const DAYS = 7
const MOST_OF_A_WEEK = 60
const MOST_ENDED = 12

/** What the front page tells the readers of a region, or (null) everybody. */
export async function findFrontPage(region: string | null, now: Temporal.Instant): Promise<FrontPage> {
  const zone = region ? await findRegionZone(region) : 'UTC'
  const today = programmeDay(now, { zone, dayEndsAt: '00:00' })
  const [seasons, schedule] = await Promise.all([
    listCurrentSeasons(now, region),
    listSchedule({
      from: today,
      to: dayAfter(today, DAYS - 1),
      region,
      platform: null,
      limit: MOST_OF_A_WEEK,
    }),
  ])
  const week = schedule.entries
  const posters = await postersByEntry([
    ...seasons.map(({ id }) => id),
    ...week.map(({ seasonId }) => seasonId),
  ])
  const all = seasons.map((season): FrontSeason => ({ ...season, poster: posters.get(season.id) ?? null }))
  const inState = (...states: FrontSeason['status'][]) => all.filter(({ status }) => states.includes(status))
  const soon = inState('upcoming', 'undated').sort(byBeginning)
  const days = [...week.map(({ day }) => day), ...soon.flatMap(({ begins }) => begins?.value ?? [])]
  return {
    region,
    today,
    week: week.map((entry) => ({ ...entry, poster: posters.get(entry.seasonId) ?? null })),
    next: days.filter((day) => day > today && day.length === today.length).sort()[0] ?? null,
    soon,
    running: inState('airing', 'between').filter(
      ({ id }) => !week.some((entry) => entry.day === today && entry.seasonId === id),
    ),
    ended: inState('ended').sort(byEnd).slice(0, MOST_ENDED),
  }
}

function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** Those with a date first, the vaguer after what they may be, then those without one. */
function byBeginning({ begins: one }: FrontSeason, { begins: other }: FrontSeason): number {
  const [first, second] = [one, other].map((date) => (date ? sortKeyOf(date) : '~'))
  return (first ?? '').localeCompare(second ?? '', 'en')
}

function byEnd(one: FrontSeason, other: FrontSeason): number {
  return (other.ends?.value ?? '').localeCompare(one.ends?.value ?? '')
}
