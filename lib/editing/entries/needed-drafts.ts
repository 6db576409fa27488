import type { Kind } from '@/lib/documents/kinds'
import type { PublishMoment } from '@/lib/documents/publish-moment'
import { askInChunks } from '@/lib/foundation/chunks'
import type { Transaction } from '@/lib/foundation/db/client'
import { Invalid, type Problem } from '@/lib/foundation/errors'
import type { DocumentByKind } from '@/lib/guide/kinds/forms'
import { readDocument } from '@/lib/guide/kinds/parse'
import { publishRevision } from './record'
import { referencesIn } from './references'

/** An entry that was never published, and that something to be published points to. */
export type NeededDraft = { id: string; kind: Kind; title: string; version: number }

/** A draft as somebody saw it: only that version of it goes out by their word. */
export type SeenDraft = { id: string; version: number }

/** Says that a draft is newer by now than the one that somebody saw. */
export function unseenProblem({ title }: { title: string }): Problem {
  return { path: '', message: `“${title}” has been edited since you looked. Look again, then publish it.` }
}

type StoredDraft = NeededDraft & { document: string }

/**
 * The drafts that a document points to, and those that they point to: what others need stands before them. Readers see
 * none of them yet; a published entry with a newer draft is none.
 */
export async function findNeeded<K extends Kind>(
  client: Transaction,
  { kind, document, except }: { kind: K; document: DocumentByKind[K]; except: string | null },
): Promise<StoredDraft[]> {
  const found = new Map<string, StoredDraft>()
  let asked = referencesIn(kind, document).map(({ id }) => id)
  while (asked.length > 0) {
    const isNew = (id: string) => id !== except && !found.has(id)
    const drafts = await draftsAmong(client, [...new Set(asked)].filter(isNew))
    for (const draft of drafts) found.set(draft.id, draft)
    asked = drafts.flatMap((draft) => referenceIds(draft.kind, draft.document))
  }
  return neededFirst(found)
}

/** Two that need each other stand in the order in which they were found. */
function neededFirst(drafts: ReadonlyMap<string, StoredDraft>): StoredDraft[] {
  const ordered = new Set<StoredDraft>()
  const entered = new Set<string>()
  const place = (id: string): void => {
    const draft = drafts.get(id)
    if (!draft || entered.has(id)) return
    entered.add(id)
    for (const each of referenceIds(draft.kind, draft.document)) place(each)
    ordered.add(draft)
  }
  for (const id of drafts.keys()) place(id)
  return [...ordered]
}

function referenceIds<K extends Kind>(kind: K, document: string): string[] {
  return referencesIn(kind, readDocument(kind, document)).map(({ id }) => id)
}

async function draftsAmong(client: Transaction, ids: string[]): Promise<StoredDraft[]> {
  const entries = await askInChunks(ids, (piece) =>
    client.entry.findMany({
      where: { id: { in: piece } },
      select: { id: true, kind: true, title: true, headVersion: true, liveVersion: true, trashedAt: true },
    }),
  )
  const drafts: StoredDraft[] = []
  for (const { id, kind, title, headVersion: version, liveVersion, trashedAt } of entries) {
    if (liveVersion !== null || trashedAt !== null) continue
    const where = { entryId_version: { entryId: id, version } }
    const { document } = await client.revision.findUniqueOrThrow({ where, select: { document: true } })
    drafts.push({ id, kind, title, version, document })
  }
  return drafts
}

/** Publishes such drafts as they stand. Only inside of a transaction. Throws Invalid with every gap, and whose it is. */
export async function publishNeeded(transaction: Transaction, drafts: StoredDraft[], moment: PublishMoment) {
  for (const { id: entryId, kind, title, version, document } of drafts)
    await publishRevision(transaction, {
      kind,
      entryId,
      version,
      document: readDocument(kind, document),
      moment,
    }).catch((fault: unknown) => {
      if (!(fault instanceof Invalid)) throw fault
      throw new Invalid(fault.problems.map(({ message }) => ({ path: '', message: `${title}: ${message}` })))
    })
}
