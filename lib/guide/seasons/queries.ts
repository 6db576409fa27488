import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import { availabilityViews } from '../availability/views'
import { creditStartKey, creditsNotIn, creditViews } from '../credits/views'
import { imageViews, videoViews } from '../media/views'
import { codesNaming, findRegionZone, groupsFor } from '../regions/queries'
import type { Groups } from '../regions/regions'
import { statusOf } from '../releases/status'
import type { StoredRelease } from '../releases/stored'
import { releaseViews } from '../releases/views'
import { headingOf } from '../season-heading'
import { citer, disputeViews, sourceViews } from '../sources/views'
import { quotationViews, sectionViews } from '../texts/views'
import { beginningOf, type RegionAndZone, regionAnswer, rowsFor, statusDates } from './answer'
import { newestSeasonIds, seasonIdsToCome, seasonIdsWithDates, type ToCome } from './current/storage'
import { episodeViews } from './episode-views'
import type { SeasonGuide, SeasonLink } from './guide'
import { episodeCountOf, type Sibling, seasonLink, seasonsHere } from './links'
import { loadSeason, loadSeasons, type StoredSeason } from './storage'

export type SeasonQuery = {
  show: string
  /** Its slug or its number. */
  season: string | number
  region: string | null
  now: Temporal.Instant
}

/** The guide of one published season, for one region or (null) for all; null when there is no such season. */
export async function findSeasonGuide({
  show,
  season,
  region,
  now,
}: SeasonQuery): Promise<SeasonGuide | null> {
  const stored = await loadSeason(show, season)
  if (!stored) return null
  const { groups, names: groupNames } = await groupsFor(stored.row.releases)
  const chosen = region === null ? null : { region, zone: await findRegionZone(region) }
  const around = await neighboursOf(stored, region, now)
  return seasonGuideOf(stored, { chosen, now, groups, groupNames, around })
}

type SeasonContext = {
  chosen: RegionAndZone | null
  now: Temporal.Instant
  groups: Groups
  groupNames: Record<string, string>
  around: Pick<SeasonGuide, 'previous' | 'next'>
}

function seasonGuideOf(
  stored: StoredSeason,
  { chosen, now, groups, groupNames, around }: SeasonContext,
): SeasonGuide {
  const { row, texts, media, sourcing } = stored
  const sources = sourceViews(sourcing.sources)
  const cite = citer(sources, sourcing.citations)
  const disputed = new Set(sourcing.disputes.map((each) => each.subjectId))
  const rows: StoredRelease[] = row.releases
  const releases = releaseViews(rows, { groups, groupNames, cite, disputed })
  const availability = availabilityViews(row.availability, { cite, sources })
  const datesHere = chosen ? statusDates(rowsFor(chosen.region, rows, groups), chosen.zone) : []
  const episodes = episodeViews(stored, { releases, datesHere, now, cite })
  const episodeById = new Map(episodes.map((episode) => [episode.id, episode]))
  const episodeCount = episodeCountOf(row)
  const dates = statusDates(rows, null)
  return {
    path: `/shows/${row.show.slug}/${row.slug}`,
    show: showView(row.show),
    number: row.number,
    heading: headingOf(row),
    title: row.title,
    logline: row.logline,
    citations: {
      heading: cite(row.id, 'number', 'label', 'title', 'episodesOrdered', 'state'),
      logline: cite(row.id, 'logline'),
    },
    plot: { text: row.plot, sources: cite(row.id, 'plot') },
    productionNotes: { text: row.productionNotes, sources: cite(row.id, 'productionNotes') },
    state: row.state,
    status: statusOf(dates, episodeCount, now),
    begins: beginningOf(dates, now),
    episodeCount,
    episodesOrdered: row.episodesOrdered,
    episodes,
    orders: row.orders.map(({ name, places }) => ({
      name,
      episodes: places.flatMap(({ episodeId }) => episodeById.get(episodeId) ?? []),
    })),
    releases,
    availability,
    forRegion:
      chosen &&
      regionAnswer({ chosen, rows, views: releases, availability, episodes, episodeCount, now, groups }),
    credits: creditViews({
      credits: [...row.credits, ...creditsNotIn(row.credits, stored.showCredits)],
      others: stored.creditsElsewhere,
      began: creditStartKey({ show: row.show, season: row }),
      cite,
    }),
    sections: sectionViews(texts.sections, cite),
    quotations: quotationViews(texts.quotations, cite),
    videos: videoViews(media.videos, cite, disputed),
    images: imageViews(media.images),
    sources,
    disputes: disputeViews(sourcing.disputes, cite),
    ...around,
    seoTitle: row.seoTitle,
    seoDescription: row.seoDescription,
    updatedOn: row.updatedAt.toISOString().slice(0, 10),
  }
}

