import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import { database } from '../db/client'
import { RELEASES } from '../seasons/storage'
import type { StoredAiring, StoredSeason } from './events'

/** What the database holds for calendars. Stays inside of lib/calendars. */
export type Stored = { seasons: StoredSeason[]; airings: StoredAiring[] }

const EPISODE = {
  id: true,
  seasonId: true,
  slug: true,
  number: true,
  numberEnd: true,
  title: true,
  kind: true,
  runtimeMinutes: true,
  removedAt: true,
} as const

const SEASON = {
  id: true,
  number: true,
  slug: true,
  label: true,
  title: true,
  episodesOrdered: true,
  show: { select: { slug: true, title: true } },
} as const

const { regions, platform } = RELEASES.include

/** The seasons of this condition with all their airings that a calendar tells. */
export async function loadSeasons(where: object, now: Temporal.Instant): Promise<Stored> {
  const airings = { where: tellable(now), include: { episode: { select: EPISODE } } }
  const releases = { orderBy: { position: 'asc' }, include: { regions, platform, airings } } as const
  const seasons = await database().reader.season.findMany({ where, select: { ...SEASON, releases } })
  return {
    seasons: await numbered(seasons),
    airings: seasons.flatMap((season) => season.releases.flatMap((release) => release.airings)),
  }
}

const MOST_AIRINGS = 2000

/** The first airings from yesterday on, of the whole guide, with their seasons: some zone is still in yesterday. */
export async function loadComing(now: Temporal.Instant): Promise<Stored> {
  const { reader } = database()
  const from = dayBefore(now, { days: 1 })
  const airings = await reader.airing.findMany({
    where: { ...tellable(now), sortKey: { gte: from } },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    take: MOST_AIRINGS,
    include: { episode: { select: EPISODE } },
  })
  const ids = [...new Set(airings.map(({ episode }) => episode.seasonId))]
  const releases = { orderBy: { position: 'asc' }, include: { regions, platform } } as const
  const select = { ...SEASON, releases }
  const seasons = await inParts(ids, (some) =>
    reader.season.findMany({ where: { id: { in: some } }, select }),
  )
  const withoutAirings = seasons.map((season) => ({
    ...season,
    releases: season.releases.map((release) => ({ ...release, airings: [] })),
  }))
  return { seasons: await numbered(withoutAirings), airings }
}

/** Standing airings with a day, and those withdrawn in the last year. */
function tellable(now: Temporal.Instant) {
  const aYearAgo = new Date(`${dayBefore(now, { years: 1 })}T00:00:00Z`)
  return {
    precision: { in: ['day', 'instant'] },
    OR: [{ withdrawnAt: null }, { withdrawnAt: { gte: aYearAgo } }],
  }
}

function dayBefore(now: Temporal.Instant, span: Temporal.DurationLike): string {
  return now.toZonedDateTimeISO('UTC').toPlainDate().subtract(span).toString()
}

/** With the first and the last number of its episodes. */
async function numbered(seasons: Omit<StoredSeason, 'first' | 'last'>[]): Promise<StoredSeason[]> {
  const rows = await inParts(
    seasons.map(({ id }) => id),
    (some) =>
      database().reader.episode.groupBy({
        by: ['seasonId'],
        where: { seasonId: { in: some }, removedAt: null, number: { not: null } },
        _min: { number: true },
        _max: { number: true },
      }),
  )
  const numbers = new Map(rows.map(({ seasonId, _min, _max }) => [seasonId, [_min.number, _max.number]]))
  return seasons.map((season) => {
    const [first = null, last = null] = numbers.get(season.id) ?? []
    return { ...season, first, last }
  })
}

/** A statement takes a bounded number of parameters, and what is asked of these seasons next names each of their releases. */
const MOST_IDS = 50

async function inParts<Row>(ids: string[], load: (some: string[]) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for (let start = 0; start < ids.length; start += MOST_IDS)
    rows.push(...(await load(ids.slice(start, start + MOST_IDS))))
  return rows
}
