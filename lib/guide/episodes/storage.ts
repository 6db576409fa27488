import 'server-only'
import { database } from '@/lib/foundation/db/client'
import { loadMedia } from '../media/queries'
import { PLATFORM, RELEASE_DETAILS } from '../releases/storage'
import { CREDIT_ELSEWHERE } from '../seasons/storage'
import { loadSources } from '../sources/queries'

/** What the database holds of one episode: never the other episodes of its season. Only this folder imports it. */

export type EpisodeAddress = {
  show: string
  season: string
  /** Its slug: "episode-3", "special-1". */
  episode: string
}

const SEASON = {
  select: {
    id: true,
    showId: true,
    slug: true,
    number: true,
    label: true,
    title: true,
    precededBy: true,
    followedBy: true,
    updatedAt: true,
    show: { select: { slug: true, title: true, firstShownValue: true, firstShownPrecision: true } },
    // Only whether there is one: `_count` would read the credits of every season.
    credits: { take: 1, select: { id: true } },
  },
} as const

type Season = NonNullable<Awaited<ReturnType<typeof loadSeasonOfEpisode>>>

/** The season alone, by the slugs in its address. */
export function loadSeasonOfEpisode({ show, season }: Pick<EpisodeAddress, 'show' | 'season'>) {
  return database().reader.season.findFirst({ where: { slug: season, show: { slug: show } }, ...SEASON })
}

export type StoredEpisode = NonNullable<Awaited<ReturnType<typeof loadEpisode>>>

/** An episode that was not removed, with everything its page shows, or null. */
export async function loadEpisode(address: EpisodeAddress) {
  const season = await loadSeasonOfEpisode(address)
  if (!season) return null
  const where = { seasonId: season.id, slug: address.episode, removedAt: null }
  const row = await database().reader.episode.findFirst({ where })
  if (!row) return null
  const [releases, media, sourcing, credits, airsAfter, neighbours] = await Promise.all([
    loadReleases(season.id, row.id),
    loadMedia(season.id),
    loadSources(season.id),
    loadCredits(season, row.id),
    row.airsAfterId === null ? null : loadLink({ id: row.airsAfterId }),
    loadNeighbours(season, row.position),
  ])
  return { row, season, releases, media, sourcing, airsAfter, ...credits, ...neighbours }
}

/** Every release of the season, each with its airing of this episode alone, be that withdrawn. */
function loadReleases(seasonId: string, episodeId: string) {
  const episode = { select: { number: true, numberEnd: true } }
  return database().reader.release.findMany({
    where: { seasonId, removedAt: null },
    orderBy: { position: 'asc' },
    include: {
      regions: { orderBy: { position: 'asc' } },
      platform: PLATFORM,
      ...RELEASE_DETAILS,
      airings: { where: { episodeId }, include: { episode } },
    },
  })
}

/** Credits that name this episode, the episodes that reveal them, and other shows' credits of the same characters. */
async function loadCredits({ id: seasonId, showId }: Season, episodeId: string) {
  const { reader } = database()
  const credits = await reader.credit.findMany({
    where: { seasonId, episodes: { some: { episodeId } } },
    orderBy: { position: 'asc' },
    include: { person: true, character: true },
  })
  const [revealing, creditsElsewhere] = await Promise.all([
    reader.episode.findMany({
      where: { id: { in: credits.flatMap(({ revealedBy }) => revealedBy ?? []) }, removedAt: null },
      select: { id: true, position: true },
    }),
    reader.credit.findMany({
      where: {
        characterId: { in: credits.flatMap(({ characterId }) => characterId ?? []) },
        showId: { not: showId },
        revealedBy: null,
      },
      include: CREDIT_ELSEWHERE,
    }),
  ])
  return { credits, revealing, creditsElsewhere }
}

export type EpisodeLinkRow = NonNullable<Awaited<ReturnType<typeof loadLink>>>

/** What a link to an episode says; null for one that was removed. */
function loadLink(
  where: { id?: string; seasonId?: string; position?: object },
  order: 'asc' | 'desc' = 'asc',
) {
  const season = { select: { slug: true, number: true, label: true, title: true } } as const
  return database().reader.episode.findFirst({
    where: { ...where, removedAt: null },
    orderBy: { position: order },
    select: { slug: true, number: true, numberEnd: true, title: true, seasonId: true, season },
  })
}

/** The episodes on both sides; at the edge of a season those of the seasons around it. */
async function loadNeighbours(season: Season, position: number) {
  const [before, after] = await Promise.all([
    loadLink({ seasonId: season.id, position: { lt: position } }, 'desc'),
    loadLink({ seasonId: season.id, position: { gt: position } }),
  ])
  if (before && after) return { previous: before, next: after }
  const around = await seasonsAround(season)
  return {
    previous: before ?? (around.previous ? await loadLink({ seasonId: around.previous }, 'desc') : null),
    next: after ?? (around.next ? await loadLink({ seasonId: around.next }) : null),
  }
}

/** As the season's own page has them: what an editor named, else the numbers before and after. */
async function seasonsAround({ id, showId, precededBy, followedBy }: Season) {
  const where = { showId }
  const seasons = await database().reader.season.findMany({
    where,
    orderBy: { number: 'asc' },
    select: { id: true },
  })
  const ids = seasons.map((each) => each.id)
  const at = ids.indexOf(id)
  const named = (each: string | null) => (each && ids.includes(each) ? each : undefined)
  return { previous: named(precededBy) ?? ids[at - 1], next: named(followedBy) ?? ids[at + 1] }
}

/** The episode that is several in one (3–4) and whose numbers include this one. */
export async function loadEpisodeSpanning(seasonId: string, number: number) {
  return database().reader.episode.findFirst({
    where: { seasonId, removedAt: null, number: { lt: number }, numberEnd: { gte: number } },
    select: { slug: true },
  })
}
