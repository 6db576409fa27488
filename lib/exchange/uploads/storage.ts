import 'server-only'
import type { Transaction } from '@/lib/foundation/db/client'

/** What an upload is for: shows to import, or a season's table. */
export type UploadPurpose = 'import' | 'table'

type UploadKey = { purpose: UploadPurpose; id: string }

const KEPT_MS = 24 * 60 * 60_000
const IS_ID = /^[\w-]{16}$/

/** What came before this is a day old, and goes when the next upload comes. */
export function oldestUpload(): Date {
  return new Date(Date.now() - KEPT_MS)
}

/** Whether it can be one: an id comes from an address, and not every text can be asked for. */
export function isUploadId(id: string): boolean {
  return IS_ID.test(id)
}

/** What is kept under an id, for whoever asked to parse; null when it is gone, or there never was one. */
export async function storedUpload(client: Transaction, { purpose, id }: UploadKey): Promise<unknown> {
  if (!isUploadId(id)) return null
  const where = { id, purpose, createdAt: { gt: oldestUpload() } }
  const row = await client.upload.findFirst({ where, select: { content: true } })
  return row && JSON.parse(row.content)
}

/** All that is kept for a purpose, the newest first. */
export async function storedUploads(client: Transaction, purpose: UploadPurpose) {
  const rows = await client.upload.findMany({
    where: { purpose, createdAt: { gt: oldestUpload() } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(({ id, content, createdAt }) => ({
    id,
    at: createdAt,
    content: JSON.parse(content) as unknown,
  }))
}
