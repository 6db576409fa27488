import 'server-only'
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

/** The seasons with an episode between two ISO days, the nearest date first; at most as many as a front page holds. */
export async function seasonIdsWithDates(from: string, to: string): Promise<string[]> {
  const standing = {
    withdrawnAt: null,
    precision: { in: ['day', 'instant'] },
    release: { removedAt: null, window: 'first-run' },
  }
  const airings = await database().reader.airing.findMany({
    where: { ...standing, sortKey: { gte: from, lt: to } },
    orderBy: { sortKey: 'asc' },
    take: 1_000,
    select: { release: { select: { seasonId: true } } },
  })
  return [...new Set(airings.map((airing) => airing.release.seasonId))].slice(0, MOST_ON_THE_FRONT)
}

export async function newestSeasonIds(take: number): Promise<string[]> {
  const rows = await database().reader.season.findMany({
    orderBy: { updatedAt: 'desc' },
    take,
    select: { id: true },
  })
  return rows.map((row) => row.id)
}
