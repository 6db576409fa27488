import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import { sortKeyOf } from '@/lib/foundation/dates/guide-date'
import { postersBySeason } from '../../media/queries'
import type { ImageView } from '../../media/views'
import { listSeasonsById, listSeasonsHere, type SeasonInList } from '../queries'

/** A season as a shelf shows it. */
export type SeasonCard = SeasonInList & { poster: ImageView | null }

/** Who looks: when, and where they live; null for everybody. */
export type Seen = { now: Temporal.Instant; region: string | null }

/** Seasons by their ids as they come out in a region, without those that never do there. */
export async function listSeasonCards(ids: string[], { now, region }: Seen): Promise<SeasonCard[]> {
  return withPosters(await listSeasonsHere(ids, now, region))
}

/** All of them, whether they come out in the region or not. */
export async function listSeasonCardsAnywhere(ids: string[], { now, region }: Seen): Promise<SeasonCard[]> {
  return withPosters(await listSeasonsById(ids, now, region))
}

export async function withPosters(seasons: SeasonInList[]): Promise<SeasonCard[]> {
  const posters = await postersBySeason(seasons.map(({ id }) => id))
  return seasons.map((season) => ({ ...season, poster: posters.get(season.id) ?? null }))
}

/** Those with a date first, the vaguer after what they may be, then those without one. */
export function byBeginning({ begins: one }: SeasonInList, { begins: other }: SeasonInList): number {
  if (!one || !other) return Number(!one) - Number(!other)
  return sortKeyOf(one).localeCompare(sortKeyOf(other))
}

/** Of some seasons those that run and those to come, the nearest first. */
export function currentOf<Season extends SeasonInList>(
  seasons: Season[],
): { running: Season[]; soon: Season[] } {
  const inState = (...states: Season['status'][]) =>
    seasons.filter(({ status }) => states.includes(status)).sort(byBeginning)
  return { running: inState('airing', 'between'), soon: inState('upcoming', 'undated') }
}
