import type { Confidence } from '@/lib/documents/vocabularies'
import { type GuideDate, guideDateOf, isKnown, sortKeyOf } from '@/lib/foundation/dates/guide-date'
import { grouped } from '@/lib/foundation/grouped'
import type { Groups } from '@/lib/guide/regions/regions'
import { HOLD_WORDS } from '@/lib/guide/releases/hold-words'
import { exceptOf, reaches } from '@/lib/guide/releases/reach'
import { isWhereItsPlatformIs } from '@/lib/guide/releases/reach-words'
import type { ReleaseOfSeason, SeasonWithReleases } from '@/lib/guide/releases/storage'
import { reachOf, wasOf } from '@/lib/guide/releases/stored'
import { platformAt } from '@/lib/guide/releases/views'
import { headingOf } from '@/lib/guide/season-heading'
import { rowsFor, statusRows } from '@/lib/guide/seasons/answer'
import { type CalendarAiring, type CalendarEpisode, hasADay, isStillOn, listedIn } from './airing'
import { atOnceMerged } from './at-once'
import type { CalendarEvent } from './calendar'
import { isIncluded, type Only, partsPlayed } from './only'
import {
  descriptionInWords,
  episodeInWords,
  placeInWords,
  seasonAtOnceInWords,
  seasonCompleteInWords,
} from './words'

/** From stored airings to the events of a calendar. Pure. */

/** Null asks for all: every region, every platform (else by slug), every episode. */
export type CalendarFilter = { region: string | null; platform: string | null; only: Only | null }

type EventsQuery = CalendarFilter & { groups: Groups; groupNames: Record<string, string> }

/** A release as this calendar tells of it. */
type Carrier = { release: ReleaseOfSeason; place: string; platform: string | null; position: number }

type DatedAiring = { airing: CalendarAiring; carrier: Carrier; date: GuideDate & { value: string } }

/** The events of these airings, in order of their dates; those of one moment by their words. */
export function eventsOf(
  seasons: SeasonWithReleases[],
  airings: CalendarAiring[],
  context: EventsQuery,
): (CalendarEvent & { sortKey: string })[] {
  const bySeason = grouped(airings, ({ episode }) => episode.seasonId)
  const events = seasons.flatMap((season) => seasonEvents(season, bySeason.get(season.id) ?? [], context))
  return events.sort(
    (one, other) => one.sortKey.localeCompare(other.sortKey) || one.summary.localeCompare(other.summary),
  )
}

/**
 * In a region an episode is one event: its earliest date there. Without a region it is one for each place and date.
 * A withdrawn date is told as cancelled, unless the episode has another one in the same place.
 */
function seasonEvents(season: SeasonWithReleases, airings: CalendarAiring[], context: EventsQuery) {
  const included = airings.filter(({ episode }) => isIncluded(episode, season, context.only))
  const releases = new Set(included.map(({ releaseId }) => releaseId))
  const datesIn = (rows: ReleaseOfSeason[]) => {
    const dated = rows.filter(({ id }) => releases.has(id))
    return airingDates(included, carriersOf(season, dated, context))
  }
  const standing = datesIn(standingRows(season, context))
  const dates = standing.filter(({ airing }) => isStillOn(airing))
  const gone = [...standing, ...datesIn(withdrawnRows(season, context))].filter(
    ({ airing }) => !isStillOn(airing),
  )
  const spots = new Set(dates.map(spotOf))
  const events = grouped(dates, (each) => (context.region === null ? spotAndDateOf(each) : spotOf(each)))
  const told = [...events.values()].flatMap(([first, ...others]) => (first ? [{ first, others }] : []))
  const { apart, merged } = atOnceMerged(told)
  return [
    ...apart.map(({ first, others, all }) => calendarEvent({ season, ...first, others, all, ...context })),
    ...merged.map((each) => calendarEvent({ season, ...each, others: [], all: 0, ...context })),
    ...gone
      .filter((each) => !spots.has(spotOf(each)))
      .map((each) => calendarEvent({ season, ...each, others: [], all: 1, ...context })),
  ]
}

/** The rows that say something for the region: what its page says, too. */
function standingRows({ releases }: SeasonWithReleases, { region, groups }: EventsQuery): ReleaseOfSeason[] {
  return statusRows(region === null ? releases : rowsFor(region, releases, groups))
}

/** First-run rows that said something for the region until they were removed or withdrawn. */
function withdrawnRows(
  { releases, removed }: SeasonWithReleases,
  { region, groups }: EventsQuery,
): ReleaseOfSeason[] {
  const withdrawn = [...removed, ...releases.filter(({ confidence }) => confidence === 'withdrawn')]
  const rows = withdrawn.filter(({ window }) => window === 'first-run')
  if (region === null || rows.length === 0) return rows
  const around = releases.map(reachOf)
  return rows.filter((row) => reaches({ row: reachOf(row), region, rows: around, groups }))
}

