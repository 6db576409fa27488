import 'server-only'
import { guideDateOf } from '@/lib/foundation/dates/guide-date'
import { codesNaming, findRegionZone, groupsFor } from '../regions/queries'
import type { Groups } from '../regions/regions'
import { clockOfRelease } from '../releases/clock'
import { type SeasonWithReleases, seasonsWithReleases } from '../releases/storage'
import { rowsFor } from '../seasons/answer'
import { inOrder, type ScheduledRelease, type ScheduleEntry, scheduleDayOf, scheduleEntry } from './entries'
import {
  type AiringCandidate,
  areMany,
  candidatesAfter,
  type Days,
  findPosition,
  loadEpisodes,
  type Position,
  platformIdOf,
  stretchesOf,
} from './storage'

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
  const { after = null, limit = ENTRIES_A_PAGE } = query
  const [place, days, begin] = await Promise.all([
    placeOf(query),
    daysOfQuery(query),
    after === null ? null : findPosition(after),
  ])
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
  const [place, days, isLong] = await Promise.all([placeOf(query), daysOfQuery(query), areMany(query)])
  if (isLong) return null
  const ofBoth = await Promise.all(
    stretchesOf(days).map((stretch) => candidatesAfter({ days, stretch, after: null, take: most + 1 })),
  )
  const candidates = ofBoth.flat()
  if (candidates.length > most) return null
  const within = candidates.filter((candidate) => isWithin(dayOfCandidate(candidate, place), days))
  return scheduleOf(await scheduleEntries(within, place), null).entries
}

async function placeOf({ region }: ScheduleQuery): Promise<RegionClock | null> {
  return region === null ? null : { region, zone: await findRegionZone(region) }
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
  const firstOfEach = await Promise.all(
    walks.map(({ stretch, begin }) => candidatesAfter({ days, stretch, after: begin, take })),
  )
  for (const [at, { stretch }] of walks.entries()) {
    let batch = firstOfEach[at] ?? []
    yield batch
    while (batch.length === take) {
      batch = await candidatesAfter({ days, stretch, after: batch.at(-1) ?? null, take })
      yield batch
    }
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
  const [seasons, episodes] = await Promise.all([
    seasonsWithReleases(candidates.map(({ seasonId }) => seasonId)),
    loadEpisodes(candidates.map(({ episodeId }) => episodeId)),
  ])
  const { groups, names } = await groupsFor(seasons.flatMap(({ releases }) => releases))
  const here = new Map(seasons.flatMap((season) => rowsHere(season, place, groups)))
  return candidates.flatMap((candidate) => {
    const [row, episode] = [here.get(candidate.releaseId), episodes.get(candidate.episodeId)]
    return row && episode
      ? [scheduleEntry({ candidate, ...row, episode, zone: place?.zone ?? null, names })]
      : []
  })
}

/** The rows of a season's table that reach the place, each by its id. */
function rowsHere(
  season: SeasonWithReleases,
  place: RegionClock | null,
  groups: Groups,
): [string, ScheduledRelease][] {
  const here = place ? rowsFor(place.region, season.releases, groups) : season.releases
  return here.map((release) => [release.id, { season, release }])
}

function scheduleOf(found: ScheduleEntry[], next: string | null): Schedule {
  const entries = found.sort(inOrder)
  return { entries, next }
}