/** What came before and what follows, with their dates in the region. */
async function neighboursOf(
  { row, siblings }: StoredSeason,
  region: string | null,
  now: Temporal.Instant,
): Promise<SeasonContext['around']> {
  const at = siblings.findIndex((each) => each.id === row.id)
  const before = siblings.find((each) => each.id === row.precededBy) ?? siblings[at - 1]
  const after = siblings.find((each) => each.id === row.followedBy) ?? siblings[at + 1]
  const around = [before, after].filter((each) => each !== undefined)
  const here = new Map((await seasonsHere(around, region)).map(({ season, here }) => [season.id, here]))
  const linkOf = (season: Sibling | undefined) => seasonLink(season, now, here.get(season?.id ?? ''))
  return { previous: linkOf(before), next: linkOf(after) }
}

function showView({ slug, title, franchise, originators }: StoredSeason['row']['show']): SeasonGuide['show'] {
  return {
    slug,
    title,
    franchise,
    path: `/shows/${slug}`,
    originators: originators.map((each) => each.platform.name),
  }
}

/** A season in a list, with its show. */
export type SeasonInList = SeasonLink & { id: string; show: string }

/** The seasons of a show, in order of number; for a region, with their dates there. */
export async function listSeasons(
  showId: string,
  now: Temporal.Instant,
  region: string | null = null,
): Promise<SeasonInList[]> {
  return seasonsInList(await loadSeasons({ showId }), now, region)
}

/** Published seasons by their ids; those that readers don't see are left out. */
export async function listSeasonsById(
  ids: string[],
  now: Temporal.Instant,
  region: string | null = null,
): Promise<SeasonInList[]> {
  return seasonsInList(await loadSeasons({ id: { in: ids } }), now, region)
}

async function codesFor(region: string | null): Promise<string[] | null> {
  return region === null ? null : codesNaming(region)
}

const NEWEST_ON_THE_FRONT = 12

/**
 * For the front page: the seasons with a date within some weeks of today, those to come however vague their date is or
 * without one, and the guides edited last. For a region, as they come out there, without those that never do.
 */
export async function listCurrentSeasons(
  now: Temporal.Instant,
  region: string | null = null,
): Promise<SeasonInList[]> {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const dayIn = (weeks: number) => today.add({ weeks }).toString()
  const codes = await codesFor(region)
  const ids = await Promise.all([
    seasonIdsWithDates({ from: dayIn(-3), to: dayIn(8), day: today.toString(), codes }),
    seasonIdsToCome(today.toString(), codes),
    newestSeasonIds(NEWEST_ON_THE_FRONT),
  ])
  return listSeasonsHere([...new Set(ids.flat())], now, region)
}

/** The seasons that are to come after now, the nearest of each precision and as many of those without a date. */
export async function listSeasonsToCome(
  now: Temporal.Instant,
  region: string | null,
  asked: ToCome,
): Promise<SeasonInList[]> {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate().toString()
  return listSeasonsHere(await seasonIdsToCome(today, await codesFor(region), asked), now, region)
}

/** The seasons with a date within some weeks of now: what runs is among them. */
export async function listSeasonsAround(
  now: Temporal.Instant,
  region: string | null,
  most: number,
): Promise<SeasonInList[]> {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const [from, to] = [today.add({ weeks: -3 }).toString(), today.add({ weeks: 8 }).toString()]
  const around = { from, to, day: today.toString(), codes: await codesFor(region), most }
  return listSeasonsHere(await seasonIdsWithDates(around), now, region)
}

/** Seasons as they come out in a region, or (null) anywhere, without those that never do there. */
export async function listSeasonsHere(
  ids: string[],
  now: Temporal.Instant,
  region: string | null,
): Promise<SeasonInList[]> {
  const seasons = await loadSeasons({ id: { in: ids } })
  return (await seasonsHere(seasons, region)).flatMap(({ season, here }) => {
    const link = seasonLink(season, now, here)
    if (!link || (here.length === 0 && season.releases.length > 0)) return []
    return [{ ...link, id: season.id, show: season.show.title }]
  })
}

async function seasonsInList(
  seasons: Sibling[],
  now: Temporal.Instant,
  region: string | null,
): Promise<SeasonInList[]> {
  return (await seasonsHere(seasons, region)).flatMap(({ season, here }) => {
    const link = seasonLink(season, now, here)
    return link ? [{ ...link, id: season.id, show: season.show.title }] : []
  })
}
