import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/generated/prisma/client'
import { database } from '@/lib/foundation/db/client'
import { columns, jsonRows } from '@/lib/foundation/db/json-rows'
import { codesNaming } from '@/lib/guide/regions/queries'
import { PLATFORM, type SeasonWithReleases, seasonsWithReleases } from '@/lib/guide/releases/storage'
import type { CalendarAiring } from './airing'
import { asRemoved, readWithdrawal } from './withdrawn'

/** What the database holds for calendars. Stays inside of lib/calendars. */
export type CalendarRows = { seasons: SeasonWithReleases[]; airings: CalendarAiring[] }

/** The seasons of this condition with all their airings that a calendar tells. */
export async function loadCalendarSeasons(
  where: Prisma.SeasonWhereInput,
  now: Temporal.Instant,
): Promise<CalendarRows> {
  const rows = await database().reader.season.findMany({ where, select: { id: true } })
  const ids = rows.map(({ id }) => id)
  const { among, joinInOrder } = database().dialect
  const places = Prisma.sql`
    SELECT a."releaseId", a."episodeId" FROM "Release" r ${joinInOrder} "Airing" a ON a."releaseId" = r."id"
    WHERE r."seasonId" IN ${among(ids)} AND ${tellable(now)}`
  const airings = await calendarAirings(places, aYearBefore(now))
  return { seasons: await seasonsWithReleases(ids), airings }
}

/** The same for shows by their slugs, with the seasons of theirs that were unpublished in the last year. */
export async function loadCalendarShows(slugs: string[], now: Temporal.Instant): Promise<CalendarRows> {
  const where = { slug: { in: slugs } }
  const shows = await database().reader.show.findMany({ where, select: { id: true } })
  const gone = await withdrawnSeasons({ showIds: shows.map(({ id }) => id), since: aYearBefore(now) })
  const standing = await loadCalendarSeasons({ show: where }, now)
  return { seasons: [...standing.seasons, ...gone.seasons], airings: [...standing.airings, ...gone.airings] }
}

/** So many withdrawals are read: hardly anybody unpublishes as many seasons in a year. */
const MAX_WITHDRAWN = 500

/** Those of some shows (by their ids), or of every one, that were unpublished after `since`. */
async function withdrawnSeasons({
  showIds,
  since,
}: {
  showIds: string[] | null
  since: Date
}): Promise<CalendarRows> {
  const { reader } = database()
  const rows = await reader.withdrawal.findMany({
    where: { at: { gte: since }, entry: { kind: 'season' } },
    orderBy: { entryId: 'asc' },
    take: MAX_WITHDRAWN,
  })
  const found = rows.flatMap((row) => readWithdrawal(row) ?? [])
  const meant = found.filter(({ season }) => showIds?.includes(season.showId) ?? true)
  if (meant.length === 0) return { seasons: [], airings: [] }
  const platformIds = meant.flatMap(({ releases }) => releases.flatMap(({ platformId }) => platformId ?? []))
  const [shows, platforms] = await Promise.all([
    reader.show.findMany({
      where: { id: { in: meant.map(({ season }) => season.showId) } },
      select: { id: true, slug: true, title: true },
    }),
    reader.platform.findMany({
      where: { id: { in: platformIds } },
      select: { id: true, ...PLATFORM.select },
    }),
  ])
  const removed = meant.flatMap((each) => {
    const show = shows.find(({ id }) => id === each.season.showId)
    return show ? [asRemoved(each, { show, platforms })] : []
  })
  return {
    seasons: removed.map(({ season }) => season),
    airings: removed.flatMap(({ airings }) => airings),
  }
}

/** So many are looked at for those of a region, of a platform, or that are premieres or finales. */
export const MAX_LOOKED_AT = 2_000

/** What a calendar of the whole guide is narrowed to: a region by its code, a platform by its slug. */
type Narrowed = { region: string | null; platform: string | null }

/** The first airings from yesterday on, of the whole guide, with their seasons: some zone is still in yesterday. */
export async function loadUpcoming(
  now: Temporal.Instant,
  narrowed: Narrowed,
  limit: number,
): Promise<CalendarRows> {
  const airings = await calendarAirings(await comingPlaces(now, narrowed, limit), aYearBefore(now))
  const seasons = await seasonsWithReleases(airings.map(({ episode }) => episode.seasonId))
  const gone = await withdrawnSeasons({ showIds: null, since: aYearBefore(now) })
  const ahead = gone.airings.filter(({ sortKey }) => sortKey >= dayBefore(now, { days: 1 }))
  return { seasons: [...seasons, ...gone.seasons], airings: [...airings, ...ahead] }
}

