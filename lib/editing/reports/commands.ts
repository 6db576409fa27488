import 'server-only'
import { createHmac } from 'node:crypto'
import { recordActivity } from '@/lib/accounts/activity/record'
import type { Editor } from '@/lib/accounts/editor'
import { authSecret } from '@/lib/accounts/users/cookies'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Conflict, orNotFound } from '@/lib/foundation/errors'
import { newId } from '@/lib/foundation/ids'
import { networkOf } from '@/lib/foundation/network'
import { publishedEntryAt } from '@/lib/guide/kinds/paths'
import type { ReportInput } from '@/lib/guide/reports/fields'

const WINDOW_MS = 15 * 60_000
const DAY_MS = 86_400_000
const FROM_ONE_NETWORK = 5
const A_DAY = 200

/**
 * Keeps a reader's word, unless this network has sent five within 15 minutes or 200 of the last day are open. Nobody is
 * told which: the answer to the reader is always the same. Of the address a keyed hash is counted, for those 15
 * minutes; it is kept nowhere else. Throws Unavailable.
 */
export async function keepReport(input: ReportInput, address: string, at = new Date()): Promise<boolean> {
  const key = reporterKey(address)
  return inTransaction(async (transaction) => {
    const { signInAttempt, report } = transaction
    const since = new Date(at.getTime() - WINDOW_MS)
    await signInAttempt.deleteMany({ where: { at: { lt: since } } })
    if ((await signInAttempt.count({ where: { key } })) >= FROM_ONE_NETWORK) return false
    const lately = { handledAt: null, at: { gte: new Date(at.getTime() - DAY_MS) } }
    if ((await report.count({ where: lately })) >= A_DAY) return false
    await signInAttempt.create({ data: { id: newId(), key, at } })
    const entryId = (await publishedEntryAt(transaction, input.path))?.id ?? null
    await report.create({ data: { id: newId(), at, entryId, ...input } })
    return true
  })
}

/** Keyed, for the addresses there are can all be tried against a hash that is not. */
function reporterKey(address: string): string {
  return createHmac('sha256', authSecret())
    .update(`report:${networkOf(address)}`)
    .digest('hex')
}

const LONGEST_NOTE = 300

/**
 * Marks a report as handled, with what was done about it, and forgets the address it could be answered at. Throws
 * NotFound, Conflict when somebody was first, Unavailable.
 */
export async function handleReport(
  editor: Editor,
  { id, note, at = new Date() }: { id: string; note: string; at?: Date },
) {
  await inTransaction(async (transaction) => {
    const report = orNotFound(await transaction.report.findUnique({ where: { id } }))
    if (report.handledAt) throw new Conflict(`This was handled already: ${report.handledBy}.`)
    const done = note.trim().slice(0, LONGEST_NOTE)
    const handledBy = [editor.name, done].filter(Boolean).join(': ')
    await transaction.report.update({ where: { id }, data: { handledAt: at, handledBy, contact: '' } })
    const about = { entryId: report.entryId, detail: done || report.path }
    await recordActivity(transaction, editor, { action: 'handled-a-report-on', ...about, at })
  })
}
