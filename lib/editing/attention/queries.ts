import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/generated/prisma/client'
import type { Reader } from '@/lib/accounts/editor'
import { adminPath, KIND_NAMES, type Kind } from '@/lib/documents/kinds'
import { database } from '@/lib/foundation/db/client'
import { countUpTo } from '@/lib/foundation/db/counts'
import { entriesAhead } from '../entry-lists/storage'
import { ATTENTIONS, type Attention } from './fields'

/** An entry that needs looking after: how many of its facts do, and the latest guide date or ISO instant of them. */
export type Needing = { id: string; kind: Kind; title: string; path: string; many: number; latest: string }

/** How many entries need it; `more` where only that many were counted. */
export type Count = { attention: Attention; count: number; more: boolean }

/** `now` is the guide's clock, for guide dates; `at` the real time, for the age of entries, of which `days` is the limit. */
type AttentionClock = { now: Temporal.Instant; at: Date; days: number }

const MAX_COUNTED = 1_000
const LISTED = 50

/** What needs attention, each with how many. */
export async function countAttention(_reader: Reader, moment: AttentionClock): Promise<Count[]> {
  return Promise.all(
    ATTENTIONS.map(async (attention) => {
      const entries = Prisma.sql`SELECT DISTINCT f."id" FROM (${attentionQuery(attention, moment)}) f`
      const count = await countUpTo(entries, MAX_COUNTED)
      return { attention, count: Math.min(count, MAX_COUNTED), more: count > MAX_COUNTED }
    }),
  )
}

/** The first 50 entries of a list: the latest dates first, and what has waited longest first. */
export async function listNeeding(
  _reader: Reader,
  attention: Attention,
  moment: AttentionClock,
): Promise<Needing[]> {
  const order = attention === 'unchecked' || attention === 'drafts' ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const query = attentionQuery(attention, moment)
  // A season has several dates; the others are one fact each, in the order of an index.
  const entries =
    attention === 'past' || attention === 'dates-unsourced'
      ? Prisma.sql`SELECT "id", count(*) AS "many", max("latest") AS "latest" FROM (${query}) f GROUP BY "id"`
      : Prisma.sql`SELECT "id", 1 AS "many", "latest" FROM (${query}) f`
  const rows = await database().reader.$queryRaw<
    { id: string; kind: Kind; title: string; many: bigint | number; latest: string | Date }[]
  >`
    SELECT e."id", e."kind", e."title", q."many", q."latest"
    FROM (${entries}) q JOIN "Entry" e ON e."id" = q."id"
    ORDER BY q."latest" ${order} LIMIT ${LISTED}`
  return rows.map(({ id, kind, title, many, latest: date }) => {
    // A column of moments comes as a Date, one of guide dates as it was written.
    const latest = date instanceof Date ? date.toISOString() : date
    return { id, kind, title, path: adminPath(kind, id), many: Number(many), latest }
  })
}

/** The facts of a list: whose each is, and its guide date or moment. */
function attentionQuery(list: Attention, { now, at, days }: AttentionClock): Prisma.Sql {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  if (list === 'past') return pastDates(today)
  if (list === 'dates-unsourced') return datesWithoutSource(today)
  if (list === 'texts-unsourced') return TEXTS_WITHOUT_SOURCE
  return list === 'unchecked' ? uncheckedSince(before(at, days)) : draftsSince(before(at, DRAFT_DAYS))
}

/** A draft that nobody has touched for this long is forgotten. */
const DRAFT_DAYS = 30

function before(at: Date, days: number): string {
  return new Date(at.getTime() - days * DAY_MS).toISOString()
}

const DAY_MS = 86_400_000

/**
 * A date is past when all of its month, quarter, half or year is; its text is then smaller than today's of that kind. By
 * two spans of an index: up to today, and this year's quarters and halves, whose letters come after every month.
 */
function pastDates(today: Temporal.PlainDate): Prisma.Sql {
  const year = String(today.year)
  const [month, quarter, half] = [
    today.toString().slice(0, 7),
    `${year}-Q${Math.ceil(today.month / 3)}`,
    `${year}-H${Math.ceil(today.month / 6)}`,
  ]
  const spans = [
    Prisma.sql`r."premiereValue" < ${today.toString()}`,
    Prisma.sql`r."premiereValue" > ${`${year}-H`} AND r."premiereValue" < ${quarter}`,
  ]
  const parts = spans.map((span) => {
    return Prisma.sql`
    SELECT r."seasonId" AS "id", r."premiereValue" AS "latest" FROM "Release" r
    WHERE r."removedAt" IS NULL AND r."holdKind" = ''
      AND r."confidence" IN ('announced', 'expected', 'rumoured') AND ${span}
      AND r."premiereValue" < CASE r."premierePrecision" WHEN 'month' THEN ${month} WHEN 'quarter' THEN ${quarter}
        WHEN 'half' THEN ${half} WHEN 'year' THEN ${year} ELSE ${today.toString()} END`
  })
  return Prisma.join(parts, ' UNION ALL ')
}

/** Dates to come and those of the last year: of an old season the guide would ask for ever. */
function datesWithoutSource(today: Temporal.PlainDate): Prisma.Sql {
  return Prisma.sql`
    SELECT r."seasonId" AS "id", r."premiereValue" AS "latest" FROM "Release" r
    WHERE r."dateUncited" = true AND r."premiereValue" >= ${String(today.year - 1)}
      AND r."removedAt" IS NULL AND r."confidence" <> 'withdrawn'`
}

const TEXTS_WITHOUT_SOURCE = Prisma.sql`
  SELECT s."id" AS "id", s."updatedAt" AS "latest" FROM "Season" s WHERE s."plotUncited" = true`

/** Neither changed, published nor said to be true since. The first is in an index and orders them, so few rows are looked at. */
function uncheckedSince(since: string): Prisma.Sql {
  return Prisma.sql`
    SELECT e."id" AS "id", e."changedAt" AS "latest"
    FROM "Entry" e JOIN "Revision" r ON r."entryId" = e."id" AND r."version" = e."liveVersion"
    WHERE e."trashedAt" IS NULL AND e."changedAt" < ${since} AND r."publishedAt" < ${since}
      AND (e."checkedAt" IS NULL OR e."checkedAt" < ${since})`
}

/**
 * Never published, or with a newer draft, kind by kind: an index has these, while along the moments of change SQLite would
 * look at every entry (hence coalesce, of what is never nothing).
 */
function draftsSince(since: string): Prisma.Sql {
  const { joinInOrder } = database().dialect
  const questions = KIND_NAMES.flatMap((kind) => {
    const drafts = Prisma.sql`"Entry" e WHERE e."kind" = ${kind} AND e."trashedAt" IS NULL AND e."liveVersion" IS NULL`
    const ahead = Prisma.sql`(${entriesAhead(kind)}) a ${joinInOrder} "Entry" e ON e."id" = a."id" WHERE true`
    return [drafts, ahead].map((entries) => {
      return Prisma.sql`SELECT e."id" AS "id", e."changedAt" AS "latest" FROM ${entries}
        AND coalesce(e."changedAt", e."createdAt") < ${since}`
    })
  })
  return Prisma.join(questions, ' UNION ALL ')
}
