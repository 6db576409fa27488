import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { Kind } from '@/lib/documents/kinds'
import { database, type Transaction } from '@/lib/foundation/db/client'
import { usesOf } from '../publishing/references'
import type { KeptKind, RetentionRule } from './fields'

/** Rows that are looked at in one piece: the database is held for no longer. */
const ROWS = 500
/** An entry goes with all of its versions, and drafts are searched for what points to it. */
const ENTRIES = 5

export type PieceQuery = {
  rule: RetentionRule
  now: Date
  /** Where the piece before ended; "" for the first. */
  after: string
}

export type Piece = {
  /** The rows that go. */
  ids: string[]
  /** About how much room they take. */
  bytes: number
  /** Where the next piece begins; null after the last. */
  next: string | null
}

/** The next rows of a kind, of which the rule lets some go: a preview counts the very ones that are removed. */
export const PIECES: Record<KeptKind, (client: Transaction, query: PieceQuery) => Promise<Piece>> = {
  versions: versionsPiece,
  activity: activityPiece,
  reports: reportsPiece,
  trash: trashPiece,
}

type StoredPart = { id: string; place: string; bytes: number | bigint; goes: number | bigint | boolean }

function pieceOf(rows: StoredPart[], limit = ROWS): Piece {
  const going = rows.filter(({ goes }) => Number(goes) === 1)
  return {
    ids: going.map(({ id }) => id),
    bytes: going.reduce((total, { bytes }) => total + Number(bytes), 0),
    next: rows.length < limit ? null : (rows.at(-1)?.place ?? null),
  }
}

/** The two halves of a place: what the rows are ordered by, and the id or number within it. */
function halvesOf(place: string): [string, string] {
  const [order = '', within = ''] = place.split('~')
  return [order || BEFORE_ALL, within]
}

/** Before every moment, and before every id. */
const BEFORE_ALL = '0001-01-01T00:00:00.000+00:00'

const DAY_MS = 86_400_000

function cutoffOf({ rule, now }: PieceQuery): Date {
  return new Date(now.getTime() - rule.days * DAY_MS)
}

/** About what a row takes beside its texts: ids, times, and its places in indexes. */
const BESIDE = 250

export const BYTES = {
  versions: Prisma.raw(`octet_length(r."document") + octet_length(r."note") + ${BESIDE}`),
  activity: Prisma.raw(`octet_length(a."actor") + octet_length(a."detail") + ${BESIDE}`),
  reports: Prisma.raw(`octet_length(a."message") + octet_length(a."handledBy") + ${BESIDE}`),
  trash:
    Prisma.raw(`${BESIDE} + coalesce((SELECT octet_length(w."records") FROM "Withdrawal" w WHERE w."entryId" = a."id"), 0)
    + (SELECT sum(octet_length(r."document") + octet_length(r."note") + ${BESIDE}) FROM "Revision" r WHERE r."entryId" = a."id")`),
}

/** In the order of an index that has all that is asked: no document is read. */
async function versionsPiece(client: Transaction, query: PieceQuery): Promise<Piece> {
  const [entryId, version] = halvesOf(query.after)
  const { newest, withPublished } = query.rule
  const rows = await client.$queryRaw<StoredPart[]>`
    SELECT r."id", v."entryId" || '~' || v."version" AS "place", ${BYTES.versions} AS "bytes", v."goes"
    FROM (
      SELECT i."entryId", i."version", coalesce(i."supersededAt", i."createdAt") < ${cutoffOf(query)}
        AND i."scheduledFor" IS NULL AND NOT (i."publishedAt" IS NOT NULL AND i."supersededAt" IS NULL)
        AND (i."publishedAt" IS NULL OR ${withPublished}) AND ${isNotNeeded(newest)} AS "goes"
      FROM "Revision" i JOIN "Entry" e ON e."id" = i."entryId"
      WHERE (i."entryId", i."version") > (${entryId}, ${Number(version)})
      ORDER BY i."entryId", i."version" LIMIT ${ROWS}
    ) v
    ${database().dialect.joinInOrder} "Revision" r ON r."entryId" = v."entryId" AND r."version" = v."version"
    ORDER BY v."entryId", v."version"`
  return pieceOf(rows)
}

/**
 * Whatever finds a version by its number: docs/decisions/0025-what-is-forgotten.md lists them. A version `i` of an entry `e`.
 */
