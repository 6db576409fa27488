import 'server-only'
import type { Editor } from '@/lib/accounts/editor'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { orNotFound } from '@/lib/foundation/errors'

/** Who else has an entry open, by name, and its newest version. */
export type Company = { others: string[]; version: number; author: string }

const STALE_MS = 60_000

/** Says that an editor has the entry open, until a minute from now, and tells who else has. Throws NotFound, Unavailable. */
export async function announcePresence(editor: Editor, entryId: string): Promise<Company> {
  const at = new Date()
  const sessionId = editor.sessionId ?? ''
  return inTransaction(async (transaction) => {
    const entry = orNotFound(
      await transaction.entry.findFirst({
        where: { id: entryId, trashedAt: null },
        select: {
          headVersion: true,
          revisions: { orderBy: { version: 'desc' }, take: 1, select: { authorName: true } },
        },
      }),
    )
    await transaction.presence.deleteMany({ where: { at: { lt: new Date(at.getTime() - STALE_MS) } } })
    const own = { entryId_sessionId: { entryId, sessionId } }
    const presence = { at, name: editor.name }
    await transaction.presence.upsert({
      where: own,
      create: { entryId, sessionId, ...presence },
      update: presence,
    })
    // Somebody's other window, or their telephone, is nobody else.
    const ownSessions = editor.id
      ? await transaction.session.findMany({ where: { userId: editor.id }, select: { id: true } })
      : []
    const rows = await transaction.presence.findMany({
      where: { entryId, sessionId: { notIn: [sessionId, ...ownSessions.map(({ id }) => id)] } },
      orderBy: { name: 'asc' },
      select: { name: true },
    })
    const others = [...new Set(rows.map(({ name }) => name))]
    return { others, version: entry.headVersion, author: entry.revisions[0]?.authorName ?? '' }
  })
}
