import 'server-only'
import type { Reader } from '@/lib/accounts/editor'
import { changesBetween, type Difference } from '@/lib/documents/differences'
import { fieldsIn, type Values } from '@/lib/documents/field-tree'
import type { Kind } from '@/lib/documents/kinds'
import { guideNow } from '@/lib/foundation/clock'
import type { Transaction } from '@/lib/foundation/db/client'
import { dryRun } from '@/lib/foundation/db/transaction'
import { Invalid } from '@/lib/foundation/errors'
import { newId } from '@/lib/foundation/ids'
import { FORMS } from '@/lib/guide/kinds/forms'
import { parseDocument, readDocument } from '@/lib/guide/kinds/parse'
import { findNeeded, type NeededDraft, publishNeeded } from '../../entries/needed-drafts'
import { namesOfReferences } from '../../entries/queries'
import { type Consequences, consequencesWithin } from '../preview'

/** What publishing would change: for readers in sentences, in the document field by field, and what goes along. */
export type PublishPreview = Consequences & { changes: Difference[]; needed: NeededDraft[] }

type PublishQuery = { kind: Kind; entryId: string | null; document: unknown }

/**
 * What would happen if a document were published now with the drafts that it needs, by doing it and taking it back. The
 * problems are those that would keep it from being published all the same. Throws Invalid for what can't be read.
 */
export async function previewPublishing(_reader: Reader, query: PublishQuery): Promise<PublishPreview> {
  const { kind } = query
  const document = parseDocument(kind, query.document)
  return dryRun(async (transaction) => {
    const entryId = query.entryId ?? (await madeUpEntry(transaction, kind))
    const stored = await findNeeded(transaction, { kind, document, except: entryId })
    const needed = stored.map(({ document: _, ...draft }) => draft)
    const before = await liveDocument(transaction, kind, entryId)
    const names = await namesOfReferences(kind, [before, document])
    const fields = fieldsIn(FORMS[kind].fields)
    const changes = changesBetween({ fields, before: before as Values, after: document as Values, names })
    try {
      await publishNeeded(transaction, stored, { at: new Date(), now: guideNow() })
    } catch (fault) {
      if (!(fault instanceof Invalid)) throw fault
      return { problems: fault.problems, sentences: [], changes, needed }
    }
    const told = await consequencesWithin(transaction, { kind, entryId, document })
    return { ...told, changes, needed }
  })
}

/** An entry that is not kept yet has a row for as long as it is looked at. */
async function madeUpEntry(transaction: Transaction, kind: Kind): Promise<string> {
  const id = newId()
  const changedAt = new Date()
  await transaction.entry.create({ data: { id, kind, title: '', slug: '', headVersion: 0, changedAt } })
  return id
}

async function liveDocument(transaction: Transaction, kind: Kind, entryId: string) {
  const where = { entryId, publishedAt: { not: null }, supersededAt: null }
  const live = await transaction.revision.findFirst({ where, select: { document: true } })
  return readDocument(kind, live?.document ?? '{}')
}
