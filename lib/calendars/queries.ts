import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import { database } from '../db/client'
import { findRedirect } from '../redirects/queries'
import { groupsFor } from '../regions/queries'
import { headingOf } from '../seasons/heading'
import { RELEASES } from '../seasons/storage'
import type { CalendarView } from './calendar'
import { eventsOf, type StoredAiring, type StoredSeason, type Wanted } from './events'
import { calendarDescription, calendarName, shortList } from './words'

type Question = { region: string | null; now: Temporal.Instant }

const EVERYTHING = { platform: null, only: null } as const

/** The calendar of one season (by its slug); null when there is no such season. */
export async function findSeasonCalendar({
  show,
  season,
  region,
  now,
}: Question & { show: string; season: string }): Promise<CalendarView | null> {
  const where = { slug: season, show: { slug: show } }
  const select = { number: true, label: true, title: true, show: { select: { title: true } } } as const
  const row = await database().reader.season.findFirst({ where, select })
  if (!row) return null
  const wanted = { ...EVERYTHING, region }
  const what = `${row.show.title}, ${headingOf(row)}`
  return calendarOf({ where, wanted, now, what, path: `/shows/${show}/${season}` })
}

/** The calendar of all seasons of a show; null when there is no such show. */
export async function findShowCalendar({
  show,
  region,
  now,
}: Question & { show: string }): Promise<CalendarView | null> {
  const row = await database().reader.show.findUnique({ where: { slug: show }, select: { title: true } })
  if (!row) return null
  const where = { show: { slug: show } }
  return calendarOf({
    where,
    wanted: { ...EVERYTHING, region },
    now,
    what: row.title,
    path: `/shows/${show}`,
  })
}

/** Every show, or those with one of these slugs; old slugs count as the new ones. */
export type ScheduleQuestion = Question & Wanted & { shows: string[] | null }

/**
 * The calendar of several shows, or of the whole guide from a month ago on. Null when there is no such platform, or
 * none of the shows; what is gone from among several shows is passed over.
 */
export async function findSchedule({
  shows,
  now,
  ...wanted
}: ScheduleQuestion): Promise<CalendarView | null> {
  const platform = await platformName(wanted.platform)
  const titles = shows && (await titlesOf(shows))
  if (platform === undefined || titles?.length === 0) return null
  return calendarOf({
    where: titles ? { show: { slug: { in: titles.map(({ slug }) => slug) } } } : {},
    from: titles ? undefined : dayBefore(now, { days: 30 }),
    wanted,
    now,
    what: titles ? shortList(titles.map(({ title }) => title)) : 'New episodes',
    platform,
    path: '/schedule',
    // `source` names the shows as they are called now.
    source: { show: titles?.map(({ slug }) => slug).join(',') ?? null },
  })
}

/** Null without a slug, undefined for an unknown one. */
async function platformName(slug: string | null): Promise<string | null | undefined> {
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

/** The largest calendars: about 700 bytes an event, and Google reads no more than a megabyte. */
const MOST_EVENTS = 1000
const MOST_AIRINGS = 5000

type Asked = {
  where: object
  /** Nothing before this ISO day; the earliest events then win over later ones, else the latest do. */
  from?: string | undefined
  wanted: Wanted
  now: Temporal.Instant
  what: string
  platform?: string | null
  path: string
  source?: Record<string, string | null>
}

async function calendarOf({ where, from, wanted, now, what, platform = null, path, source }: Asked) {
  const airings = await loadAirings({ where, from, now })
  const seasons = await loadSeasons([...new Set(airings.map(({ episode }) => episode.seasonId))])
  const named = seasons.flatMap(({ releases }) => releases.flatMap(({ regions }) => regions))
  const { groups, names: groupNames } = await groupsFor([...new Set(named.map(({ region }) => region))])
  const all = eventsOf(seasons, airings, { ...wanted, groups, groupNames })
  const events = from === undefined ? all.slice(-MOST_EVENTS) : all.slice(0, MOST_EVENTS)
  const standing = events.filter(({ status }) => status !== 'cancelled')
  const { region, only } = wanted
  return {
    name: calendarName({ what, region, only, platform }),
    description: calendarDescription(region, standing.length),
    path: path + queryOf({ region }),
    source: addressOf(path) + queryOf({ ...source, region, platform: wanted.platform, only }),
    events,
  } satisfies CalendarView
}

function addressOf(path: string): string {
  return path === '/schedule' ? '/schedule.ics' : `${path}/calendar.ics`
}

function queryOf(given: Record<string, string | null>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(given)) if (value !== null) query.set(name, value)
  return query.size > 0 ? `?${query}` : ''
}

const EPISODE = {
  id: true,
  seasonId: true,
  number: true,
  numberEnd: true,
  title: true,
  kind: true,
  runtimeMinutes: true,
  removedAt: true,
} as const

/** Standing airings with a day, and those withdrawn in the last year. */
async function loadAirings({
  where,
  from,
  now,
}: Pick<Asked, 'where' | 'from' | 'now'>): Promise<StoredAiring[]> {
  const aYearAgo = new Date(`${dayBefore(now, { years: 1 })}T00:00:00Z`)
  return database().reader.airing.findMany({
    where: {
      precision: { in: ['day', 'instant'] },
      OR: [{ withdrawnAt: null }, { withdrawnAt: { gte: aYearAgo } }],
      release: { season: where },
      ...(from === undefined ? {} : { sortKey: { gte: from } }),
    },
    orderBy: [{ sortKey: from === undefined ? 'desc' : 'asc' }, { id: 'asc' }],
    take: MOST_AIRINGS,
    include: { episode: { select: EPISODE } },
  })
}

async function loadSeasons(ids: string[]): Promise<StoredSeason[]> {
  const { reader } = database()
  const { regions, platform } = RELEASES.include
  const [seasons, numbers] = await Promise.all([
    reader.season.findMany({
      where: { id: { in: ids } },
      include: {
        show: { select: { slug: true, title: true } },
        releases: { orderBy: { position: 'asc' }, include: { regions, platform } },
      },
    }),
    reader.episode.groupBy({
      by: ['seasonId'],
      where: { seasonId: { in: ids }, removedAt: null, number: { not: null } },
      _min: { number: true },
      _max: { number: true },
    }),
  ])
  const numbered = new Map(numbers.map((each) => [each.seasonId, each]))
  return seasons.map((season) => {
    const { _min, _max } = numbered.get(season.id) ?? {}
    const releases = season.releases.map((release) => ({ ...release, airings: [] }))
    return { ...season, releases, first: _min?.number ?? null, last: _max?.number ?? null }
  })
}

function dayBefore(now: Temporal.Instant, span: Temporal.DurationLike): string {
  return now.toZonedDateTimeISO('UTC').toPlainDate().subtract(span).toString()
}
