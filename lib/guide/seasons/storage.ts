import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
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
