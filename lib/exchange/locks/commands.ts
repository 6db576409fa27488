import { recordActivity } from '@/lib/accounts/activity/record'
import type { Editor } from '@/lib/accounts/editor'
import type { Transaction } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Invalid, orNotFound } from '@/lib/foundation/errors'

/** No import may change the field from now on. `path` is of the document, rows by their ids. Throws NotFound. */
export async function lockField(editor: Editor, entryId: string, path: string, at = new Date()) {
  await changeLock(editor, { entryId, path, at, action: 'locked' }, async (transaction) => {
    const data = { entryId, path, by: editor.name, at }
    await transaction.fieldLock.upsert({
      where: { entryId_path: { entryId, path } },
      create: data,
      update: {},
    })
  })
}

/** Imports may change the field again. Throws NotFound; a field that is not locked stays so. */
export async function unlockField(editor: Editor, entryId: string, path: string, at = new Date()) {
  await changeLock(editor, { entryId, path, at, action: 'unlocked' }, async (transaction) => {
    await transaction.fieldLock.deleteMany({ where: { entryId, path } })
  })
}

type LockChange = { entryId: string; path: string; at: Date; action: 'locked' | 'unlocked' }

async function changeLock(
  editor: Editor,
  { entryId, path, at, action }: LockChange,
  change: (transaction: Transaction) => Promise<void>,
) {
  if (!/^[\w-]+(\.[\w-]+){0,5}$/.test(path))
    throw new Invalid([{ path, message: `“${path}” is no field of an entry.` }])
  await inTransaction(async (transaction) => {
    orNotFound(await transaction.entry.findFirst({ where: { id: entryId, trashedAt: null } }))
    const where = { entryId_path: { entryId, path } }
    const isLocked = (await transaction.fieldLock.findUnique({ where })) !== null
    if (isLocked === (action === 'locked')) return
    await change(transaction)
    await recordActivity(transaction, editor, { action, entryId, detail: path, at })
  })
}
