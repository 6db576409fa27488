import 'server-only'
import { Temporal } from 'temporal-polyfill'
import type { Prisma } from '@/generated/prisma/client'
import { type GuideDate, guideDateOf } from '../dates/guide-date'
import { type DayClock, instantOf, programmeDay } from '../dates/zones'
import { database } from '../db/client'
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

/** ISO days, both included; a region by its code, a platform by its slug. */
export type ScheduleQuestion = { from: string; to: string; region: string | null; platform: string | null }

/** What comes out from one day to another, in order of day and time. Only dates that name a day are in it. */
export async function listSchedule({
  from,
  to,
  region,
  platform,
}: ScheduleQuestion): Promise<ScheduleEntry[]> {
  // An instant may fall on the day before or after for whoever asks: the neighbours are looked at as well.
  const sortKey = { gte: shifted(from, -1), lt: shifted(to, 2) }
  const where = {
    sortKey,
    precision: { in: ['day', 'instant'] },
    withdrawnAt: null,
    episode: { removedAt: null },
  }
  const release = { removedAt: null, window: 'first-run', ...(platform && { platform: { slug: platform } }) }
  const rows = await loadAirings({ ...where, release })
  const codes = rows.flatMap((row) =>
    row.release.season.releases.flatMap((each) => each.regions.map((one) => one.region)),
  )
  const { groups, names } = await groupsFor(codes)
  const zone = region && (await zoneFor(region))
  const here = region ? rows.filter((row) => isIn(row, region, groups)) : rows
  const entries = here.map((row) => entryOf(row, zone, names))
  return entries
    .filter(({ day }) => day >= from && day <= to)
    .sort((one, other) => orderOf(one).localeCompare(orderOf(other)))
}

const AIRING = {
  episode: { select: { slug: true, number: true, numberEnd: true, title: true, kind: true } },
  release: {
    include: {
      regions: true,
      platform: PLATFORM,
      season: {
        include: {
          show: { select: { slug: true, title: true } },
          releases: ROWS_AROUND,
        },
      },
    },
  },
} as const

type Row = Awaited<ReturnType<typeof loadAirings>>[number]

function loadAirings(where: Prisma.AiringWhereInput) {
  return database().reader.airing.findMany({
    where,
    include: AIRING,
    orderBy: { sortKey: 'asc' },
    take: 2_000,
  })
}

function isIn({ release }: Row, region: string, groups: Groups): boolean {
  const all = release.season.releases.map(reachOf)
  const own = all.find((reach) => reach.id === release.id)
  return own !== undefined && reaches(own, region, all, groups)
}

function entryOf(
  { id, episode, release, ...row }: Row,
  chosenZone: string | null,
  groupNames: Record<string, string>,
): ScheduleEntry {
  const { season, platform, confidence } = release
  const path = `/shows/${season.show.slug}/${season.slug}`
  const { slug, ...told } = episode
  const date = guideDateOf(row)
  const clock = clockOf(release, chosenZone)
  const regions = release.regions.filter((each) => !each.excluded)
  const named =
    platform &&
    platformAt(
      platform,
      date,
      regions.map((each) => each.region),
    )
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
    regions: regions.map((each) => regionName(each.region, groupNames)).join(', '),
    regionCodes: regions.map((each) => each.region),
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
