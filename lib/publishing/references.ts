import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { database, type Transaction } from '../db/client'
import { askInChunks } from '../entries/chunks'
import { isKind, KIND_NAMES, KINDS, type Kind } from '../entries/kinds'
import { readDocument } from '../entries/parse'
import { entryKindsIn, referencesIn } from '../entries/references'
import type { Reader } from '../users/editor'

/** An entry that points to another one: readers see it do so, or only its draft does. */
export type Use = { id: string; kind: Kind; title: string; path: string; isLive: boolean }

const MOST_DRAFTS = 200

/**
 * Where an entry is used, by title: published entries whose records point to it, all of them, and drafts whose newest
 * version does. Drafts are looked for by the id in their JSON, of which 200 are read: where more mention it, some are
 * left out.
 */
export async function listUses(_reader: Reader, kind: Kind, id: string): Promise<Use[]> {
  const { reader } = database()
  const live = new Set(await liveUses(reader, kind, id))
  const drafts = await draftUses(reader, kind, id)
  return usesBy(reader, [...new Set([...live, ...drafts])], live)
}

/** The published entries among them, with what the desk says of each. */
export async function listLiveUses(client: Transaction, kind: Kind, id: string): Promise<Use[]> {
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
  const uses = rows.flatMap(({ id, kind, title }) =>
    isKind(kind)
      ? [{ id, kind, title, path: `/admin/${KINDS[kind].folder}/${id}`, isLive: live.has(id) }]
      : [],
  )
  return uses.sort((one, other) => one.title.localeCompare(other.title, 'en', { numeric: true }))
}

/** The ids of the published entries whose records point to this one. */
async function liveUses(client: Transaction, kind: Kind, id: string): Promise<string[]> {
  const uses = {
    show: () => usesOfShow(client, id),
    season: () => usesOfSeason(client, id),
    person: () => usesInCredits(client, { personId: id }),
    character: () => usesInCredits(client, { characterId: id }),
    platform: () => usesOfPlatform(client, id),
  }
  return [...new Set(await uses[kind]())].filter((each) => each !== id)
}

const ID = { select: { id: true } } as const

async function usesOfShow(client: Transaction, id: string) {
  const seasons = await client.season.findMany({ where: { showId: id }, ...ID })
  const followers = await client.show.findMany({ where: { followsEntryId: id }, ...ID })
  return [...seasons, ...followers].map((row) => row.id)
}

async function usesOfSeason(client: Transaction, id: string) {
  const where = { OR: [{ precededBy: id }, { followedBy: id }] }
  return (await client.season.findMany({ where, ...ID })).map((row) => row.id)
}

async function usesInCredits(client: Transaction, where: { personId: string } | { characterId: string }) {
  const by = { by: ['showId', 'seasonId'] as ('showId' | 'seasonId')[], where }
  return (await client.credit.groupBy(by)).map(({ showId, seasonId }) => seasonId ?? showId)
}

async function usesOfPlatform(client: Transaction, id: string) {
  const releases = await client.release.groupBy({
    by: ['seasonId'],
    where: { platformId: id, removedAt: null },
  })
  const originated = await client.showOriginator.findMany({ where: { platformId: id } })
  const became = await client.platform.findMany({ where: { successorId: id }, ...ID })
  return [
    ...releases.map((row) => row.seasonId),
    ...originated.map((row) => row.showId),
    ...became.map((row) => row.id),
  ]
}

type Head = { entryId: string; kind: string; document: string }

/**
 * Of the kinds that may point to it, the text of every draft is searched; a field of the form then has to hold the id.
 * What is published without a newer draft points as its records do.
 */
async function draftUses(client: Transaction, kind: Kind, id: string, most = MOST_DRAFTS): Promise<string[]> {
  const kinds = KIND_NAMES.filter((each) => entryKindsIn(each).includes(kind))
  const heads = await client.$queryRaw<Head[]>`
    SELECT r."entryId", e."kind", r."document" FROM "Entry" e
    JOIN "Revision" r ON r."entryId" = e."id" AND r."version" = e."headVersion"
    WHERE e."kind" IN (${Prisma.join(kinds)}) AND e."trashedAt" IS NULL AND e."id" <> ${id}
    AND (e."liveVersion" IS NULL OR e."liveVersion" <> e."headVersion") AND r."document" LIKE ${`%"${id}"%`}
    LIMIT ${most}`
  return heads.flatMap(({ entryId, kind, document }) => {
    if (!isKind(kind)) return []
    const points = referencesIn(kind, readDocument(kind, document)).some((each) => each.id === id)
    return points ? [entryId] : []
  })
}

/** The ids of every entry that points to this one, published or in its draft: for a change of all of them. */
export async function usesOf(client: Transaction, kind: Kind, id: string): Promise<string[]> {
  const drafts = await draftUses(client, kind, id, Number.MAX_SAFE_INTEGER)
  return [...new Set([...(await liveUses(client, kind, id)), ...drafts])]
}
