import type { Transaction } from '@/lib/foundation/db/client'
import { newId } from '@/lib/foundation/ids'
import type { Action } from './actions'

type Actor = { id: string | null; name: string }

/** Nothing secret belongs into `detail`: every editor may come to read it. */
type ActivityToRecord = { action: Action; entryId?: string | null; detail?: string; at?: Date }

/** Tells who did what, in the transaction of the change itself; answers the row's id. */
export async function recordActivity(
  transaction: Transaction,
  { id, name }: Actor,
  { action, entryId = null, detail = '', at = new Date() }: ActivityToRecord,
): Promise<string> {
  const row = { id: newId(), at, userId: id, actor: name, action, entryId, detail }
  await transaction.activity.create({ data: row })
  return row.id
}
