import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { Reader } from '@/lib/accounts/editor'
import { adminPath, KIND_NAMES, type Kind } from '@/lib/documents/kinds'
import { askInChunks } from '@/lib/foundation/chunks'
import { database, type Transaction } from '@/lib/foundation/db/client'
import { readDocument } from '@/lib/guide/kinds/parse'
import { entryKindsIn, referencesIn } from '../entries/references'
import { entriesInDraft } from '../entry-lists/storage'

/** An entry that points to another one: readers see it do so, or only its draft does. */
export type Use = { id: string; kind: Kind; title: string; path: string; isLive: boolean }

const MAX_TOLD = 200

/** `hasMore` where there are more than these. */
export type Uses = { uses: Use[]; hasMore: boolean }

/**
 * Where an entry is used, by title: published entries whose records point to it, and drafts whose newest version does, 200
 * of each at most. Drafts are looked for by the id in their JSON, of which 200 are read.
 */
export async function listUses(_reader: Reader, { kind, id }: { kind: Kind; id: string }): Promise<Uses> {
  const { reader } = database()
  const live = await liveUses(reader, kind, id, { limit: MAX_TOLD + 1 })
  const { ids: drafts, isCut } = await draftUses(reader, { kind, id, most: MAX_TOLD })
  const hasMoreLive = live.length > MAX_TOLD
  // A published entry with a newer draft may be among those that were cut.
  const alsoLive = hasMoreLive && drafts.length > 0 ? await liveUses(reader, kind, id, { among: drafts }) : []
  const ids = [...new Set([...live.slice(0, MAX_TOLD), ...drafts])]
  const uses = await usesBy(reader, ids, new Set([...live, ...alsoLive]))
  return { uses, hasMore: isCut || hasMoreLive }
}

/** The published entries among them, with what the admin says of each. */
export async function listLiveUses(
  client: Transaction,
  { kind, id }: { kind: Kind; id: string },
): Promise<Use[]> {
  const live = await liveUses(client, kind, id)
  return usesBy(client, live, new Set(live))
}

async function usesBy(client: Transaction, ids: string[], live: Set<string>): Promise<Use[]> {
  const rows = await askInChunks(ids, (piece) =>
    client.entry.findMany({
      where: { id: { in: piece } },
      select: { id: true, kind: true, title: true },
    }),
  )
  const uses = rows.map(({ id, kind, title }) => ({
    id,
    kind,
    title,
    path: adminPath(kind, id),
    isLive: live.has(id),
  }))
  return uses.sort((one, other) => one.title.localeCompare(other.title, 'en', { numeric: true }))
}

/** The ids of the published entries whose records point to this one: all of them, the first, or those among some. */
async function liveUses(
  client: Transaction,
  kind: Kind,
  id: string,
  { limit, among }: { limit?: number; among?: string[] } = {},
): Promise<string[]> {
  const those = among ? Prisma.sql`AND "id" IN (${Prisma.join(among)})` : Prisma.empty
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "id" FROM (${POINTING[kind](id)}) p WHERE "id" <> ${id} ${those} ${atMost(limit)}`
  return rows.map((row) => row.id)
}

function atMost(limit: number | undefined): Prisma.Sql {
  return limit === undefined ? Prisma.empty : Prisma.sql`LIMIT ${limit}`
}

const POINTING: Record<Kind, (id: string) => Prisma.Sql> = {
  show: (id) => Prisma.sql`
    SELECT "id" FROM "Season" WHERE "showId" = ${id}
    UNION ALL SELECT "id" FROM "Show" WHERE "followsEntryId" = ${id}`,
  season: (id) => Prisma.sql`
    SELECT "id" FROM "Season" WHERE "precededBy" = ${id}
    UNION ALL SELECT "id" FROM "Season" WHERE "followedBy" = ${id}`,
  person: (id) =>
    Prisma.sql`SELECT coalesce("seasonId", "showId") AS "id" FROM "Credit" WHERE "personId" = ${id}`,
  character: (id) => Prisma.sql`
    SELECT coalesce("seasonId", "showId") AS "id" FROM "Credit" WHERE "characterId" = ${id}`,
  platform: (id) => Prisma.sql`
    SELECT "seasonId" AS "id" FROM "Release" WHERE "platformId" = ${id} AND "removedAt" IS NULL
    UNION ALL SELECT "seasonId" FROM "Availability" WHERE "platformId" = ${id}
    UNION ALL SELECT "showId" FROM "ShowOriginator" WHERE "platformId" = ${id}
    UNION ALL SELECT "id" FROM "Platform" WHERE "successorId" = ${id}`,
}

type DraftHead = { entryId: string; kind: Kind; document: string }

/**
 * Of the kinds that may point to it, the text of every draft is searched; a field of the form then has to hold the id.
 * What is published without a newer draft points as its records do.
 */
async function draftUses(
  client: Transaction,
  { kind, id, most }: { kind: Kind; id: string; most?: number },
): Promise<{ ids: string[]; isCut: boolean }> {
  const kinds = KIND_NAMES.filter((each) => entryKindsIn(each).includes(kind))
  const drafts = Prisma.join(
    kinds.map((each) => Prisma.sql`SELECT d."id" FROM (${entriesInDraft(each)}) d`),
    ' UNION ALL ',
  )
  // As a column, each text is looked up by its draft: joined, PostgreSQL would search the text of every version there is.
  const text = Prisma.sql`SELECT r."document" FROM "Revision" r
    WHERE r."entryId" = e."id" AND r."version" = e."headVersion" AND r."document" LIKE ${`%"${id}"%`}`
  const heads = await client.$queryRaw<DraftHead[]>`
    SELECT h."entryId", h."kind", h."document" FROM (
      SELECT e."id" AS "entryId", e."kind", (${text}) AS "document"
      FROM (${drafts}) d ${database().dialect.joinInOrder} "Entry" e ON e."id" = d."id" WHERE e."id" <> ${id}) h
    WHERE h."document" IS NOT NULL ${atMost(most === undefined ? most : most + 1)}`
  const ids = heads.slice(0, most).flatMap(({ entryId, kind, document }) => {
    const points = referencesIn(kind, readDocument(kind, document)).some((each) => each.id === id)
    return points ? [entryId] : []
  })
  return { ids, isCut: most !== undefined && heads.length > most }
}

/** The ids of every entry that points to this one, published or in its draft: for a change of all of them. */
export async function usesOf(
  client: Transaction,
  { kind, id }: { kind: Kind; id: string },
): Promise<string[]> {
  const { ids: drafts } = await draftUses(client, { kind, id })
  return [...new Set([...(await liveUses(client, kind, id)), ...drafts])]
}

/** How many seasons would go with a show into the trash: published ones, and drafts that are of this show. */
export async function countSeasons(_reader: Reader, showId: string): Promise<number> {
  const { reader } = database()
  const ids = await usesOf(reader, { kind: 'show', id: showId })
  return reader.entry.count({ where: { id: { in: ids }, kind: 'season', trashedAt: null } })
}
