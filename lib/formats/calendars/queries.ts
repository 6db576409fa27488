import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import { database } from '@/lib/foundation/db/client'
import { findRedirect } from '@/lib/guide/redirects/queries'
import { groupsFor } from '@/lib/guide/regions/queries'
import { headingOf } from '@/lib/guide/season-heading'
import { findCalendarHost } from '@/lib/guide/site/queries'
import type { CalendarView } from './calendar'
import { type CalendarFilter, eventsOf } from './events'
import {
  type CalendarRows,
  loadCalendarSeasons,
  loadCalendarShows,
  loadUpcoming,
  MAX_LOOKED_AT,
} from './storage'
import { calendarDescription, calendarName, shortList } from './words'

type CalendarQuery = { region: string | null; now: Temporal.Instant }

const EVERYTHING = { platform: null, only: null } as const

/** The calendar of one season (by its slug); null when there is no such season. */
export async function findSeasonCalendar({
  show,
  season,
  region,
  now,
}: CalendarQuery & { show: string; season: string }): Promise<CalendarView | null> {
  const where = { slug: season, show: { slug: show } }
  const select = { number: true, label: true, title: true, show: { select: { title: true } } } as const
  const row = await database().reader.season.findFirst({ where, select })
  if (!row) return null
  const filter = { ...EVERYTHING, region }
  const what = `${row.show.title}, ${headingOf(row)}`
  return calendarOf({
    stored: await loadCalendarSeasons(where, now),
    filter,
    what,
    path: `/shows/${show}/${season}`,
  })
}

/** The calendar of all seasons of a show; null when there is no such show. */
export async function findShowCalendar({
  show,
  region,
  now,
}: CalendarQuery & { show: string }): Promise<CalendarView | null> {
  const row = await database().reader.show.findUnique({ where: { slug: show }, select: { title: true } })
  if (!row) return null
  const stored = await loadCalendarShows([show], now)
  return calendarOf({ stored, filter: { ...EVERYTHING, region }, what: row.title, path: `/shows/${show}` })
}

/** Every show, or those with one of these slugs; old slugs count as the new ones. */
export type ScheduleCalendarQuery = CalendarQuery & CalendarFilter & { shows: string[] | null }

/**
 * The calendar of several shows, or of the whole guide from yesterday on. Null when there is no such platform, or
 * none of the shows; what is gone from among several shows is passed over.
 */
export async function findScheduleCalendar({
  shows,
  now,
  ...filter
}: ScheduleCalendarQuery): Promise<CalendarView | null> {
  const platform = await findPlatformName(filter.platform)
  const titles = shows && (await titlesOf(shows))
  if (platform === undefined || titles?.length === 0) return null
  const slugs = titles?.map(({ slug }) => slug)
  const request = {
    filter,
    what: titles ? shortList(titles.map(({ title }) => title)) : 'New episodes',
    platform,
    path: '/schedule',
    // The shows as they are called now.
    shows: slugs?.join(',') ?? null,
  }
  if (slugs)
    return calendarOf({
      ...request,
      stored: await loadCalendarShows(slugs, now),
    })
  const stored = await loadUpcoming(now, filter, AIRINGS_READ_FIRST)
  const first = await calendarOf({ ...request, stored, keep: 'first' })
  if (first.events.length === MAX_EVENTS || stored.airings.length < AIRINGS_READ_FIRST) return first
  return calendarOf({ ...request, stored: await loadUpcoming(now, filter, MAX_LOOKED_AT), keep: 'first' })
}

/** Null without a slug, undefined for an unknown one. */
async function findPlatformName(slug: string | null): Promise<string | null | undefined> {
  if (slug === null) return null
  const row = await database().reader.platform.findUnique({ where: { slug }, select: { name: true } })
  return row?.name
}

async function titlesOf(slugs: string[]): Promise<{ slug: string; title: string }[]> {
  const find = (some: string[]) =>
    database().reader.show.findMany({
      where: { slug: { in: some } },
      select: { slug: true, title: true },
      orderBy: [{ sortTitle: 'asc' }, { id: 'asc' }],
    })
  const known = await find(slugs)
  const missing = slugs.filter((slug) => !known.some((show) => show.slug === slug))
  if (missing.length === 0) return known
  const moved = await Promise.all(missing.map((slug) => findRedirect(`/shows/${slug}`)))
  const now = moved.flatMap((path) => /^\/shows\/([^/]+)$/.exec(path ?? '')?.[1] ?? [])
  return now.length > 0 ? find([...slugs, ...now]) : known
}

/** About 600 bytes an event, and Google reads no more than a megabyte. */
const MAX_EVENTS = 1000

/** Most airings are an event each; platforms with the same date share one, and some are of no use to a region. */
const AIRINGS_READ_FIRST = 1.1 * MAX_EVENTS

type CalendarRequest = {
  stored: CalendarRows
  filter: CalendarFilter
  what: string
  platform?: string | null
  /** Of the page. */
  path: string
  shows?: string | null
  /** Which events stay when there are too many. */
  keep?: 'latest' | 'first'
}

async function calendarOf(request: CalendarRequest): Promise<CalendarView> {
  const { stored, filter, what, platform = null, path, shows = null, keep = 'latest' } = request
  const { seasons, airings } = stored
  const rows = seasons.flatMap(({ releases, removed }) => [...releases, ...removed])
  const { groups, names: groupNames } = await groupsFor(rows)
  const all = eventsOf(seasons, airings, { ...filter, groups, groupNames })
  const events = keep === 'latest' ? all.slice(-MAX_EVENTS) : all.slice(0, MAX_EVENTS)
  const standing = events.filter(({ status }) => status !== 'cancelled')
  const { region, only } = filter
  const calendar = path === '/schedule' ? '/schedule.ics' : `${path}/calendar.ics`
  return {
    name: calendarName({ what, region, only, platform }),
    description: calendarDescription(region, standing.length),
    path: path + queryOf({ region }),
    uidHost: await findCalendarHost(),
    source: calendar + queryOf({ show: shows, region, platform: filter.platform, only }),
    events,
  }
}

function queryOf(given: Record<string, string | null>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(given)) if (value !== null) query.set(name, value)
  return query.size > 0 ? `?${query}` : ''
}
