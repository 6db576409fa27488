import 'server-only'
import type { Editor } from '@/lib/accounts/editor'
import { isPostgresql } from '@/lib/foundation/database-url'
import { database } from '@/lib/foundation/db/client'
import { type Progress, progressId, runningHere } from './running'

type OnEntry = (done: number, total: number) => void

/** As often as a page asks. */
const TOLD_EVERY_MS = 500

/** Runs the import of an upload; how far it is, every server can say meanwhile. */
export async function withProgress<T>(
  _editor: Editor,
  uploadId: string,
  work: (onEntry: OnEntry) => Promise<T>,
): Promise<T> {
  const others = othersTold(uploadId)
  try {
    return await work((done, total) => {
      runningHere().set(uploadId, { done, total })
      others.tell({ done, total })
    })
  } finally {
    runningHere().delete(uploadId)
    await others.end()
  }
}

type Telling = { tell(progress: Progress): void; end(): Promise<void> }

/**
 * Tells the other servers by a row that is written beside the import's transaction. A SQLite file lets nobody write
 * beside it, and has one server.
 */
function othersTold(uploadId: string): Telling {
  if (!isPostgresql(database().place)) return { tell: () => undefined, end: async () => undefined }
  const id = progressId(uploadId)
  let toldAt = Number.NEGATIVE_INFINITY
  // An import does not fail because nobody could be told of it.
  let telling: Promise<unknown> = Promise.resolve()
  return {
    tell(progress) {
      if (performance.now() - toldAt < TOLD_EVERY_MS) return
      toldAt = performance.now()
      telling = telling.then(() => writeProgress(id, progress)).catch(() => undefined)
    },
    async end() {
      await telling
      await database()
        .writer.upload.deleteMany({ where: { id } })
        .catch(() => undefined)
    },
  }
}

function writeProgress(id: string, progress: Progress) {
  const told = { content: JSON.stringify(progress), createdAt: new Date() }
  return database().writer.upload.upsert({
    where: { id },
    create: { id, purpose: 'progress', ...told },
    update: told,
  })
}
