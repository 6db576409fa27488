import 'server-only'
import { recordActivity } from '@/lib/accounts/activity/record'
import type { Editor } from '@/lib/accounts/editor'
import type { Kind } from '@/lib/documents/kinds'
import type { PublishMoment } from '@/lib/documents/publish-moment'
import { saveWithin } from '@/lib/editing/entries/commands'
import { guideNow } from '@/lib/foundation/clock'
import type { Transaction } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Conflict, Invalid } from '@/lib/foundation/errors'
import { dropUpload, keepUpload } from '../uploads/commands'
import { PUBLISHERS } from './core/proposal'
import type { EntryProposal } from './core/proposing'
import { type ImportQuestion, proposalFrom, type ShowProposal } from './queries'
import type { Upload } from './uploads'

export type ImportToApply = ImportQuestion & {
  publish: boolean
  /** Of the proposal that somebody has read; without it whatever is proposed now is written. */
  fingerprint?: string
  moment?: PublishMoment
  /** Told after each entry, for those who wait. */
  onEntry?: (done: number, total: number) => void
}

/** How many entries an import made, changed, and published; all 0 for one that had nothing new. */
export type Applied = { made: number; changed: number; published: number; heldBack: string[] }

/** Publishing a show with hundreds of people takes minutes on a slow machine; it is one step all the same. */
const LONGEST_MS = 15 * 60_000

/**
 * Writes what an import proposes, all of a show or nothing of it, and remembers what the catalogue said. Throws Invalid
 * with the open questions, the problems, or what is missing for publishing; Conflict when the guide has changed since
 * the proposal was read; Unavailable. The same import again writes nothing.
 */
export function applyImport(editor: Editor, applying: ImportToApply): Promise<Applied> {
  return inTransaction((transaction) => applyWithin(transaction, editor, applying), { timeoutMs: LONGEST_MS })
}

async function applyWithin(
  transaction: Transaction,
  editor: Editor,
  applying: ImportToApply,
): Promise<Applied> {
  const { publish, onEntry, fingerprint, moment = { at: new Date(), now: guideNow() } } = applying
  const proposal = await proposalFrom(transaction, applying)
  refuseUnanswered(proposal)
  if (fingerprint !== undefined && fingerprint !== proposal.fingerprint)
    throw new Conflict('The guide has changed since this was proposed. Preview the changes again.')

  const applied: Applied = { made: 0, changed: 0, published: 0, heldBack: [] }
  const isHidden = proposal.entries.some((each) => each.kind === 'show' && each.heldBack && !each.isLive)
  for (const [position, entry] of proposal.entries.entries()) {
    const publishes = publish && entry.heldBack === '' && !(isHidden && entry.kind === 'season')
    if (publish && !publishes) applied.heldBack.push(entry.title)
    await keepEntry(transaction, editor, { entry, publishes, proposal, moment }, applied)
    onEntry?.(position + 1, proposal.entries.length)
  }
  if (applied.made + applied.changed + applied.published > 0)
    await recordShowImport(transaction, editor, { proposal, applied, moment })
  return applied
}

function refuseUnanswered({ questions, problems }: ShowProposal) {
  const open = questions.map(({ id, kind, title }) => ({
    path: id,
    message: `Answer first which ${kind} “${title}” is.`,
  }))
  const wrong = problems.map((message) => ({ path: '', message }))
  if (open.length + wrong.length > 0) throw new Invalid([...wrong, ...open])
}

type EntryToImport<K extends Kind> = {
  entry: EntryProposal<K>
  publishes: boolean
  proposal: ShowProposal
  moment: PublishMoment
}

async function keepEntry<K extends Kind>(
  transaction: Transaction,
  editor: Editor,
  { entry, publishes, proposal, moment }: EntryToImport<K>,
  applied: Applied,
) {
  const { kind, entryId, isNew, version, changes, document } = entry
  const writes = isNew || changes.length > 0
  const isDue = publishes && (writes || !entry.isShown)
  if (writes || isDue) {
    const target = isNew ? { newEntryId: entryId } : { entryId }
    const note = `Imported from ${PUBLISHERS[proposal.provider]}`
    const save = { kind, ...target, version, document, note, publish: publishes, moment }
    await saveWithin(transaction, editor, save).catch((fault: unknown) => {
      if (!(fault instanceof Invalid)) throw fault
      throw new Invalid(
        fault.problems.map(({ path, message }) => ({ path, message: `${entry.title}: ${message}` })),
      )
    })
  }
  if (isNew) applied.made += 1
  else if (writes) applied.changed += 1
  if (isDue) applied.published += 1
  await remember(transaction, { provider: proposal.provider, ...entry, ...moment })
}

async function remember<K extends Kind>(
  transaction: Transaction,
  { provider, entryId, remembered, at }: EntryProposal<K> & PublishMoment & { provider: string },
) {
  const document = JSON.stringify(remembered)
  const where = { entryId_provider: { entryId, provider } }
  const before = await transaction.importedDocument.findUnique({ where, select: { document: true } })
  if (before?.document === document) return
  await transaction.importedDocument.upsert({
    where,
    create: { entryId, provider, document, at },
    update: { document, at },
  })
}

async function recordShowImport(
  transaction: Transaction,
  editor: Editor,
  { proposal, applied, moment }: { proposal: ShowProposal; applied: Applied; moment: PublishMoment },
) {
  const { made, changed, published } = applied
  const detail = `from ${PUBLISHERS[proposal.provider]}: ${made} new, ${changed} changed, ${published} published`
  const entryId = proposal.showId
  await recordActivity(transaction, editor, { action: 'imported', entryId, detail, at: moment.at })
}

/** Keeps files for the import that follows, and answers under which id. They go after a day. */
export function storeUpload(editor: Editor, upload: Upload): Promise<string> {
  return keepUpload(editor, { purpose: 'import', content: upload })
}

export async function removeUpload(editor: Editor, id: string) {
  await dropUpload(editor, id)
}
