import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import { type GuideDate, guideDateOf, isKnown, sameDate, UNKNOWN } from '@/lib/foundation/dates/guide-date'
import { compareDates } from '@/lib/foundation/dates/order'
import { type DayClock, daysUntil, hasCome } from '@/lib/foundation/dates/zones'
import { creditStartKey, creditViews } from '../credits/views'
import { imageViews } from '../media/views'
import { findRegionZone, groupsFor } from '../regions/queries'
import { type Groups, REGION_CODES, regionInSentence } from '../regions/regions'
import { reaches } from '../releases/reach'
import { reachOf, wasOf } from '../releases/stored'
import { clockOf, platformAt, type ReleaseTableContext as Release, releaseViews } from '../releases/views'
import { headingOf } from '../season-heading'
import { rowsFor, statusRows } from '../seasons/answer'
import { episodeCitations } from '../seasons/episode-views'
import { citer, sourceViews } from '../sources/views'
import type { EpisodeAnswer, EpisodeGuide, EpisodeLink, EpisodeRelease } from './guide'
import {
  type EpisodeAddress,
  type EpisodeLinkRow,
  loadEpisode,
  loadEpisodeSpanning,
  loadSeasonOfEpisode,
  type StoredEpisode,
} from './storage'

export type EpisodeQuery = EpisodeAddress & { region: string | null; now: Temporal.Instant }

/** The page of one published episode, for one region or (null) for all; null when there is no such episode. */
export async function findEpisodeGuide({
  region,
  now,
  ...address
}: EpisodeQuery): Promise<EpisodeGuide | null> {
  const stored = await loadEpisode(address)
  if (!stored) return null
  const { groups, names: groupNames } = await groupsFor(stored.releases)
  const zone = region === null ? null : await findRegionZone(region)
  return episodeGuideOf(stored, { region, zone, now, groups, groupNames })
}

/** Where the episode lives that a number is the second (or a later) part of: 10 in "9–10"; null for any other. */
export async function findPathOfPart({ show, season, episode }: EpisodeAddress): Promise<string | null> {
  const number = Number(/^episode-([1-9]\d{0,3})$/.exec(episode)?.[1] ?? 0)
  const row = number > 0 ? await loadSeasonOfEpisode({ show, season }) : null
  const whole = row && (await loadEpisodeSpanning(row.id, number))
  return whole && `/shows/${show}/${season}/${whole.slug}`
}

type EpisodeContext = {
  region: string | null
  zone: string | null
  now: Temporal.Instant
  groups: Groups
  groupNames: Record<string, string>
}

function episodeGuideOf(stored: StoredEpisode, context: EpisodeContext): EpisodeGuide {
  const { row, season, media, sourcing, releases } = stored
  const rows = releasesWithEpisode(releases, context.groups)
  const credits = shownCredits(stored)
  const subjects = new Set([row, ...rows, ...credits].map(({ id }) => id))
  const citations = sourcing.citations.filter(({ subjectId }) => subjects.has(subjectId))
  const cited = new Set(citations.map(({ sourceId }) => sourceId))
  const sources = sourceViews(sourcing.sources.filter(({ id }) => cited.has(id)))
  const cite = citer(sources, citations)
  const disputed = new Set(sourcing.disputes.map(({ subjectId }) => subjectId))
  const table = releaseTable(releases, rows, { ...context, cite, disputed })
  const forRegion = episodeAnswer(table, rows, context)
  const anywhere = datedRows(rows, null).filter(({ date }) => isKnown(date))
  const seasonPath = `/shows/${season.show.slug}/${season.slug}`
  const began = creditStartKey({ show: season.show, season: { releases } })
  const { number, numberEnd, title, kind, synopsis, runtimeMinutes } = row
  return {
    path: `${seasonPath}/${row.slug}`,
    show: { slug: season.show.slug, title: season.show.title, path: `/shows/${season.show.slug}` },
    season: {
      path: seasonPath,
      heading: headingOf(season),
      number: season.number,
      hasCast: season.credits.length > 0,
    },
    number,
    numberEnd,
    title,
    kind,
    synopsis,
    synopsisWaits: row.synopsisRevealedBy !== null || !(forRegion?.out ?? isOut(anywhere, context.now)),
    runtimeMinutes,
    sceneAfterCredits: row.sceneAfterCredits ?? false,
    citations: episodeCitations(cite, row.id),
    first: anywhere[0]?.date ?? null,
    releases: table,
    forRegion,
    credits: creditViews({ credits, others: stored.creditsElsewhere, began, cite }),
    airsAfter: episodeLink(stored.airsAfter, stored),
    previous: episodeLink(stored.previous, stored),
    next: episodeLink(stored.next, stored),
    images: imageViews(media.images),
    sources,
    updatedOn: season.updatedAt.toISOString().slice(0, 10),
  }
}

