import 'server-only'
import type { Editor } from '@/lib/accounts/editor'
import { type Saved, saveWithin } from '@/lib/editing/entries/commands'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Conflict } from '@/lib/foundation/errors'
import { dropUpload, keepUpload } from '../uploads/commands'
import { type AskedTable, tableProposalFrom } from './queries'

/** `seenVersion` is the draft that somebody read the dry run of; without it the newest one is changed. */
export type ApplyingTable = AskedTable & { seenVersion?: number }

/**
 * Puts a table's episodes or cast into the season's draft. Throws Invalid naming the cells, Conflict when the draft is another
 * one than was seen, NotFound, Unavailable; nothing is written then. The same table again changes nothing.
 */
export function applyTable(
  editor: Editor,
  { seenVersion, ...query }: ApplyingTable,
): Promise<Saved<'season'>> {
  return inTransaction(async (transaction) => {
    const { seasonId, version, document } = await tableProposalFrom(transaction, query)
    if (seenVersion !== undefined && seenVersion !== version)
      throw new Conflict(
        `The draft is version ${version} now; version ${seenVersion} was read. Nothing was saved. Preview the changes again.`,
      )
    const note = `Imported from a table of ${query.table}`
    return saveWithin(transaction, editor, { kind: 'season', entryId: seasonId, version, document, note })
  })
}

/** Keeps a table between its reading and its taking, and answers under which id. It goes after a day. */
export function storeUploadedTable(editor: Editor, table: AskedTable): Promise<string> {
  return keepUpload(editor, { purpose: 'table', content: table })
}

export async function removeTable(editor: Editor, id: string) {
  await dropUpload(editor, id)
}
