import type { Temporal } from 'temporal-polyfill'
import type { Confidence, ReleaseWindow } from '@/lib/documents/vocabularies'
import { type GuideDate, guideDateOf, isKnown } from '@/lib/foundation/dates/guide-date'
import { compareDates } from '@/lib/foundation/dates/order'
import { daysUntil, hasCome } from '@/lib/foundation/dates/zones'
import { type AvailabilityView, offersIn } from '../availability/views'
import { type Groups, regionInSentence, regionName } from '../regions/regions'
import { reaches } from '../releases/reach'
import {
  type ClockedDate,
  earliestByEpisode,
  ofTheSeason,
  partsIn,
  type Status,
  statusOf,
} from '../releases/status'
import { type DatedRelease, premiereOf, type Reaching, reachOf, type StoredRelease } from '../releases/stored'
import { clockOf, type ReleaseView } from '../releases/views'
import type { EpisodeMoment, EpisodeView, RegionAnswer, SeasonGuide } from './guide'

/** What a season's rows say for one region, and overall. */

export type RegionAndZone = { region: string; zone: string }

const FIRST_RUN = 'first-run'

/** The rows whose dates a status follows from: first run where there is any, else what there is. */
export function statusRows<Row extends { window: ReleaseWindow; confidence: Confidence }>(
  rows: Row[],
): Row[] {
  const standing = rows.filter((row) => row.confidence !== 'withdrawn')
  const first = standing.filter((row) => row.window === FIRST_RUN)
  return first.length > 0 ? first : standing
}

/** Every episode's date in these rows; a row without episodes yet stands with its first date alone. */
export function statusDates(rows: DatedRelease[], zone: string | null): ClockedDate[] {
  return statusRows(rows).flatMap((row) => {
    const clock = clockOf(row, zone)
    if (row.airings.length === 0)
      return [{ episodeId: `${row.id} first`, date: premiereOf(row), clock, parts: partsAtFirst(row) }]
    return row.airings.map((airing) => ({
      episodeId: airing.episodeId,
      date: guideDateOf(airing),
      clock,
      parts: episodesCounted(airing.episode),
    }))
  })
}

/** How many of a season's episodes one is: none for a special, two for two in one. */
export function episodesCounted({
  number,
  numberEnd,
}: {
  number: number | null
  numberEnd: number | null
}): number {
  return number === null ? 0 : (numberEnd ?? number) - number + 1
}

/** All at once is the whole season, however many are listed. */
function partsAtFirst({ pattern }: DatedRelease): number {
  return pattern === 'all-at-once' ? Number.POSITIVE_INFINITY : 1
}

export function rowsFor<Row extends Reaching>(region: string, rows: Row[], groups: Groups): Row[] {
  const all = rows.map(reachOf)
  return rows.filter((row) => reaches({ row: reachOf(row), region, rows: all, groups }))
}

type RegionQuery = {
  chosen: RegionAndZone
  rows: StoredRelease[]
  views: ReleaseView[]
  availability: AvailabilityView[]
  episodes: EpisodeView[]
  episodeCount: number
  now: Temporal.Instant
  groups: Groups
}

/** The answer for one region: its rows, its status, the first, latest, next and last episode there. */
export function regionAnswer({
  chosen,
  rows,
  views,
  availability,
  episodes,
  episodeCount,
  now,
  groups,
}: RegionQuery): RegionAnswer {
  const here = rowsFor(chosen.region, rows, groups)
  const dates = statusDates(here, chosen.zone)
  const moments = momentsOf(dates, episodes, now)
  const isOut = ({ date, clock }: EpisodeMoment) => hasCome(date, now, clock)
  const out = moments.filter(isOut)
  const last = episodes.filter((episode) => episode.number !== null).at(-1)
  return {
    region: chosen.region,
    name: regionName(chosen.region),
    inSentence: regionInSentence(chosen.region),
    zone: chosen.zone,
    status: statusOf(dates, episodeCount, now) satisfies Status,
    releases: views.filter((view) => here.some((row) => row.id === view.id)),
    availability: offersIn(chosen.region, availability),
    elsewhere: statusRows(here).length > 0 ? null : firstElsewhere(rows, views, now),
    first: moments[0] ?? null,
    premiere: beginningOf(dates, now),
    next: moments.find((each) => !isOut(each)) ?? null,
    latest: out.at(-1) ?? null,
    finale: moments.find((each) => each.episode.id === last?.id) ?? null,
    episodesOut: out.reduce((sum, each) => sum + episodesCounted(each.episode), 0),
  }
}

/** The release with the season's first known date anywhere. */
function firstElsewhere(
  rows: StoredRelease[],
  views: ReleaseView[],
  now: Temporal.Instant,
): RegionAnswer['elsewhere'] {
  const begun = statusRows(rows).flatMap((row) => {
    const release = views.find(({ id }) => id === row.id)
    const date = beginningOf(statusDates([row], null), now)?.date
    return release && date ? [{ release, date, out: hasCome(date, now, clockOf(row, null)) }] : []
  })
  return begun.sort((one, other) => compareDates(one.date, other.date))[0] ?? null
}

/** The first known date of the season among these, with the days until it as its own clock counts them. */
export function beginningOf(dates: ClockedDate[], now: Temporal.Instant): SeasonGuide['begins'] {
  const known = ofTheSeason(dates)
    .filter((each) => isKnown(each.date))
    .sort((one, other) => compareDates(one.date, other.date))
  const [first] = known
  return first
    ? { date: first.date, days: daysUntil(first.date, now, first.clock), clock: first.clock }
    : null
}

/** The last of the episodes' first dates, where every episode has one. */
export function lastFirstDate(dates: ClockedDate[], episodeCount: number): GuideDate | null {
  const first = [...earliestByEpisode(dates).values()].filter((each) => isKnown(each.date))
  if (partsIn(first) < episodeCount) return null
  return first.sort((one, other) => compareDates(one.date, other.date)).at(-1)?.date ?? null
}

function momentsOf(dates: ClockedDate[], episodes: EpisodeView[], now: Temporal.Instant): EpisodeMoment[] {
  const earliest = earliestByEpisode(dates)
  const moments = episodes.flatMap((episode) => {
    const dated = earliest.get(episode.id)
    if (!dated || !isKnown(dated.date)) return []
    return [{ episode, date: dated.date, days: daysUntil(dated.date, now, dated.clock), clock: dated.clock }]
  })
  return moments.sort((one, other) => compareDates(one.date, other.date))
}

/** What an episode's line says for the region. */
export function episodeHere(dated: ClockedDate | undefined, now: Temporal.Instant): EpisodeView['here'] {
  if (!dated || !isKnown(dated.date)) return null
  return {
    date: dated.date,
    out: hasCome(dated.date, now, dated.clock),
    days: daysUntil(dated.date, now, dated.clock),
    clock: dated.clock,
  }
}
