import 'server-only'
import type { Confidence, EpisodeKind } from '@/lib/documents/vocabularies'
import { type GuideDate, guideDateOf } from '@/lib/foundation/dates/guide-date'
import { type DayClock, instantOf, programmeDay } from '@/lib/foundation/dates/zones'
import { codesNaming, findRegionZone, groupsFor } from '../regions/queries'
import type { Groups } from '../regions/regions'
import { clockOfRelease } from '../releases/clock'
import { reachInWords } from '../releases/reach-words'
import { type ReleaseOfSeason, type SeasonWithReleases, seasonsWithReleases } from '../releases/storage'
import { clockOf, platformAt } from '../releases/views'
import { headingOf } from '../season-heading'
import { rowsFor } from '../seasons/answer'
import {
  type AiringCandidate,
  candidatesAfter,
  countCandidates,
  type Days,
  findPosition,
  loadEpisodes,
  type Position,
  platformIdOf,
  type ScheduledEpisode,
  stretchesOf,
} from './storage'

/** An episode on a day, on a platform. `day` is the programme day by the clock of the place it is told for. */
export type ScheduleEntry = {
  id: string
  seasonId: string
  day: string
  date: GuideDate
  /** What `day` was judged by: the chosen region's clock, else the release's own. */
  clock: DayClock
  episode: { path: string; number: number | null; numberEnd: number | null; title: string; kind: EpisodeKind }
  show: { slug: string; title: string }
  season: { path: string; heading: string }
  platform: { slug: string; name: string } | null
  regions: string
  regionCodes: string[]
  confidence: Confidence
}

/**
 * ISO days, both included; a region by its code, a platform by its slug. `after` is the id of the entry that the page goes
 * on from, `atMost` how many entries it holds.
 */
export type ScheduleQuery = {
  from: string
  to: string
  region: string | null
  platform: string | null
  after?: string | null
  limit?: number
}

/** `next` is what the next page goes on from, null on the last one; a page may hold fewer entries than it could. */
export type Schedule = { entries: ScheduleEntry[]; next: string | null }

const ENTRIES_A_PAGE = 30

/** Details are asked for so many more at a time than a page holds, for some are not in the region. */
const TO_SPARE = 10

const MAX_LOOKED_AT = 2_000

/**
 * What comes out from one day to another. Pages follow each other by the date as it was announced; the entries of one are
 * in order of day and time. Only dates that name a day are in it.
 */
export async function listSchedule(query: ScheduleQuery): Promise<Schedule> {
  const { region, after = null, limit = ENTRIES_A_PAGE } = query
  const place = region === null ? null : { region, zone: await findRegionZone(region) }
  const days = await daysOfQuery(query)
  const begin = after === null ? null : await findPosition(after)
  const found: ScheduleEntry[] = []
  for await (const { candidates, stoppedAt } of portionsOf({ days, begin, place, size: limit + TO_SPARE })) {
    found.push(...(await scheduleEntries(candidates, place)))
    if (found.length > limit) return scheduleOf(found.slice(0, limit), found[limit - 1]?.id ?? null)
    if (stoppedAt !== null) return scheduleOf(found, stoppedAt)
  }
  return scheduleOf(found, null)
}

/** The whole schedule of some days where it is short, else null: nobody counts the entries of a long one. */
export async function shortSchedule(query: ScheduleQuery, most: number): Promise<ScheduleEntry[] | null> {
  const days = await daysOfQuery(query)
  if ((await countCandidates(days, most)) > most) return null
  return (await listSchedule({ ...query, after: null, limit: most })).entries
}

async function daysOfQuery({ from, to, region, platform }: ScheduleQuery): Promise<Days> {
  const [codes, platformId] = await Promise.all([
    region === null ? null : codesNaming(region),
    platform === null ? null : platformIdOf(platform),
  ])
  return { from, to, codes, platformId }
}

/** Whether a page can go on from it: an airing of this id is in the guide. */
export async function hasAiring(id: string): Promise<boolean> {
  return (await findPosition(id)) !== null
}

type ScheduleSlice = { days: Days; begin: Position | null; place: RegionClock | null; size: number }

/** Candidates on the days; `stoppedAt` is the id of the last one looked at, where no more are. */
type Portion = { candidates: AiringCandidate[]; stoppedAt: string | null }

/**
 * As many at a time as details are asked for. A batch holds half as many more, for some are on other days: what airs after
 * midnight mostly belongs to the day before.
 */
async function* portionsOf({ days, begin, place, size }: ScheduleSlice): AsyncGenerator<Portion> {
  const waiting: AiringCandidate[] = []
  let looked = 0
  for await (const batch of candidateBatches(days, begin, Math.ceil(1.5 * size))) {
    waiting.push(...batch.filter((candidate) => isWithin(dayOfCandidate(candidate, place), days)))
    while (waiting.length >= size) yield { candidates: waiting.splice(0, size), stoppedAt: null }
    looked += batch.length
    const last = batch.at(-1)?.id ?? null
    if (looked >= MAX_LOOKED_AT) return yield { candidates: waiting, stoppedAt: last }
  }
  yield { candidates: waiting, stoppedAt: null }
}

