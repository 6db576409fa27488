import 'server-only'
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
      where: { characterId: { in: characterIds }, showId: { not: row.showId } },
      include: EARLIER_CREDIT,
    }),
  ])
  return { row, words, siblings, otherCredits }
}

/** The seasons of one show, or the newest of all, as lists show them. */
export async function loadSeasons(where: { showId?: string } = {}, take?: number) {
  return database().reader.season.findMany({
    where,
    orderBy: where.showId ? { number: 'asc' } : { updatedAt: 'desc' },
    include: { ...SIBLING, show: { select: { slug: true, title: true } } },
    ...(take === undefined ? {} : { take }),
  })
}
