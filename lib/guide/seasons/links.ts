import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { GuideDate } from '@/lib/foundation/dates/guide-date'
import { groupsFor } from '../regions/queries'
import { type Status, statusOf } from '../releases/status'
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
    platform: named(platformOf(standing, begins?.date ?? null)),
    isElsewhere: releases.length === 0 && season.releases.length > 0,
    confidence: begins && (firstOf(standing, begins.date)?.confidence ?? null),
    ends: lastFirstDate(dates, episodeCount),
    status: statusOf(dates, episodeCount, now),
    episodeCount,
    episodesOrdered: season.episodesOrdered,
  }
}

/** What the first date is on; where the rows of several places stand together, only what all of them are on. */
function platformOf(rows: Sibling['releases'], begins: GuideDate | null) {
  const places = new Set(rows.map(({ regions }) => regions.map(({ region }) => region).join(' ')))
  const platforms = new Set(rows.map(({ platform }) => platform?.slug))
  if (places.size > 1 && platforms.size > 1) return null
  return (begins ? firstOf(rows, begins) : rows[0])?.platform ?? null
}

/** The row that a date is the first one of, else the first of all. */
function firstOf<Row extends { premiereValue: string | null }>(
  rows: Row[],
  { value }: GuideDate,
): Row | undefined {
  return rows.find(({ premiereValue }) => premiereValue === value) ?? rows[0]
}

function named(platform: { slug: string; name: string } | null | undefined): SeasonLink['platform'] {
  return platform ? { slug: platform.slug, name: platform.name } : null
}

/** Each season with its releases that reach a region; with all of them for none. */
export async function seasonsHere(seasons: Sibling[], region: string | null) {
  if (region === null) return seasons.map((season) => ({ season, here: season.releases }))
  const { groups } = await groupsFor(seasons.flatMap(({ releases }) => releases))
  return seasons.map((season) => ({ season, here: rowsFor(region, season.releases, groups) }))
}

const ASKED_FIRST: Status[] = ['airing', 'between', 'upcoming', 'undated']

/**
 * The season that a reader asks about first: the one that runs, else the next to come, else the last. Of the numbered ones
 * where there are any, for specials are nobody's first question, and of those that come out here.
 */
export function askedFirst<Season extends SeasonLink>(seasons: Season[]): Season | null {
  const numbered = seasons.filter(({ number }) => number !== null && number > 0)
  const asked = numbered.length > 0 ? numbered : seasons
  const here = asked.filter(({ isElsewhere }) => !isElsewhere)
  const last = here.findLastIndex(({ status }) => status === 'ended')
  for (const status of ASKED_FIRST) {
    // What has no date and stands before one that is over was never dated: nobody waits for it.
    const found = here.find((season, at) => season.status === status && (status !== 'undated' || at > last))
    if (found) return found
  }
  return here[last] ?? here.at(-1) ?? asked.at(-1) ?? null
}
