import 'server-only'
import type { Reader } from '@/lib/accounts/editor'
import { changesBetween, type Difference } from '@/lib/documents/differences'
import { fieldsIn, type Values } from '@/lib/documents/field-tree'
import type { Kind } from '@/lib/documents/kinds'
import { database } from '@/lib/foundation/db/client'
import { FORMS } from '@/lib/guide/kinds/forms'
import { readDocument } from '@/lib/guide/kinds/parse'
import { namesOfReferences } from '../entries/queries'

/** What an entry's heading tells beside its versions; times are ISO instants. */
export type EntryState = {
  withdrawnAt: string | null
  checked: { at: string; by: string } | null
}

/** Whether an entry was withdrawn, and when somebody last said that it is still true. */
export async function findStanding(_reader: Reader, entryId: string): Promise<EntryState> {
  const { reader } = database()
  const entry = await reader.entry.findUnique({
    where: { id: entryId },
    select: { checkedAt: true, withdrawal: { select: { at: true } } },
  })
  const stamp = entry?.checkedAt
    ? await reader.activity.findFirst({
        where: { entryId, action: 'checked' },
        orderBy: { at: 'desc' },
        select: { actor: true },
      })
    : null
  const at = entry?.checkedAt?.toISOString()
  return {
    withdrawnAt: entry?.withdrawal?.at.toISOString() ?? null,
    checked: at ? { at, by: stamp?.actor ?? '' } : null,
  }
}

/** An entry in the trash; `wasLive` where its return publishes it again. */
export type Trashed = {
  id: string
  kind: Kind
  title: string
  trashedAt: string
  by: string
  wasLive: boolean
  /** Where it was merged into another entry: that one's id. */
  mergedInto: string | null
}

const MAX_TRASHED = 200

/** What lies in the trash, the latest first: 200 entries at most. */
export async function listTrash(_reader: Reader): Promise<Trashed[]> {
  const { reader } = database()
  const rows = await reader.entry.findMany({
    where: { trashedAt: { not: null } },
    orderBy: { trashedAt: 'desc' },
    take: MAX_TRASHED,
    include: { withdrawal: { select: { at: true } } },
  })
  const hands = await reader.activity.findMany({
    where: { entryId: { in: rows.map(({ id }) => id) }, action: 'trashed' },
    orderBy: { at: 'asc' },
    select: { entryId: true, actor: true },
  })
  const by = new Map(hands.map(({ entryId, actor }) => [entryId, actor]))
  const merges = await reader.mergeStep.findMany({
    where: { loserId: { in: rows.map(({ id }) => id) }, isWinner: true },
    select: { loserId: true, entryId: true },
  })
  const winners = new Map(merges.map(({ loserId, entryId }) => [loserId, entryId]))
  return rows.flatMap(({ id, kind, title, trashedAt, withdrawal }) =>
    trashedAt
      ? [
          {
            id,
            kind,
            title,
            trashedAt: trashedAt.toISOString(),
            by: by.get(id) ?? '',
            wasLive: withdrawal?.at.getTime() === trashedAt.getTime(),
            mergedInto: winners.get(id) ?? null,
          },
        ]
      : [],
  )
}

/** Two versions of an entry, and what the second changes of the first, field by field in words. */
export type VersionComparison = { from: number; to: number; changes: Difference[] }

/** Compares two versions; null where one of them is not kept. Version 0 is an empty document. */
export async function compareVersions(
  _reader: Reader,
  { kind, entryId, from, to }: { kind: Kind; entryId: string; from: number; to: number },
): Promise<VersionComparison | null> {
  const [before, after] = await Promise.all([
    versionOf({ kind, entryId, version: from }),
    versionOf({ kind, entryId, version: to }),
  ])
  if (!before || !after) return null
  const names = await namesOfReferences(kind, [before, after])
  const fields = fieldsIn(FORMS[kind].fields)
  return {
    from,
    to,
    changes: changesBetween({ fields, before: before as Values, after: after as Values, names }),
  }
}

async function versionOf({ kind, entryId, version }: { kind: Kind; entryId: string; version: number }) {
  if (version === 0) return readDocument(kind, '{}')
  const where = { entryId_version: { entryId, version } }
  const revision = await database().reader.revision.findUnique({ where, select: { document: true } })
  return revision && readDocument(kind, revision.document)
}

/** The version readers saw before the one they see now; null where there was none. */
export async function findLiveBefore(_reader: Reader, entryId: string): Promise<number | null> {
  const revision = await database().reader.revision.findFirst({
    where: { entryId, publishedAt: { not: null }, supersededAt: { not: null } },
    orderBy: [{ supersededAt: 'desc' }, { version: 'desc' }],
    select: { version: true },
  })
  return revision?.version ?? null
}

/** The seasons of a published show that would go with it. */
export async function listLiveSeasons(_reader: Reader, showId: string): Promise<string[]> {
  const seasons = await database().reader.season.findMany({ where: { showId }, select: { id: true } })
  return seasons.map(({ id }) => id)
}

/** A version to choose from: `day` is an ISO day, in UTC. */
export type VersionInList = { version: number; author: string; day: string; isLive: boolean }

const MAX_VERSIONS = 200

/** The newest versions of an entry, without their documents: 200 at most. */
export async function listVersions(_reader: Reader, entryId: string): Promise<VersionInList[]> {
  const rows = await database().reader.revision.findMany({
    where: { entryId },
    orderBy: { version: 'desc' },
    take: MAX_VERSIONS,
    select: { version: true, authorName: true, createdAt: true, publishedAt: true, supersededAt: true },
  })
  return rows.map(({ version, authorName: author, createdAt, publishedAt, supersededAt }) => ({
    version,
    author,
    day: createdAt.toISOString().slice(0, 10),
    isLive: publishedAt !== null && supersededAt === null,
  }))
}
