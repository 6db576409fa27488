import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import { groupsFor } from '../regions/queries'
import { statusOf } from '../releases/status'
import { holdOf } from '../releases/views'
import { headingOf } from '../season-heading'
import { beginningOf, episodesCounted, lastFirstDate, rowsFor, statusDates, statusRows } from './answer'
import type { SeasonLink } from './guide'
import type { StoredSeason } from './storage'

/** How many episodes there are: as many as were ordered, or as are listed with a number where those are more. */
export function episodeCountOf({
  episodesOrdered,
  episodes,
}: {
  episodesOrdered: number | null
  episodes: { number: number | null; numberEnd: number | null }[]
}): number {
  const listed = episodes.reduce((sum, episode) => sum + episodesCounted(episode), 0)
  return Math.max(episodesOrdered ?? 0, listed)
}

export type Sibling = StoredSeason['siblings'][number]

/** A season as a neighbour or a list shows it: as its releases have it, or those of them that reach a place. */
export function seasonLink(
  season: Sibling | undefined,
  now: Temporal.Instant,
  releases = season?.releases ?? [],
): SeasonLink | null {
  if (!season) return null
  const dates = statusDates(releases, null)
  const episodeCount = episodeCountOf(season)
  const begins = beginningOf(dates, now)
  const standing = statusRows(releases)
  return {
    path: `/shows/${season.show.slug}/${season.slug}`,
    number: season.number,
    heading: headingOf(season),
    begins: begins?.date ?? null,
    dayEndsAt: begins?.clock.dayEndsAt ?? '00:00',
    hold: standing.map(holdOf).find(Boolean) ?? null,
    platform: standing[0]?.platform?.name ?? null,
    ends: lastFirstDate(dates, episodeCount),
    status: statusOf(dates, episodeCount, now),
    episodeCount,
    episodesOrdered: season.episodesOrdered,
  }
}

/** Each season with its releases that reach a region; with all of them for none. */
export async function seasonsHere(seasons: Sibling[], region: string | null) {
  if (region === null) return seasons.map((season) => ({ season, here: season.releases }))
  const { groups } = await groupsFor(seasons.flatMap(({ releases }) => releases))
  return seasons.map((season) => ({ season, here: rowsFor(region, season.releases, groups) }))
}
