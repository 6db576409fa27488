import 'server-only'
import type { Editor } from '@/lib/accounts/editor'
import type { Kind } from '@/lib/documents/kinds'
import type { PublishMoment } from '@/lib/documents/publish-moment'
import { guideNow } from '@/lib/foundation/clock'
import { inPart, inTransaction } from '@/lib/foundation/db/transaction'
import { Invalid, orNotFound } from '@/lib/foundation/errors'
import { saveWithin } from '../../entries/commands'
import { type SeenDraft, unseenProblem } from '../../entries/needed-drafts'

/** What others point to stands before them: a season needs its show, both need who is in them. */
const ORDER: readonly Kind[] = ['platform', 'person', 'character', 'show', 'season']

/**
 * Publishes several entries as they were seen, in one step: all of them or none. What readers see already is left as it
 * is. Answers how many were published. Throws Invalid with every gap and whose it is, and with those that have been
 * edited since; NotFound, Unavailable.
 */
export async function publishTogether(editor: Editor, chosen: SeenDraft[]): Promise<number> {
  const seen = new Map(chosen.map(({ id, version }) => [id, version]))
  const moment: PublishMoment = { at: new Date(), now: guideNow() }
  return inTransaction(async (transaction) => {
    const entries = await transaction.entry.findMany({ where: { id: { in: [...seen.keys()] } } })
    const waiting = entries
      .filter(({ trashedAt, headVersion, liveVersion }) => trashedAt === null && headVersion !== liveVersion)
      .sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))
    const gaps = waiting.filter(({ id, headVersion }) => seen.get(id) !== headVersion).map(unseenProblem)
    for (const { id: entryId, kind, title, headVersion: version } of waiting) {
      const where = { entryId_version: { entryId, version } }
      const head = orNotFound(await transaction.revision.findUnique({ where }))
      const save = { kind, entryId, version, document: JSON.parse(head.document), publish: true, moment }
      await inPart(transaction, () => saveWithin(transaction, editor, save)).catch((fault: unknown) => {
        if (!(fault instanceof Invalid)) throw fault
        gaps.push(...fault.problems.map(({ message }) => ({ path: '', message: `${title}: ${message}` })))
      })
    }
    if (gaps.length > 0) throw new Invalid(gaps)
    return waiting.length
  })
}
