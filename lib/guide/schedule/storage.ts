import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/generated/prisma/client'
import type { EpisodeKind } from '@/lib/documents/vocabularies'
import { askInChunks } from '@/lib/foundation/chunks'
import type { Precision } from '@/lib/foundation/dates/guide-date'
import { database } from '@/lib/foundation/db/client'
import { countUpTo } from '@/lib/foundation/db/counts'
import { askRows } from '@/lib/foundation/db/json-rows'

/** What the database holds of the schedule. Stays inside of lib/schedule. */

/**
 * ISO days, both included; `codes` are those under which a release may name the region asked for, `platformId` is "" for a
 * platform that is not there.
 */
export type Days = { from: string; to: string; platformId: string | null; codes: string[] | null }

export async function platformIdOf(slug: string): Promise<string> {
  const row = await database().reader.platform.findUnique({ where: { slug }, select: { id: true } })
  return row?.id ?? ''
}

/** An airing that may belong to the days, with what tells the day it is on. */
export type AiringCandidate = {
  id: string
  value: string | null
  precision: Precision
  time: string | null
  zone: string | null
  sortKey: string
  releaseId: string
  seasonId: string
  episodeId: string
  homeZone: string | null
  dayEndsAt: string | null
  /** Of the regions its release names, the first and the last; null where a region is asked for, whose clock counts. */
  firstRegion: string | null
  lastRegion: string | null
}

const CANDIDATE: (keyof AiringCandidate)[] = [
  ...(['id', 'value', 'precision', 'time', 'zone', 'sortKey', 'releaseId', 'seasonId', 'episodeId'] as const),
  ...(['homeZone', 'dayEndsAt', 'firstRegion', 'lastRegion'] as const),
]

export type Position = Pick<AiringCandidate, 'sortKey' | 'releaseId' | 'episodeId'>

/** Where a page goes on from; null for an airing that is not there. */
export function findPosition(airingId: string): Promise<Position | null> {
  const select = { sortKey: true, releaseId: true, episodeId: true } as const
  return database().reader.airing.findUnique({ where: { id: airingId }, select })
}

/**
 * The two stretches in which the airings of some days lie, by the dates as they were announced: those of the days
 * and of the hours after them, and before them instants that elsewhere are on the first day already.
 */
export function stretchesOf({ from, to }: Days): [within: ScheduleStretch, before: ScheduleStretch] {
  const [before, after] = [shifted(from, -1), shifted(to, 1)]
  return [
    { first: from, end: `${after} 1` },
    { first: before, end: `${before} 1` },
  ]
}

/** Sort keys (lib/foundation/dates/guide-date.ts): within a day those of instants begin with 0, those of days with 1. */
export type ScheduleStretch = { first: string; end: string }

type Walk = { days: Days; stretch: ScheduleStretch; after: Position | null; take: number }

/** The next candidates of a stretch, in the order of an index: by date, and a release's episodes together. */
export function candidatesAfter({ days, stretch, after, take }: Walk): Promise<AiringCandidate[]> {
  const onward = after
    ? Prisma.sql`AND (a."sortKey", a."releaseId", a."episodeId") > (${after.sortKey}, ${after.releaseId}, ${after.episodeId})`
    : Prisma.empty
  const region = (which: 'min' | 'max') =>
    days.codes
      ? Prisma.sql`NULL`
      : Prisma.sql`(
        SELECT ${Prisma.raw(which)}(g."region") FROM "ReleaseRegion" g
        WHERE g."releaseId" = a."releaseId" AND g."excluded" = false AND length(g."region") = 2)`
  const candidates = Prisma.sql`
    SELECT a."id", a."value", a."precision", a."time", a."zone", a."sortKey", a."releaseId", a."episodeId",
      r."seasonId", p."homeZone", p."dayEndsAt", ${region('min')} AS "firstRegion", ${region('max')} AS "lastRegion"
    ${standing(days)} AND a."sortKey" >= ${stretch.first} AND a."sortKey" < ${stretch.end} ${onward}
    ORDER BY a."sortKey", a."releaseId", a."episodeId" LIMIT ${take}`
  return askRows<AiringCandidate>(candidates, CANDIDATE)
}

/** Among more airings of whatever kind nobody looks for those of one region or platform, only to count them. */
const MAX_AIRINGS = 1_000

/** Whether so much airs on some days (ISO days, both included) that nobody looks through it. */
export async function areMany({ from, to }: Pick<Days, 'from' | 'to'>): Promise<boolean> {
  const [first, end] = [shifted(from, -1), `${shifted(to, 1)} 1`]
  const airings = Prisma.sql`SELECT 1 FROM "Airing" WHERE "sortKey" >= ${first} AND "sortKey" < ${end}`
  return (await countUpTo(airings, MAX_AIRINGS)) > MAX_AIRINGS
}

/** First runs that readers see. Along the airings: whatever else one began with would be the whole guide. */
function standing({ platformId, codes }: Days): Prisma.Sql {
  const onPlatform = platformId === null ? Prisma.empty : Prisma.sql`AND r."platformId" = ${platformId}`
  const mayReach = codes
    ? Prisma.sql`AND EXISTS (SELECT 1 FROM "ReleaseRegion" g
        WHERE g."releaseId" = a."releaseId" AND g."excluded" = false AND g."region" IN (${Prisma.join(codes)}))`
    : Prisma.empty
  return Prisma.sql`
    FROM "Airing" a
    ${database().dialect.joinInOrder} "Release" r ON r."id" = a."releaseId"
    LEFT JOIN "Platform" p ON p."id" = r."platformId"
    WHERE a."precision" IN ('day', 'instant') AND a."withdrawnAt" IS NULL
      AND r."removedAt" IS NULL AND r."window" = 'first-run' ${onPlatform} ${mayReach}`
}

export type ScheduledEpisode = {
  slug: string
  number: number | null
  numberEnd: number | null
  title: string
  kind: EpisodeKind
}

/** Of these those that are in the guide. */
export async function loadEpisodes(ids: string[]): Promise<Map<string, ScheduledEpisode>> {
  const select = { id: true, slug: true, number: true, numberEnd: true, title: true, kind: true } as const
  const rows = await askInChunks([...new Set(ids)], (some) =>
    database().reader.episode.findMany({ where: { id: { in: some }, removedAt: null }, select }),
  )
  return new Map(rows.map(({ id, ...episode }) => [id, episode]))
}

function shifted(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