function isNotNeeded(newest: number): Prisma.Sql {
  return Prisma.sql`i."version" <> e."headVersion" AND i."version" <> coalesce(e."liveVersion", 0)
    AND i."version" <= coalesce((
      SELECT n."version" FROM "Revision" n WHERE n."entryId" = i."entryId"
      ORDER BY n."version" DESC LIMIT 1 OFFSET ${newest}), 0)
    AND i."version" <> coalesce((
      SELECT p."version" FROM "Revision" p
      WHERE p."entryId" = i."entryId" AND p."publishedAt" IS NOT NULL AND p."supersededAt" IS NOT NULL
      ORDER BY p."supersededAt" DESC, p."version" DESC LIMIT 1), 0)
    AND NOT EXISTS (
      SELECT 1 FROM "PreviewLink" l WHERE l."entryId" = i."entryId" AND l."version" = i."version")
    AND NOT EXISTS (
      SELECT 1 FROM "BulkEditStep" b WHERE b."entryId" = i."entryId" AND b."version" = i."version"
      AND b."state" IN ('waiting', 'done', 'to-undo'))
    AND NOT EXISTS (
      SELECT 1 FROM "MergeStep" m WHERE m."entryId" = i."entryId"
      AND i."version" IN (m."headBefore", m."headAfter", m."liveBefore", m."liveAfter"))
    AND NOT (i."publishedAt" IS NOT NULL AND EXISTS (
      SELECT 1 FROM "MergeStep" m WHERE m."loserId" = i."entryId"))`
}

/** What pages read of old activity stays: each member's last, who checked an entry, who moved it to the trash. */
async function activityPiece(client: Transaction, query: PieceQuery): Promise<Piece> {
  const [at, id] = halvesOf(query.after)
  const rows = await client.$queryRaw<StoredPart[]>`
    SELECT a."id", a."at" || '~' || a."id" AS "place", ${BYTES.activity} AS "bytes",
      NOT EXISTS (
        SELECT 1 FROM "Entry" e WHERE e."id" = a."entryId" AND (
          (a."action" = 'trashed' AND e."trashedAt" IS NOT NULL)
          OR (a."action" = 'checked' AND e."checkedAt" = a."at")))
      AND (a."userId" IS NULL OR EXISTS (
        SELECT 1 FROM "Activity" n WHERE n."userId" = a."userId" AND n."at" > a."at")) AS "goes"
    FROM "Activity" a
    WHERE a."at" < ${cutoffOf(query)} AND (a."at", a."id") > (${at}, ${id})
    ORDER BY a."at", a."id" LIMIT ${ROWS}`
  return pieceOf(rows)
}

async function reportsPiece(client: Transaction, query: PieceQuery): Promise<Piece> {
  const [at, id] = halvesOf(query.after)
  const rows = await client.$queryRaw<StoredPart[]>`
    SELECT a."id", a."handledAt" || '~' || a."id" AS "place", ${BYTES.reports} AS "bytes", true AS "goes"
    FROM "Report" a
    WHERE a."handledAt" < ${cutoffOf(query)} AND (a."handledAt", a."id") > (${at}, ${id})
    ORDER BY a."handledAt", a."id" LIMIT ${ROWS}`
  return pieceOf(rows)
}

/** What was part of a merge stays, as long as that can be undone, and so does what anything points to. */
async function trashPiece(client: Transaction, query: PieceQuery): Promise<Piece> {
  const [at, id] = halvesOf(query.after)
  const rows = await client.$queryRaw<(StoredPart & { kind: Kind })[]>`
    SELECT a."id", a."kind", a."trashedAt" || '~' || a."id" AS "place", ${BYTES.trash} AS "bytes",
      NOT EXISTS (SELECT 1 FROM "MergeStep" m WHERE m."loserId" = a."id")
      AND NOT EXISTS (SELECT 1 FROM "MergeStep" m WHERE m."entryId" = a."id") AS "goes"
    FROM "Entry" a
    WHERE a."trashedAt" < ${cutoffOf(query)} AND (a."trashedAt", a."id") > (${at}, ${id})
    ORDER BY a."trashedAt", a."id" LIMIT ${ENTRIES}`
  const free: StoredPart[] = []
  for (const row of rows) {
    const goes = Number(row.goes) === 1 && !(await isPointedTo(client, row))
    free.push({ ...row, goes: goes ? 1 : 0 })
  }
  return pieceOf(free, ENTRIES)
}

/** By what readers see, by a draft, or by what could come back from the trash itself. */
async function isPointedTo(client: Transaction, { kind, id }: { kind: Kind; id: string }): Promise<boolean> {
  if ((await usesOf(client, { kind, id })).length > 0) return true
  const others = await client.$queryRaw<{ id: string }[]>`
    SELECT e."id" FROM "Entry" e
    ${database().dialect.joinInOrder} "Revision" r ON r."entryId" = e."id"
      AND (r."version" = e."headVersion" OR r."supersededAt" = e."trashedAt")
    WHERE e."trashedAt" IS NOT NULL AND e."id" <> ${id} AND r."document" LIKE ${`%"${id}"%`} LIMIT 1`
  return others.length > 0
}