type ReleaseOfEpisode = StoredEpisode['releases'][number]

/** The rows that have this episode, or had it before they were withdrawn, and reach somebody. */
function releasesWithEpisode(releases: ReleaseOfEpisode[], groups: Groups): ReleaseOfEpisode[] {
  const all = releases.map(reachOf)
  return releases.filter((row) => {
    const isHere = row.confidence === 'withdrawn' ? row.airings.length > 0 : standingAiring(row) !== null
    return (
      isHere && REGION_CODES.some((code) => reaches({ row: reachOf(row), region: code, rows: all, groups }))
    )
  })
}

function standingAiring({ airings: [airing] }: ReleaseOfEpisode): ReleaseOfEpisode['airings'][number] | null {
  return airing && airing.withdrawnAt === null ? airing : null
}

function releaseTable(
  releases: ReleaseOfEpisode[],
  rows: ReleaseOfEpisode[],
  { region, ...context }: Release & Pick<EpisodeContext, 'region' | 'groups'>,
): EpisodeRelease[] {
  const here = region === null ? [] : rowsFor(region, releases, context.groups)
  const views = new Map(releaseViews(releases, context).map((view) => [view.id, view]))
  return rows.flatMap((row) => {
    const view = views.get(row.id)
    if (!view) return []
    const [airing] = row.airings
    const date = airing ? guideDateOf(airing) : UNKNOWN
    const named = row.platform && isKnown(date) ? platformAt(row.platform, date, view.regions) : view.platform
    return [
      {
        release: { ...view, platform: named },
        date,
        was: airing ? wasOf(airing) : UNKNOWN,
        withdrawn: standingAiring(row) === null,
        here: here.some(({ id }) => id === row.id),
      },
    ]
  })
}

type DatedRow = { id: string; date: GuideDate; clock: DayClock }

/** The leading rows with the episode's date in each, the first one first and open ones last. */
function datedRows(rows: ReleaseOfEpisode[], zone: string | null): DatedRow[] {
  return statusRows(rows)
    .map((row) => {
      const airing = standingAiring(row)
      return { id: row.id, date: airing ? guideDateOf(airing) : UNKNOWN, clock: clockOf(row, zone) }
    })
    .sort((one, other) => compareDates(one.date, other.date))
}

/** Without a region: out for everybody who knows of a day. */
function isOut(dated: DatedRow[], now: Temporal.Instant): boolean {
  return dated.length > 0 && dated.every(({ date, clock }) => hasCome(date, now, clock))
}

function episodeAnswer(
  table: EpisodeRelease[],
  rows: ReleaseOfEpisode[],
  { region, zone, now }: EpisodeContext,
): EpisodeAnswer | null {
  if (region === null || zone === null) return null
  const here = new Set(table.filter((each) => each.here).map(({ release }) => release.id))
  const dated = datedRows(
    rows.filter(({ id }) => here.has(id)),
    zone,
  )
  const first = dated.find(({ date }) => isKnown(date))
  const carriers = first ? dated.filter(({ date }) => sameDate(date, first.date)) : dated
  const carrying = table.filter(({ release }) => carriers.some(({ id }) => id === release.id))
  const held = first ? undefined : carrying.find(({ release }) => release.hold !== null)
  return {
    region,
    zone,
    inSentence: regionInSentence(region),
    clock: first?.clock ?? { zone, dayEndsAt: carrying[0]?.release.clock.dayEndsAt ?? '00:00' },
    date: first?.date ?? null,
    hold: held?.release.hold ? { ...held.release.hold, was: held.was } : null,
    out: first ? hasCome(first.date, now, first.clock) : false,
    days: first ? daysUntil(first.date, now, first.clock) : null,
    releases: carrying.map(({ release }) => release),
  }
}

/** Those that are no secret of a later episode; of one that is gone from the guide nobody knows when it comes. */
function shownCredits({ row, credits, revealing }: StoredEpisode): StoredEpisode['credits'] {
  const positions = new Map(revealing.map(({ id, position }) => [id, position]))
  return credits.flatMap((credit) => {
    const position =
      credit.revealedBy === null ? -1 : (positions.get(credit.revealedBy) ?? Number.POSITIVE_INFINITY)
    if (position > row.position) return []
    // What an earlier episode gave away is none any more; what this one does waits behind a disclosure.
    return [position < row.position ? { ...credit, revealedBy: null } : credit]
  })
}

function episodeLink(link: EpisodeLinkRow | null, { season }: StoredEpisode): EpisodeLink | null {
  if (!link) return null
  const { slug, number, numberEnd, title } = link
  const isElsewhere = link.seasonId !== season.id
  return {
    path: `/shows/${season.show.slug}/${link.season.slug}/${slug}`,
    number,
    numberEnd,
    title,
    season: isElsewhere ? headingOf(link.season) : null,
  }
}
