import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Prisma } from '@/generated/prisma/client'
import { database } from '../db/client'
import { loadWords } from '../words/queries'

/** What the database holds of a season, as its guide needs it. Stays inside of lib/seasons. */

export const PLATFORM = {
  select: {
    slug: true,
    name: true,
    kind: true,
    owner: true,
    homeZone: true,
    dayEndsAt: true,
    names: true,
    regions: true,
  },
} as const

export const RELEASES = {
  where: { removedAt: null },
  orderBy: { position: 'asc' },
  include: {
    regions: { orderBy: { position: 'asc' } },
    platform: PLATFORM,
    airings: {
      where: { withdrawnAt: null, episode: { removedAt: null } },
      include: { episode: { select: { number: true, numberEnd: true } } },
    },
  },
} as const

/** The rows around a release, for what follows from them: where "everywhere not named otherwise" reaches. */
export const ROWS_AROUND = {
  where: { removedAt: null },
  orderBy: { position: 'asc' },
  include: { regions: { orderBy: { position: 'asc' } }, platform: PLATFORM },
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

const SIBLING = { show: { select: { slug: true } }, episodes: EPISODES, releases: RELEASES } as const

export const EARLIER_CREDIT = {
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
      credits: { orderBy: { position: 'asc' }, include: { person: true, character: true } },
    },
  })
  if (!row) return null
  const characterIds = row.credits.flatMap((credit) => credit.characterId ?? [])
  const [words, siblings, otherCredits] = await Promise.all([
    loadWords(row.id),
    reader.season.findMany({ where: { showId: row.showId }, orderBy: { number: 'asc' }, include: SIBLING }),
    reader.credit.findMany({
      where: { characterId: { in: characterIds }, showId: { not: row.showId }, revealedBy: null },
      include: EARLIER_CREDIT,
    }),
  ])
  return { row, words, siblings, otherCredits }
}

/** Seasons as lists show them, in order of number. */
export async function loadSeasons(where: Prisma.SeasonWhereInput) {
  const include = { ...SIBLING, show: { select: { slug: true, title: true } } }
  return database().reader.season.findMany({ where, orderBy: { number: 'asc' }, include })
}

const MOST_ON_THE_FRONT = 24
/** A season with all its weeks in several regions has some hundred airings. */
const MOST_LOOKED_AT = 500

/** The seasons with an episode between two ISO days, those nearest to a day among them first; as many as a front page holds. */
export async function seasonIdsWithDates({
  from,
  to,
  day,
}: {
  from: string
  to: string
  day: string
}): Promise<string[]> {
  const [ahead, past] = await Promise.all([airingsBetween(day, to, 'asc'), airingsBetween(from, day, 'desc')])
  const seasons = [...seasonsIn(ahead), ...seasonsIn(past)].map(([seasonId, on]) => {
    return { seasonId, away: Math.abs(Temporal.PlainDate.from(day).until(on.slice(0, 10)).days) }
  })
  const nearest = seasons.sort((one, other) => one.away - other.away).map(({ seasonId }) => seasonId)
  return [...new Set(nearest)].slice(0, MOST_ON_THE_FRONT)
}

type Dated = { sortKey: string; release: { seasonId: string } }

/** Each once, with the first of its dates, as many as a front page holds. */
function seasonsIn(airings: Dated[]): [seasonId: string, sortKey: string][] {
  const first = new Map<string, string>()
  for (const { sortKey, release } of airings)
    if (!first.has(release.seasonId)) first.set(release.seasonId, sortKey)
  return [...first].slice(0, MOST_ON_THE_FRONT)
}

/** Walked along from the day on, so that of a large guide only the nearest are looked at. */
function airingsBetween(from: string, to: string, order: 'asc' | 'desc') {
  const standing = {
    withdrawnAt: null,
    precision: { in: ['day', 'instant'] },
    release: { removedAt: null, window: 'first-run' },
  }
  return database().reader.airing.findMany({
    where: { ...standing, sortKey: { gte: from, lt: to } },
    orderBy: [{ sortKey: order }, { releaseId: order }, { episodeId: order }],
    take: MOST_LOOKED_AT,
    select: { sortKey: true, release: { select: { seasonId: true } } },
  })
}

export async function newestSeasonIds(take: number): Promise<string[]> {
  const rows = await database().reader.season.findMany({
    orderBy: { updatedAt: 'desc' },
    take,
    select: { id: true },
  })
  return rows.map((row) => row.id)
}
