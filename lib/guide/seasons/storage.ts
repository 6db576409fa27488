import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/generated/prisma/client'
import { database } from '@/lib/foundation/db/client'
import { loadMedia } from '../media/queries'
import { PLATFORM, RELEASE_DETAILS } from '../releases/storage'
import { loadSources } from '../sources/queries'
import { loadTexts } from '../texts/queries'

/** What the database holds of a season, as its guide needs it. */

const RELEASES = {
  where: { removedAt: null },
  orderBy: { position: 'asc' },
  include: {
    regions: { orderBy: { position: 'asc' } },
    platform: PLATFORM,
    ...RELEASE_DETAILS,
    airings: {
      where: { withdrawnAt: null, episode: { removedAt: null } },
      include: { episode: { select: { number: true, numberEnd: true } } },
    },
  },
} as const

const ORDERS = {
  orderBy: { name: 'asc' },
  select: { name: true, places: { orderBy: { position: 'asc' }, select: { episodeId: true } } },
} as const

const EPISODES = { where: { removedAt: null }, orderBy: { position: 'asc' } } as const

const SHOW = {
  select: {
    slug: true,
    title: true,
    franchise: true,
    firstShownValue: true,
    firstShownPrecision: true,
    originators: { orderBy: { position: 'asc' }, select: { platform: { select: { name: true } } } },
  },
} as const

/** A season as its neighbours and lists show it: what its status follows from, and no texts. */
const WAS = { wasValue: true, wasPrecision: true, wasTime: true, wasZone: true } as const

const SIBLING = {
  id: true,
  number: true,
  slug: true,
  label: true,
  title: true,
  episodesOrdered: true,
  show: { select: { slug: true, title: true, kind: true } },
  episodes: { where: { removedAt: null }, select: { number: true, numberEnd: true } },
  releases: {
    where: { removedAt: null },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      window: true,
      premiereValue: true,
      premierePrecision: true,
      premiereTime: true,
      premiereZone: true,
      pattern: true,
      confidence: true,
      holdKind: true,
      holdReason: true,
      ...WAS,
      regions: { select: { region: true, excluded: true }, orderBy: { position: 'asc' } },
      platform: {
        select: {
          slug: true,
          name: true,
          homeZone: true,
          dayEndsAt: true,
          regions: { select: { region: true } },
        },
      },
      airings: {
        where: { withdrawnAt: null, episode: { removedAt: null } },
        select: {
          episodeId: true,
          value: true,
          precision: true,
          time: true,
          zone: true,
          ...WAS,
          episode: { select: { number: true, numberEnd: true } },
        },
      },
    },
  },
} as const

export const CREDIT_ELSEWHERE = {
  person: { select: { slug: true, name: true } },
  show: { select: { slug: true, title: true, firstShownValue: true, firstShownPrecision: true } },
  season: {
    select: {
      releases: { where: { removedAt: null }, select: { premiereValue: true, premierePrecision: true } },
    },
  },
} as const

export type StoredSeason = NonNullable<Awaited<ReturnType<typeof loadSeason>>>

/** A season with everything its guide shows, or null. `season` is its slug or its number. */
export async function loadSeason(show: string, season: string | number) {
  const { reader } = database()
  const row = await reader.season.findFirst({
    where: { ...(typeof season === 'number' ? { number: season } : { slug: season }), show: { slug: show } },
    include: {
      show: SHOW,
      episodes: EPISODES,
      releases: RELEASES,
      availability: { orderBy: { position: 'asc' }, include: { platform: PLATFORM } },
      orders: ORDERS,
      credits: { orderBy: { position: 'asc' }, include: { person: true, character: true } },
    },
  })
  if (!row) return null
  const characterIds = row.credits.flatMap((credit) => credit.characterId ?? [])
  const [showCredits, texts, media, sourcing, siblings, creditsElsewhere] = await Promise.all([
    reader.credit.findMany({
      where: { showId: row.showId, seasonId: null },
      orderBy: { position: 'asc' },
      include: { person: true, character: true },
    }),
    loadTexts(row.id),
    loadMedia(row.id),
    loadSources(row.id),
    reader.season.findMany({ where: { showId: row.showId }, orderBy: { number: 'asc' }, select: SIBLING }),
    reader.credit.findMany({
      where: { characterId: { in: characterIds }, showId: { not: row.showId }, revealedBy: null },
      include: CREDIT_ELSEWHERE,
    }),
  ])
  return { row, showCredits, texts, media, sourcing, siblings, creditsElsewhere }
}

/** Seasons as lists show them, in order of number. */
export async function loadSeasons(where: Prisma.SeasonWhereInput) {
  return database().reader.season.findMany({ where, orderBy: { number: 'asc' }, select: SIBLING })
}

const MAX_ON_THE_FRONT = 24
/** Of a season that comes out in several regions so many airings are looked at. */
const AIRINGS_OF_A_SEASON = 20

/** The seasons with an episode between two ISO days, those nearest to a day among them first; as many as a front page holds, or as are asked for. */
export async function seasonIdsWithDates({
  from,
  to,
  day,
  most = MAX_ON_THE_FRONT,
}: {
  from: string
  to: string
  day: string
  most?: number
}): Promise<string[]> {
  const [ahead, past] = await Promise.all([
    seasonsBetween({ from: day, to, order: 'asc', most }),
    seasonsBetween({ from, to: day, order: 'desc', most }),
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
export type ToCome = { most?: number; platform?: string | undefined; kind?: string | undefined }

/** The seasons whose first date is to come after an ISO day, the nearest first, also where it names no day, or none yet. */
export async function seasonIdsToCome(
  day: string,
  { most = MAX_ON_THE_FRONT, platform, kind }: ToCome = {},
): Promise<string[]> {
  const { release } = database().reader
  // With the certainties, dates are found along an index.
  const standing = {
    removedAt: null,
    window: 'first-run',
    confidence: { in: [...STANDING] },
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
  most,
}: {
  from: string
  to: string
  order: 'asc' | 'desc'
  most: number
}): Promise<SeasonSortKey[]> {
  const [onward, first] = order === 'asc' ? (['ASC', 'min'] as const) : (['DESC', 'max'] as const)
  const way = Prisma.raw(onward)
  const nearest = Prisma.raw(`${first}("sortKey")`)
  return database().reader.$queryRaw<SeasonSortKey[]>`
    SELECT "seasonId", ${nearest} AS "sortKey" FROM (
      SELECT r."seasonId", a."sortKey" FROM "Airing" a CROSS JOIN "Release" r ON r."id" = a."releaseId"
      WHERE a."sortKey" >= ${from} AND a."sortKey" < ${to} AND a."withdrawnAt" IS NULL
        AND a."precision" IN ('day', 'instant') AND r."removedAt" IS NULL AND r."window" = 'first-run'
      ORDER BY a."sortKey" ${way}, a."releaseId" ${way}, a."episodeId" ${way} LIMIT ${most * AIRINGS_OF_A_SEASON}
    ) GROUP BY "seasonId" ORDER BY ${nearest} ${way}, "seasonId" LIMIT ${most}`
}

export async function newestSeasonIds(take: number): Promise<string[]> {
  const rows = await database().reader.season.findMany({
    orderBy: { updatedAt: 'desc' },
    take,
    select: { id: true },
  })
  return rows.map((row) => row.id)
}
