import 'server-only'
import { z } from 'zod'
import type { Editor } from '@/lib/accounts/editor'
import { database } from '@/lib/foundation/db/client'
import { isUploadId } from '../../uploads/storage'
import { type Progress, progressId, runningHere } from './running'

const progress = z.object({ done: z.number(), total: z.number() })

/** No entry takes as long: the server that told it has ended. */
const STALE_MS = 2 * 60_000

/** How far the import of an upload is, whichever server it runs on; null when none runs. */
export async function findProgress(_editor: Editor, uploadId: string): Promise<Progress | null> {
  const here = runningHere().get(uploadId)
  if (here || !isUploadId(uploadId)) return here ?? null
  const told = { id: progressId(uploadId), createdAt: { gt: new Date(Date.now() - STALE_MS) } }
  const row = await database().reader.upload.findFirst({ where: told, select: { content: true } })
  return row ? progress.parse(JSON.parse(row.content)) : null
}
