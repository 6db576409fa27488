import 'server-only'
import type { Editor } from '@/lib/accounts/editor'
import { isPostgresql } from '@/lib/foundation/database-url'
import { database } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { newId } from '@/lib/foundation/ids'
import { removeOlderUploads } from './older-folders'
import { oldestUpload, type UploadPurpose } from './storage'

type NewUpload = { purpose: UploadPurpose; content: object }

/** Keeps what was uploaded, and answers under which id. It goes after a day, when the next one comes. Throws Unavailable. */
export async function keepUpload(_editor: Editor, { purpose, content }: NewUpload): Promise<string> {
  const id = newId()
  await inTransaction(async ({ upload }) => {
    await upload.deleteMany({ where: { createdAt: { lt: oldestUpload() } } })
    await upload.create({ data: { id, purpose, content: JSON.stringify(content), createdAt: new Date() } })
  })
  const { place } = database()
  if (!isPostgresql(place)) await removeOlderUploads(place)
  return id
}

/** What is not there is gone already. */
export async function dropUpload(_editor: Editor, id: string): Promise<void> {
  await inTransaction(({ upload }) => upload.deleteMany({ where: { id } }))
}
