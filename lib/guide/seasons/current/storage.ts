import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/generated/prisma/client'
import { database } from '@/lib/foundation/db/client'
import { askRows } from '@/lib/foundation/db/json-rows'

/** Which seasons run, come or were edited last: their ids, found along the dates. */

/** Under which a release may name the region that is asked for (regions/queries.ts); null for every region. */
type Codes = string[] | null

const MAX_ON_THE_FRONT = 24
/** Of a season that comes out in several regions so many airings are looked at. */
const AIRINGS_OF_A_SEASON = 20

/** The seasons with an episode between two ISO days, those nearest to a day among them first; as many as a front page holds, or as are asked for. */
export async function seasonIdsWithDates({
  from,
  to,
  day,
  codes,
  most = MAX_ON_THE_FRONT,
}: {
  from: string
  to: string
  day: string
  codes: Codes
  most?: number
}): Promise<string[]> {
  const [ahead, past] = await Promise.all([
    seasonsBetween({ from: day, to, order: 'asc', codes, most }),
    seasonsBetween({ from, to: day, order: 'desc', codes, most }),
  ])
  const seasons = [...ahead, ...past].map(({ seasonId, sortKey }) => {
    return { seasonId, away: Math.abs(Temporal.PlainDate.from(day).until(sortKey.slice(0, 10)).days) }
  })
  const nearest = seasons.sort((one, other) => one.away - other.away).map(({ seasonId }) => seasonId)
  return [...new Set(nearest)].slice(0, most)
}

const VAGUE = ['month', 'quarter', 'half', 'year'] as const
const STANDING = ['confirmed', 'announced', 'expected', 'rumoured'] as const

/** How many of each precision, and of which platform (a slug) and kind of show. */
export type ToCome = {
  most?: number
  platform?: string | undefined
  kind?: string | undefined
}

/** The seasons whose first date is to come after an ISO day, the nearest first, also where it names no day, or none yet. */
export async function seasonIdsToCome(
  day: string,
  codes: Codes,
  { most = MAX_ON_THE_FRONT, platform, kind }: ToCome = {},
): Promise<string[]> {
  const { release } = database().reader
  // With the certainties, dates are found along an index.
  const standing = {
    removedAt: null,
    window: 'first-run',
    confidence: { in: [...STANDING] },
    ...(codes && { regions: { some: { excluded: false, region: { in: codes } } } }),
    ...(platform && { platform: { slug: platform } }),
    ...(kind && { season: { show: { kind } } }),
  }
  const asked = {
    orderBy: { premiereValue: 'asc' },
    take: most,
    select: { seasonId: true },
  } as const
  const [dated, vague, open] = await Promise.all([
    release.findMany({
      ...asked,
      where: { ...standing, premierePrecision: { in: ['day', 'instant'] }, premiereValue: { gte: day } },
    }),
    release.findMany({
      ...asked,
      where: {
        ...standing,
        premierePrecision: { in: [...VAGUE] },
        premiereValue: { gte: day.slice(0, 'YYYY'.length) },
      },
    }),
    release.findMany({
      where: { ...standing, premiereValue: null },
      take: most,
      select: { seasonId: true },
    }),
  ])
  return [...new Set([...dated, ...vague, ...open].map(({ seasonId }) => seasonId))]
}

type SeasonSortKey = { seasonId: string; sortKey: string }

/** Each season once, with the first of its dates on the way, as many as are asked for: only the nearest are walked along. */
function seasonsBetween({
  from,
  to,
  order,
  codes,
  most,
}: {
  from: string
  to: string
  order: 'asc' | 'desc'
  codes: Codes
  most: number
}): Promise<SeasonSortKey[]> {
  const [onward, first] = order === 'asc' ? (['ASC', 'min'] as const) : (['DESC', 'max'] as const)
  const way = Prisma.raw(onward)
  const nearest = Prisma.raw(`${first}("sortKey")`)
  const mayReach = codes
    ? Prisma.sql`AND EXISTS (SELECT 1 FROM "ReleaseRegion" g
        WHERE g."releaseId" = a."releaseId" AND g."excluded" = false AND g."region" IN (${Prisma.join(codes)}))`
    : Prisma.empty
  const seasons = Prisma.sql`
    SELECT "seasonId", ${nearest} AS "sortKey" FROM (
      SELECT r."seasonId", a."sortKey" FROM "Airing" a ${database().dialect.joinInOrder} "Release" r ON r."id" = a."releaseId"
      WHERE a."sortKey" >= ${from} AND a."sortKey" < ${to} AND a."withdrawnAt" IS NULL
        AND a."precision" IN ('day', 'instant') AND r."removedAt" IS NULL AND r."window" = 'first-run' ${mayReach}
      ORDER BY a."sortKey" ${way}, a."releaseId" ${way}, a."episodeId" ${way} LIMIT ${most * AIRINGS_OF_A_SEASON}
    ) n GROUP BY "seasonId" ORDER BY ${nearest} ${way}, "seasonId" LIMIT ${most}`
  return askRows<SeasonSortKey>(seasons, ['seasonId', 'sortKey'])
}

export async function newestSeasonIds(take: number): Promise<string[]> {
  const rows = await database().reader.season.findMany({
    orderBy: { updatedAt: 'desc' },
    take,
    select: { id: true },
  })
  return rows.map((row) => row.id)
}