/** A question for those that may be told in the region, in the order of an index: where exactly a row reaches depends on those around it. */
async function comingPlaces(
  now: Temporal.Instant,
  { region, platform }: Narrowed,
  atMost: number,
): Promise<Prisma.Sql> {
  const mayReach =
    region === null
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (SELECT 1 FROM "ReleaseRegion" g WHERE g."releaseId" = soon."releaseId"
          AND g."excluded" = false AND g."region" IN (${Prisma.join(await codesNaming(region))}))`
  const onPlatform =
    platform === null
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (SELECT 1 FROM "Release" r JOIN "Platform" p ON p."id" = r."platformId"
          WHERE r."id" = soon."releaseId" AND p."slug" = ${platform})`
  return Prisma.sql`SELECT soon."releaseId", soon."episodeId" FROM (
      SELECT a."sortKey", a."releaseId", a."episodeId" FROM "Airing" a
      WHERE a."sortKey" >= ${dayBefore(now, { days: 1 })} AND ${tellable(now)}
      ORDER BY a."sortKey", a."releaseId", a."episodeId" LIMIT ${MAX_LOOKED_AT}
    ) soon WHERE ${mayReach} AND ${onPlatform}
    ORDER BY soon."sortKey", soon."releaseId", soon."episodeId" LIMIT ${atMost}`
}

/** Standing airings (a) with a day, and those that were withdrawn or lost their day in the last year. */
function tellable(now: Temporal.Instant): Prisma.Sql {
  const aYearAgo = aYearBefore(now)
  return Prisma.sql`(a."precision" IN ('day', 'instant') AND (a."withdrawnAt" IS NULL OR a."withdrawnAt" >= ${aYearAgo})
    OR a."wasPrecision" IN ('day', 'instant') AND a."changedAt" >= ${aYearAgo})`
}

function aYearBefore(now: Temporal.Instant): Date {
  return new Date(`${dayBefore(now, { years: 1 })}T00:00:00Z`)
}

function dayBefore(now: Temporal.Instant, span: Temporal.DurationLike): string {
  return now.toZonedDateTimeISO('UTC').toPlainDate().subtract(span).toString()
}

type AiringRow = Omit<CalendarAiring, 'changedAt' | 'withdrawnAt' | 'mergedAt'> & {
  changedAt: string
  withdrawnAt: string | null
  mergedAt: string | null
}

const EPISODE = ['id', 'seasonId', 'slug', 'number', 'numberEnd', 'title', 'kind', 'runtimeMinutes']
const AIRING = [
  ...['id', 'releaseId', 'value', 'precision', 'time', 'zone', 'sortKey', 'sequence'],
  ...['wasValue', 'wasPrecision', 'wasTime', 'wasZone'],
]

/** Of what was merged into one event before `since` nothing is told any more. `places` selects their "releaseId" and "episodeId", which an index knows: the row itself is looked up of those alone that are told. */
async function calendarAirings(places: Prisma.Sql, since: Date): Promise<CalendarAiring[]> {
  const { object, boolean, instant, joinInOrder } = database().dialect
  const episode = object({
    ...columns('e', EPISODE),
    isRemoved: boolean(Prisma.sql`e."removedAt" IS NOT NULL`),
  })
  const airing = object({
    ...columns('t', AIRING),
    changedAt: instant(Prisma.sql`t."changedAt"`),
    withdrawnAt: instant(Prisma.sql`t."withdrawnAt"`),
    mergedAt: instant(Prisma.sql`t."mergedAt"`),
    episode,
  })
  const rows = await jsonRows<AiringRow>(Prisma.sql`SELECT ${airing} AS "row"
    FROM (${places}) p ${joinInOrder} "Airing" t ON t."releaseId" = p."releaseId" AND t."episodeId" = p."episodeId"
    ${joinInOrder} "Episode" e ON e."id" = t."episodeId"`)
  return rows.map((row) => ({
    ...row,
    changedAt: new Date(row.changedAt),
    withdrawnAt: row.withdrawnAt === null ? null : new Date(row.withdrawnAt),
    mergedAt: row.mergedAt !== null && new Date(row.mergedAt) >= since ? new Date(row.mergedAt) : null,
  }))
}
