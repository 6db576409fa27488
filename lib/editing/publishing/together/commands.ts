import 'server-only'
import type { Editor } from '@/lib/accounts/editor'
import type { Kind } from '@/lib/documents/kinds'
import type { PublishMoment } from '@/lib/documents/publish-moment'
import { guideNow } from '@/lib/foundation/clock'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Invalid, orNotFound } from '@/lib/foundation/errors'
import { saveWithin } from '../../entries/commands'

/** What others point to stands before them: a season needs its show, both need who is in them. */
const ORDER: readonly Kind[] = ['platform', 'person', 'character', 'show', 'season']

/**
 * Publishes the newest versions of several entries in one step: all of them or none. What readers see already is left
 * as it is. Answers how many were published. Throws Invalid with every gap and whose it is; NotFound, Unavailable.
 */
export async function publishTogether(editor: Editor, ids: string[]): Promise<number> {
  const moment: PublishMoment = { at: new Date(), now: guideNow() }
  return inTransaction(async (transaction) => {
    const entries = await transaction.entry.findMany({ where: { id: { in: ids }, trashedAt: null } })
    const waiting = entries
      .filter(({ headVersion, liveVersion }) => headVersion !== liveVersion)
      .sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))
    const gaps: { path: string; message: string }[] = []
    for (const { id: entryId, kind, title, headVersion: version } of waiting) {
      const where = { entryId_version: { entryId, version } }
      const head = orNotFound(await transaction.revision.findUnique({ where }))
      const save = { kind, entryId, version, document: JSON.parse(head.document), publish: true, moment }
      await saveWithin(transaction, editor, save).catch((fault: unknown) => {
        if (!(fault instanceof Invalid)) throw fault
        gaps.push(...fault.problems.map(({ message }) => ({ path: '', message: `${title}: ${message}` })))
      })
    }
    if (gaps.length > 0) throw new Invalid(gaps)
    return waiting.length
  })
}
