import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { type GuideDate, guideDateOf } from '../dates/guide-date'
import { type DayClock, instantOf, programmeDay } from '../dates/zones'
import { database } from '../db/client'
import { askInChunks } from '../entries/chunks'
import { groupsFor, zoneFor } from '../regions/queries'
import { regionName } from '../regions/regions'
import { type Groups, reaches } from '../releases/reach'
import { clockOf, platformAt, reachOf } from '../releases/views'
import { headingOf } from '../seasons/heading'
import { PLATFORM, ROWS_AROUND } from '../seasons/storage'

/** An episode on a day, on a platform. `day` is the programme day by the clock of the place it is told for. */
export type ScheduleEntry = {
  id: string
  day: string
  date: GuideDate
  /** The zone `day` was judged in: the chosen region's, else the release's own. */
  zone: string
  episode: { path: string; number: number | null; numberEnd: number | null; title: string; kind: string }
  show: { slug: string; title: string }
  season: { path: string; heading: string }
  platform: { slug: string; name: string } | null
  regions: string
  regionCodes: string[]
  confidence: string
}

/**
 * ISO days, both included; a region by its code, a platform by its slug. `atMost`: for a page that shows the first ones
 * only.
 */
export type ScheduleQuestion = {
  from: string
  to: string
  region: string | null
  platform: string | null
  atMost?: number
}

/** More airings than these are not looked at for one question; some weeks of a guide of ten thousand shows. */
const MOST_AIRINGS = 2_000

/** What comes out from one day to another, in order of day and time. Only dates that name a day are in it. */
export async function listSchedule(question: ScheduleQuestion): Promise<ScheduleEntry[]> {
  const { from, to, region, atMost = MOST_AIRINGS } = question
  const airings = await loadAirings(question)
  const releases = await loadReleases(airings)
  const around = region ? await loadAround([...releases.values()]) : new Map<string, Around[]>()
  const codes = [...releases.values(), ...[...around.values()].flat()].flatMap((each) =>
    each.regions.map((one) => one.region),
  )
  const { groups, names } = await groupsFor(codes)
  const zone = region && (await zoneFor(region))
  const isHere = (release: StoredRelease) =>
    region === null || isIn(release, around.get(release.seasonId) ?? [], region, groups)
  const here = new Set([...releases.values()].filter(isHere).map(({ id }) => id))
  return airings
    .flatMap((airing) => {
      const release = here.has(airing.releaseId) ? releases.get(airing.releaseId) : undefined
      return release ? [entryOf(airing, release, zone, names)] : []
    })
    .filter(({ day }) => day >= from && day <= to)
    .sort((one, other) => orderOf(one).localeCompare(orderOf(other)))
    .slice(0, atMost)
}

type StoredAiring = Awaited<ReturnType<typeof loadAirings>>[number]

function loadAirings({ from, to, platform, region, atMost }: ScheduleQuestion) {
  const release = { removedAt: null, window: 'first-run', ...(platform && { platform: { slug: platform } }) }
  return database().reader.airing.findMany({
    where: {
      // An instant may fall on the day before or after for whoever asks: the neighbours are looked at as well.
      sortKey: { gte: shifted(from, -1), lt: shifted(to, 2) },
      precision: { in: ['day', 'instant'] },
      withdrawnAt: null,
      episode: { removedAt: null },
      release,
    },
    include: { episode: { select: { slug: true, number: true, numberEnd: true, title: true, kind: true } } },
    orderBy: { sortKey: 'asc' },
    // Those of the day before may all fall away, and in a region many more.
    take: atMost && region === null ? Math.min(MOST_AIRINGS, 200 + 10 * atMost) : MOST_AIRINGS,
  })
}

type StoredRelease = Awaited<ReturnType<typeof releasesOf>>[number]

/** Asked for once each: a season's weeks share their release. */
async function loadReleases(airings: StoredAiring[]): Promise<Map<string, StoredRelease>> {
  const ids = [...new Set(airings.map(({ releaseId }) => releaseId))]
  const rows = await askInChunks(ids, releasesOf)
  return new Map(rows.map((row) => [row.id, row]))
}

function releasesOf(ids: string[]) {
  const season = { include: { show: { select: { slug: true, title: true } } } } as const
  return database().reader.release.findMany({
    where: { id: { in: ids } },
    include: { regions: { orderBy: { position: 'asc' } }, platform: PLATFORM, season },
  })
}

type Around = Awaited<ReturnType<typeof aroundOf>>[number]

/** The rows beside these, by season: where "everywhere not named otherwise" reaches depends on them. */
async function loadAround(releases: StoredRelease[]): Promise<Map<string, Around[]>> {
  const rows = await askInChunks([...new Set(releases.map(({ seasonId }) => seasonId))], aroundOf)
  const around = new Map<string, Around[]>()
  for (const row of rows) around.set(row.seasonId, [...(around.get(row.seasonId) ?? []), row])
  return around
}

function aroundOf(seasonIds: string[]) {
  return database().reader.release.findMany({
    where: { seasonId: { in: seasonIds }, removedAt: null },
    include: ROWS_AROUND.include,
  })
}

function isIn(release: StoredRelease, around: Around[], region: string, groups: Groups): boolean {
  const all = around.map(reachOf)
  const own = all.find((reach) => reach.id === release.id)
  return own !== undefined && reaches(own, region, all, groups)
}

function entryOf(
  { id, episode, ...row }: StoredAiring,
  release: StoredRelease,
  chosenZone: string | null,
  groupNames: Record<string, string>,
): ScheduleEntry {
  const { season, platform, confidence } = release
  const path = `/shows/${season.show.slug}/${season.slug}`
  const { slug, ...told } = episode
  const date = guideDateOf(row)
  const clock = clockOf(release, chosenZone)
  const regions = release.regions.filter((each) => !each.excluded)
  const codes = regions.map((each) => each.region)
  const named = platform && platformAt(platform, date, codes)
  return {
    id,
    date,
    episode: { ...told, path: `${path}/${slug}` },
    confidence,
    day: dayOf(date, clock),
    zone: clock.zone,
    show: season.show,
    season: { path, heading: headingOf(season) },
    platform: named && { slug: named.slug, name: named.name },
    regions: codes.map((code) => regionName(code, groupNames)).join(', '),
    regionCodes: codes,
  }
}

/** A day is itself everywhere; an instant belongs to the programme day of the place. */
function dayOf(date: GuideDate, clock: DayClock): string {
  const instant = instantOf(date, clock.zone)
  return instant ? programmeDay(instant, clock) : (date.value ?? '')
}

function orderOf({ day, date, show, episode }: ScheduleEntry): string {
  return `${day} ${date.time ?? '99:99'} ${show.title} ${String(episode.number ?? 0).padStart(5, '0')}`
}

function shifted(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