function carriersOf(
  { releases }: SeasonWithReleases,
  rows: ReleaseOfSeason[],
  { region, platform, groups, groupNames }: EventsQuery,
): Map<string, Carrier> {
  if (rows.length === 0) return new Map()
  const around = releases.map(reachOf)
  const carriers = rows.flatMap((release, position): Carrier[] => {
    if (platform !== null && release.platform?.slug !== platform) return []
    const { regions, ...reach } = reachOf(release)
    const except = region === null ? exceptOf({ regions, ...reach }, around, groups) : []
    const shown = region === null ? { regions, except } : { regions: [region], except }
    const [everywhere = ''] =
      region === null ? regions.filter((code) => isWhereItsPlatformIs(code, release.platform)) : []
    const place = everywhere ? `everywhere ${release.platform?.name} is` : placeInWords(shown, groupNames)
    return [{ release, place, position, platform: eventPlatformName(release, regions) }]
  })
  return new Map(carriers.map((carrier) => [carrier.release.id, carrier]))
}

/** As it was called at the time. */
function eventPlatformName({ platform, ...release }: ReleaseOfSeason, regions: string[]): string | null {
  const { premiereValue: value, premierePrecision: precision } = release
  return platform && platformAt(platform, guideDateOf({ value, precision }), regions).name
}

function airingDates(airings: CalendarAiring[], carriers: Map<string, Carrier>): DatedAiring[] {
  const dates = airings.flatMap((airing): DatedAiring[] => {
    const carrier = carriers.get(airing.releaseId)
    const date = hasADay(airing) ? guideDateOf(airing) : wasOf(airing)
    return carrier && isKnown(date)
      ? [{ airing: { ...airing, sortKey: sortKeyOf(date) }, carrier, date }]
      : []
  })
  return dates.sort(
    (one, other) =>
      one.airing.sortKey.localeCompare(other.airing.sortKey) || one.carrier.position - other.carrier.position,
  )
}

function spotOf({ airing, carrier }: DatedAiring): string {
  return `${airing.episode.id} ${carrier.place}`
}

function spotAndDateOf(dated: DatedAiring): string {
  return `${spotOf(dated)} ${dated.airing.sortKey} ${dated.date.zone}`
}

type EventToMake = DatedAiring &
  EventsQuery & {
    season: SeasonWithReleases
    /** The same episode on other platforms or dates. */
    others: DatedAiring[]
    /** How many episodes the event tells; none for one that another event tells now. */
    all: number
  }

function calendarEvent({
  season,
  airing,
  carrier,
  date,
  others,
  all,
  region,
  only,
}: EventToMake): CalendarEvent & { sortKey: string } {
  const { id, episode, sequence, changedAt, withdrawnAt, sortKey } = airing
  const { release, place } = carrier
  const { holdKind } = release
  const isHeld = airing.value === null && withdrawnAt === null && holdKind !== ''
  const isSameTime = (other: DatedAiring) => spotAndDateOf(other) === spotAndDateOf({ airing, carrier, date })
  const beside = others.filter(isSameTime).map((each) => each.carrier.platform)
  const platforms = [...new Set([carrier.platform, ...beside])].filter((name) => name !== null)
  const later = others
    .filter((other) => !isSameTime(other))
    .map((other) => ({
      platform: other.carrier.platform ?? 'another platform',
      date: other.date,
      dayEndsAt: dayEndOf(other.carrier.release),
    }))
  const title = { show: season.show.title, season: season.number, heading: headingOf(season) }
  const isComplete = only === 'complete'
  const what = isComplete
    ? seasonCompleteInWords(title, listedIn(season.numbers))
    : all > 1
      ? seasonAtOnceInWords(title, { all, isWhole: all >= listedIn(season.numbers) })
      : episodeInWords(title, episode)
  const words = what + (region === null ? ` (${place})` : '')
  const isMerged = all === 0
  return {
    airingId: id,
    sequence,
    changedAt,
    sortKey,
    date,
    status:
      !isStillOn(airing) || isMerged ? 'cancelled' : isSure(release.confidence) ? 'confirmed' : 'tentative',
    minutes: episode.runtimeMinutes,
    summary: isMerged
      ? `Now in one event: ${words}`
      : isStillOn(airing)
        ? words
        : `${isHeld ? HOLD_WORDS[holdKind] : 'Withdrawn'}: ${words}`,
    location: platforms.join(', '),
    description: descriptionInWords({
      place,
      platforms,
      date,
      dayEndsAt: dayEndOf(release),
      later,
      confidence: release.confidence,
      hold: { kind: holdKind, reason: release.holdReason },
      withdrawnOn: isStillOn(airing) || isHeld ? null : (withdrawnAt ?? changedAt).toISOString().slice(0, 10),
    }),
    categories: [season.show.title, ...partsPlayed(episode, season)],
    path:
      eventPath(season, all > 1 || isComplete ? null : episode) +
      (region === null ? '' : `?region=${region}`),
  }
}

function dayEndOf({ platform }: ReleaseOfSeason): string {
  return platform?.dayEndsAt ?? '00:00'
}

/** The episode's page; of several, and of one that is gone from the guide, the season's. */
function eventPath({ slug, show }: SeasonWithReleases, episode: CalendarEpisode | null): string {
  const path = `/shows/${show.slug}/${slug}`
  return episode === null || episode.isRemoved ? path : `${path}/${episode.slug}`
}

function isSure(confidence: Confidence): boolean {
  return confidence === 'confirmed' || confidence === 'announced'
}
