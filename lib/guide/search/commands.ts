import 'server-only'
import type { Editor } from '@/lib/accounts/editor'
import { database } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { recordSearchAgain } from './record'

/**
 * Makes everything published findable that is not yet: for guides older than the search. Answers how many entries
 * that were; broken off, it goes on where it was. Throws Unavailable.
 */
export async function completeSearch(_editor: Editor): Promise<number> {
  const missing = await database().reader.$queryRaw<{ id: string; kind: string }[]>`
    SELECT "id", "kind" FROM "Entry" WHERE "liveVersion" IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM "SearchTarget" t WHERE t."entryId" = "Entry"."id")`
  for (const { id, kind } of missing)
    await inTransaction((transaction) => recordSearchAgain(transaction, { kind, entryId: id }))
  return missing.length
}
