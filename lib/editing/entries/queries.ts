import 'server-only'
import type { Reader } from '@/lib/accounts/editor'
import { changesBetween, type Difference, type Names } from '@/lib/documents/differences'
import { fieldsIn, type Values } from '@/lib/documents/field-tree'
import type { Kind } from '@/lib/documents/kinds'
import { askInChunks } from '@/lib/foundation/chunks'
import { database } from '@/lib/foundation/db/client'
import { type DocumentByKind, FORMS } from '@/lib/guide/kinds/forms'
import { readDocument } from '@/lib/guide/kinds/parse'
import { publishedPath } from '@/lib/guide/kinds/paths'
import { referencesIn } from './references'

/** What the admin reads: drafts and history. Every question asks for somebody who may see drafts. */

export type EntryInList = {
  id: string
  kind: Kind
  title: string
  slug: string
  changedAt: string
  state: 'draft' | 'published' | 'changed'
  /** The newest one. */
  version: number
}

type StoredEntry = {
  id: string
  kind: Kind
  title: string
  slug: string
  changedAt: Date
  headVersion: number
  liveVersion: number | null
}

/** An entry as the admin lists show it. */
export function entryInList({
  id,
  kind,
  title,
  slug,
  changedAt,
  headVersion,
  liveVersion,
}: StoredEntry): EntryInList {
  const state = liveVersion === null ? 'draft' : liveVersion === headVersion ? 'published' : 'changed'
  return { id, kind, title, slug, changedAt: changedAt.toISOString(), state, version: headVersion }
}

export type EntryInEditing = EntryInList & {
  liveVersion: number | null
  document: DocumentByKind[Kind]
  /** Who saved this version. */
  author: string
  livePath: string | null
}

/** An entry with its newest document, or null. */
export async function findEntry(
  _reader: Reader,
  { kind, id }: { kind: Kind; id: string },
): Promise<EntryInEditing | null> {
  const { reader } = database()
  const entry = await reader.entry.findFirst({ where: { id, kind, trashedAt: null } })
  if (!entry) return null
  const { headVersion: version, liveVersion } = entry
  const revision = await reader.revision.findUniqueOrThrow({
    where: { entryId_version: { entryId: id, version } },
  })
  return {
    ...entryInList(entry),
    version,
    liveVersion,
    document: readDocument(kind, revision.document),
    author: revision.authorName,
    livePath: liveVersion === null ? null : await publishedPath(reader, { kind, id }),
  }
}

export type RevisionInHistory = {
  version: number
  author: string
  at: string
  note: string
  publishedAt: string | null
  isLive: boolean
  /** Kept while somebody typed, and named by nobody. */
  autosaved: boolean
  /** The version that this one brought back. */
  restoredFrom: number | null
  /** No version before it is kept: `changes` tell all that is in it. */
  isOldest: boolean
  changes: Difference[]
}

const REVISIONS_A_PAGE = 30

/** The newest revisions of an entry, each with what it changed, field by field in words. */
export async function listRevisions(
  _reader: Reader,
  { kind, entryId }: { kind: Kind; entryId: string },
): Promise<RevisionInHistory[]> {
  const rows = await database().reader.revision.findMany({
    where: { entryId },
    orderBy: { version: 'desc' },
    take: REVISIONS_A_PAGE + 1,
  })
  const documents = rows.map((row) => readDocument(kind, row.document))
  const names = await namesOfReferences(kind, documents)
  const fields = fieldsIn(FORMS[kind].fields)
  return rows
    .slice(0, REVISIONS_A_PAGE)
    .map(({ version, authorName, createdAt, note, publishedAt, supersededAt, ...row }, position) => ({
      version,
      author: authorName,
      autosaved: row.autosaved,
      restoredFrom: row.restoredFrom,
      at: createdAt.toISOString(),
      note,
      publishedAt: publishedAt?.toISOString() ?? null,
      isLive: publishedAt !== null && supersededAt === null,
      isOldest: position === rows.length - 1,
      changes: changesBetween({
        fields,
        before: (documents[position + 1] ?? {}) as Values,
        after: documents[position] as Values,
        names,
      }),
    }))
}

/** The titles of the entries that these documents point to, by id: for forms, and for telling changes in words. */
export async function namesOfReferences<K extends Kind>(
  kind: K,
  documents: DocumentByKind[K][],
): Promise<Names> {
  const ids = [
    ...new Set(documents.flatMap((document) => referencesIn(kind, document).map((each) => each.id))),
  ]
  const rows = await askInChunks(ids, (piece) =>
    database().reader.entry.findMany({
      where: { id: { in: piece } },
      select: { id: true, title: true, trashedAt: true },
    }),
  )
  return Object.fromEntries(
    rows.map(({ id, title, trashedAt }) => [id, trashedAt ? `${title} (in the trash)` : title]),
  )
}
