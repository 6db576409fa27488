import type { Transaction } from '../db/client'
import { newId } from '../ids'
import type { Action } from './words'

type Actor = { id: string | null; name: string }

/** Nothing secret belongs into `detail`: every editor may come to read it. */
type Told = { action: Action; detail?: string; at?: Date }

/** Tells who did what, in the transaction of the change itself. */
export async function recordActivity(
  transaction: Transaction,
  { id, name }: Actor,
  { action, detail = '', at = new Date() }: Told,
): Promise<void> {
  await transaction.activity.create({
    data: { id: newId(), at, userId: id, actor: name, action, detail },
  })
}
