import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/generated/prisma/client'
import { idsOf } from '../db/chosen-ids'
import { database } from '../db/client'
import { codesNaming } from '../regions/queries'
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

/** The seasons of this condition with all their airings that a calendar tells. */
export async function loadSeasons(where: object, now: Temporal.Instant): Promise<Stored> {
  const airings = { where: tellable(now), include: { episode: { select: EPISODE } } }
  const releases = { ...ROWS, select: { ...ROWS.select, airings } } as const
  const seasons = await database().reader.season.findMany({ where, select: { ...SEASON, releases } })
  return {
    seasons: await numbered(seasons),
    airings: seasons.flatMap((season) => season.releases.flatMap((release) => release.airings)),
  }
}

/** So many are looked at for those of a region, of a platform, or that are premieres or finales. */
export const MOST_LOOKED_AT = 2_000

/** What a calendar of the whole guide is narrowed to: a region by its code, a platform by its slug. */
type Narrowed = { region: string | null; platform: string | null }

/** The first airings from yesterday on, of the whole guide, with their seasons: some zone is still in yesterday. */
export async function loadComing(now: Temporal.Instant, narrowed: Narrowed, atMost: number): Promise<Stored> {
  const { reader } = database()
  const airings = await reader.airing.findMany({
    where: { id: { in: await comingIds(now, narrowed, atMost) } },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    include: { episode: { select: EPISODE } },
  })
  const ids = [...new Set(airings.map(({ episode }) => episode.seasonId))]
  const seasons = await reader.season.findMany({
    where: { id: { in: ids } },
    select: { ...SEASON, releases: ROWS },
  })
  return { seasons: await numbered(seasons), airings }
}

/** Those that may be told in the region, in the order of an index: where exactly a row reaches depends on those around it. */
async function comingIds(
  now: Temporal.Instant,
  { region, platform }: Narrowed,
  atMost: number,
): Promise<string[]> {
  const mayReach =
    region === null
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (SELECT 1 FROM "ReleaseRegion" g WHERE g."releaseId" = a."releaseId"
          AND g."excluded" = false AND g."region" IN (${Prisma.join(await codesNaming(region))}))`
  const onPlatform =
    platform === null
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (SELECT 1 FROM "Release" r CROSS JOIN "Platform" p ON p."id" = r."platformId"
          WHERE r."id" = a."releaseId" AND p."slug" = ${platform})`
  // The row itself is looked up of those alone that are told: all else of it stands in the index.
  return idsOf(Prisma.sql`SELECT t."id" FROM (
      SELECT rowid AS "place", "sortKey", "releaseId", "episodeId" FROM "Airing"
      WHERE "sortKey" >= ${dayBefore(now, { days: 1 })} AND "precision" IN ('day', 'instant')
        AND ("withdrawnAt" IS NULL OR "withdrawnAt" >= ${aYearBefore(now)})
      ORDER BY "sortKey", "releaseId", "episodeId" LIMIT ${MOST_LOOKED_AT}
    ) a CROSS JOIN "Airing" t ON t.rowid = a."place" WHERE ${mayReach} AND ${onPlatform}
    ORDER BY a."sortKey", a."releaseId", a."episodeId" LIMIT ${atMost}`)
}

/** What a calendar needs of the rows of the release table, the removed ones too. */
const ROWS = {
  orderBy: { position: 'asc' },
  select: {
    id: true,
    window: true,
    premiereValue: true,
    premierePrecision: true,
    confidence: true,
    holdKind: true,
    holdReason: true,
    removedAt: true,
    regions: RELEASES.include.regions,
    platform: RELEASES.include.platform,
  },
} as const

/** Standing airings with a day, and those withdrawn in the last year. */
function tellable(now: Temporal.Instant) {
  return {
    precision: { in: ['day', 'instant'] },
    OR: [{ withdrawnAt: null }, { withdrawnAt: { gte: aYearBefore(now) } }],
  }
}

function aYearBefore(now: Temporal.Instant): Date {
  return new Date(`${dayBefore(now, { years: 1 })}T00:00:00Z`)
}

function dayBefore(now: Temporal.Instant, span: Temporal.DurationLike): string {
  return now.toZonedDateTimeISO('UTC').toPlainDate().subtract(span).toString()
}

/** With the first and the last number of its episodes. */
async function numbered(seasons: Omit<StoredSeason, 'first' | 'last'>[]): Promise<StoredSeason[]> {
  const rows = await database().reader.episode.groupBy({
    by: ['seasonId'],
    where: { seasonId: { in: seasons.map(({ id }) => id) }, removedAt: null, number: { not: null } },
    _min: { number: true },
    _max: { number: true },
  })
  const numbers = new Map(rows.map(({ seasonId, _min, _max }) => [seasonId, [_min.number, _max.number]]))
  return seasons.map((season) => {
    const [first = null, last = null] = numbers.get(season.id) ?? []
    return { ...season, first, last }
  })
}