/** Candidates from a position on: those of the days themselves, then those of the day before. */
async function* candidateBatches(
  days: Days,
  begin: Position | null,
  take: number,
): AsyncGenerator<AiringCandidate[]> {
  const [within, before] = stretchesOf(days)
  const isPast = begin !== null && begin.sortKey < within.first
  const walks = [
    ...(isPast ? [] : [{ stretch: within, begin }]),
    { stretch: before, begin: isPast ? begin : null },
  ]
  for (const walk of walks) {
    let after = walk.begin
    let batch: AiringCandidate[]
    do {
      batch = await candidatesAfter({ days, stretch: walk.stretch, after, take })
      yield batch
      after = batch.at(-1) ?? null
    } while (batch.length === take)
  }
}

/** The chosen region and its zone. */
type RegionClock = { region: string; zone: string }

function dayOfCandidate(candidate: AiringCandidate, place: RegionClock | null): string {
  const { homeZone, dayEndsAt, firstRegion, lastRegion } = candidate
  const platform = homeZone === null ? null : { homeZone, dayEndsAt: dayEndsAt ?? '00:00' }
  const own = clockOfRelease(
    firstRegion !== null && firstRegion === lastRegion ? [firstRegion] : [],
    platform,
  )
  return scheduleDayOf(guideDateOf(candidate), { ...own, zone: place?.zone ?? own.zone })
}

function isWithin(day: string, { from, to }: Days): boolean {
  return day >= from && day <= to
}

/** Those that are in the region, as readers see them. */
async function scheduleEntries(
  candidates: AiringCandidate[],
  place: RegionClock | null,
): Promise<ScheduleEntry[]> {
  if (candidates.length === 0) return []
  const seasons = await seasonsWithReleases(candidates.map(({ seasonId }) => seasonId))
  const { groups, names } = await groupsFor(seasons.flatMap(({ releases }) => releases))
  const here = new Map(seasons.flatMap((season) => rowsHere(season, place, groups)))
  const shown = candidates.filter(({ releaseId }) => here.has(releaseId))
  const episodes = await loadEpisodes(shown.map(({ episodeId }) => episodeId))
  return shown.flatMap((candidate) => {
    const [row, episode] = [here.get(candidate.releaseId), episodes.get(candidate.episodeId)]
    return row && episode
      ? [scheduleEntry({ candidate, ...row, episode, zone: place?.zone ?? null, names })]
      : []
  })
}

type ScheduledRelease = { season: SeasonWithReleases; release: ReleaseOfSeason }

/** The rows of a season's table that reach the place, each by its id. */
function rowsHere(
  season: SeasonWithReleases,
  place: RegionClock | null,
  groups: Groups,
): [string, ScheduledRelease][] {
  const here = place ? rowsFor(place.region, season.releases, groups) : season.releases
  return here.map((release) => [release.id, { season, release }])
}

type FoundAiring = ScheduledRelease & {
  candidate: AiringCandidate
  episode: ScheduledEpisode
  zone: string | null
  names: Record<string, string>
}

function scheduleEntry({ candidate, season, release, episode, zone, names }: FoundAiring): ScheduleEntry {
  const { platform, confidence } = release
  const path = `/shows/${season.show.slug}/${season.slug}`
  const { slug, ...shown } = episode
  const date = guideDateOf(candidate)
  const clock = clockOf(release, zone)
  const regions = release.regions.filter((each) => !each.excluded)
  const codes = regions.map((each) => each.region)
  const named = platform && platformAt(platform, date, codes)
  return {
    id: candidate.id,
    seasonId: season.id,
    date,
    episode: { ...shown, path: `${path}/${slug}` },
    confidence,
    day: scheduleDayOf(date, clock),
    clock,
    show: season.show,
    season: { path, heading: headingOf(season) },
    platform: named && { slug: named.slug, name: named.name },
    regions: reachInWords(codes, { groupNames: names, platform }),
    regionCodes: codes,
  }
}

/** A day is itself everywhere; an instant belongs to the programme day of the place. */
function scheduleDayOf(date: GuideDate, clock: DayClock): string {
  const instant = instantOf(date, clock.zone)
  return instant ? programmeDay(instant, clock) : (date.value ?? '')
}

function scheduleOf(found: ScheduleEntry[], next: string | null): Schedule {
  const entries = found.sort((one, other) => orderOf(one).localeCompare(orderOf(other)))
  return { entries, next }
}

function orderOf({ day, date, clock, show, episode }: ScheduleEntry): string {
  const instant = instantOf(date, clock.zone)
  return `${day} ${instant?.toString() ?? '9999'} ${show.title} ${String(episode.number ?? 0).padStart(5, '0')}`
}
