import 'server-only'
import { database } from '../db/client'
import type { Reader } from '../users/editor'
import { type Change, changesBetween, type Names } from './changes'
import { askInChunks } from './chunks'
import { type Documents, isKind, KINDS, type Kind } from './kinds'
import { readDocument } from './parse'
import { publishedPath } from './paths'
import { referencesIn } from './references'
import { fieldsIn, type Values } from './walk'

/** What the desk reads: drafts and history. Every question asks for somebody who may see drafts. */

export type EntryInList = {
  id: string
  kind: Kind
  title: string
  slug: string
  changedAt: string
  state: 'draft' | 'published' | 'changed'
}

export const ENTRIES_A_PAGE = 50

type ListQuestion = { kind?: Kind; q?: string; page?: number }

/** Entries by title, or the ones changed last where no kind is given. `page` counts from 1. */
export async function listEntries(
  _reader: Reader,
  { kind, q = '', page = 1 }: ListQuestion,
): Promise<{ entries: EntryInList[]; total: number }> {
  const { reader } = database()
  const where = {
    trashedAt: null,
    ...(kind && { kind }),
    ...(q && { OR: [{ title: { contains: q } }, { slug: { contains: q } }] }),
  }
  const orderBy = kind ? [{ title: 'asc' } as const] : [{ changedAt: 'desc' } as const]
  const [rows, total] = await Promise.all([
    reader.entry.findMany({ where, orderBy, skip: (page - 1) * ENTRIES_A_PAGE, take: ENTRIES_A_PAGE }),
    reader.entry.count({ where }),
  ])
  return { entries: rows.flatMap(inList), total }
}

type StoredEntry = {
  id: string
  kind: string
  title: string
  slug: string
  changedAt: Date
  headVersion: number
  liveVersion: number | null
}

function inList({ id, kind, title, slug, changedAt, headVersion, liveVersion }: StoredEntry): EntryInList[] {
  const state = liveVersion === null ? 'draft' : liveVersion === headVersion ? 'published' : 'changed'
  return isKind(kind) ? [{ id, kind, title, slug, changedAt: changedAt.toISOString(), state }] : []
}

export type EntryInEditing = EntryInList & {
  version: number
  liveVersion: number | null
  document: Documents[Kind]
  /** Who saved this version. */
  author: string
  livePath: string | null
}

/** An entry with its newest document, or null. */
export async function findEntry(_reader: Reader, kind: Kind, id: string): Promise<EntryInEditing | null> {
  const { reader } = database()
  const entry = await reader.entry.findFirst({ where: { id, kind, trashedAt: null } })
  if (!entry) return null
  const { headVersion: version, liveVersion } = entry
  const revision = await reader.revision.findUniqueOrThrow({
    where: { entryId_version: { entryId: id, version } },
  })
  const [listed] = inList(entry)
  if (!listed) return null
  return {
    ...listed,
    version,
    liveVersion,
    document: readDocument(kind, revision.document),
    author: revision.authorName,
    livePath: liveVersion === null ? null : await publishedPath(reader, kind, id),
  }
}

export type EntryChoices = Partial<Record<Kind, { id: string; title: string }[]>>

/** What the entry fields of a form may point to: every entry of these kinds, by title. */
export async function listChoices(_reader: Reader, kinds: Kind[]): Promise<EntryChoices> {
  const where = { kind: { in: kinds }, trashedAt: null }
  const rows = await database().reader.entry.findMany({
    where,
    orderBy: { title: 'asc' },
    select: { id: true, kind: true, title: true },
  })
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      rows.filter((row) => row.kind === kind).map(({ id, title }) => ({ id, title })),
    ]),
  )
}

export type RevisionInHistory = {
  version: number
  author: string
  at: string
  note: string
  publishedAt: string | null
  isLive: boolean
  changes: Change[]
}

const REVISIONS_A_PAGE = 30

/** The newest revisions of an entry, each with what it changed, field by field in words. */
export async function listRevisions(
  _reader: Reader,
  kind: Kind,
  entryId: string,
): Promise<RevisionInHistory[]> {
  const rows = await database().reader.revision.findMany({
    where: { entryId },
    orderBy: { version: 'desc' },
    take: REVISIONS_A_PAGE + 1,
  })
  const documents = rows.map((row) => readDocument(kind, row.document))
  const names = await namesIn(kind, documents)
  const fields = fieldsIn(KINDS[kind].fields)
  return rows
    .slice(0, REVISIONS_A_PAGE)
    .map(({ version, authorName, createdAt, note, publishedAt, supersededAt }, position) => ({
      version,
      author: authorName,
      at: createdAt.toISOString(),
      note,
      publishedAt: publishedAt?.toISOString() ?? null,
      isLive: publishedAt !== null && supersededAt === null,
      changes: changesBetween(
        fields,
        (documents[position + 1] ?? {}) as Values,
        documents[position] as Values,
        names,
      ),
    }))
}

async function namesIn<K extends Kind>(kind: K, documents: Documents[K][]): Promise<Names> {
  const ids = [
    ...new Set(documents.flatMap((document) => referencesIn(kind, document).map((each) => each.id))),
  ]
  const rows = await askInChunks(ids, (piece) =>
    database().reader.entry.findMany({ where: { id: { in: piece } }, select: { id: true, title: true } }),
  )
  return Object.fromEntries(rows.map((row) => [row.id, row.title]))
}
