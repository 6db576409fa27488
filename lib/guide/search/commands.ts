import 'server-only'
import type { Editor } from '@/lib/accounts/editor'
import { isKind } from '@/lib/documents/kinds'
import { chunksOf } from '@/lib/foundation/chunks'
import { database } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { grouped } from '@/lib/foundation/grouped'
import { recordSearchAgain, recordTextsAgain } from './record'
import { textIndex } from './storage'

/** To be told how many entries of how many were done, now and then. */
type OnEntries = (done: number, total: number) => void

/**
 * Makes everything published findable that is not yet: for guides older than the search, and for those that were copied from
 * another database. Answers how many entries that were; broken off, it goes on where it was. Throws Unavailable.
 */
export async function completeSearch(editor: Editor, onEntries: OnEntries = () => {}): Promise<number> {
  const missing = await database().reader.$queryRaw<{ id: string; kind: string }[]>`
    SELECT "id", "kind" FROM "Entry" WHERE "liveVersion" IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM "SearchTarget" t WHERE t."entryId" = "Entry"."id")`
  for (const { id, kind } of missing)
    await inTransaction((transaction) => recordSearchAgain(transaction, { kind, entryId: id }))
  return missing.length + (await completeTexts(editor, onEntries))
}

async function completeTexts(_editor: Editor, onEntries: OnEntries): Promise<number> {
  const without = await textIndex().entriesWithout(database().reader)
  let done = 0
  for (const [kind, entries] of grouped(without, (entry) => entry.kind))
    for (const piece of chunksOf(entries.map(({ entryId }) => entryId))) {
      if (isKind(kind)) await inTransaction((transaction) => recordTextsAgain(transaction, kind, piece))
      done += piece.length
      onEntries(done, without.length)
    }
  return without.length
}
