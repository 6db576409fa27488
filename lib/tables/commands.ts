import 'server-only'
import { inTransaction } from '../db/transaction'
import { type Saved, saveWithin } from '../entries/commands'
import type { Editor } from '../users/editor'
import { type AskedTable, tableProposalFrom } from './queries'

/**
 * Puts a table's episodes or cast into the season's draft. Throws Invalid naming the cells, NotFound, Unavailable; nothing is
 * written then. The same table again changes nothing.
 */
export function applyTable(editor: Editor, asked: AskedTable): Promise<Saved<'season'>> {
  return inTransaction(async (transaction) => {
    const { seasonId, version, document } = await tableProposalFrom(transaction, asked)
    const note = `Imported from a table of ${asked.table}`
    return saveWithin(transaction, editor, { kind: 'season', entryId: seasonId, version, document, note })
  })
}
