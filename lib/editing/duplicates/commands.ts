import 'server-only'
import { recordActivity } from '@/lib/accounts/activity/record'
import type { Editor } from '@/lib/accounts/editor'
import type { Values } from '@/lib/documents/field-tree'
import type { Kind } from '@/lib/documents/kinds'
import { guideNow } from '@/lib/foundation/clock'
import type { Transaction } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Conflict, Invalid, orNotFound } from '@/lib/foundation/errors'
import type { DocumentByKind } from '@/lib/guide/kinds/forms'
import { readDocument } from '@/lib/guide/kinds/parse'
import { publishedPath } from '@/lib/guide/kinds/paths'
import { saveWithin } from '../entries/commands'
import { leadOn } from '../entries/redirects'
import { referencesIn } from '../entries/references'
import { trashWithin } from '../publishing/commands'
import { usesOf } from '../publishing/references'
import { type MergeableKind, mergedDocument, replaceReference, type Side } from './merge'
import { type MergeContext, moveCredits, onlyCreditsMove, publishMoved, recordSteps } from './record'

/** `version` is the one that the editor saw. */
type ChosenEntry = { id: string; version: number }

export type Merge<K extends MergeableKind = MergeableKind> = {
  kind: K
  winner: ChosenEntry
  loser: ChosenEntry
  /** Whose value to keep, by field key. Without one it is the winner's, or the loser's where the winner has none. */
  taken: Readonly<Record<string, Side>>
}

/**
 * Makes two entries one, all of it or nothing: what pointed to the loser points to the winner, in what readers see as
 * in drafts; the loser goes into the trash, and its address leads to the winner's. Answers how many entries point
 * elsewhere now. Throws Invalid with a problem for each reason not to merge; Conflict when either has a newer
 * version than the editor saw; NotFound, Unavailable.
 */
export async function mergeEntries(editor: Editor, merge: Merge): Promise<{ moved: number }> {
  return inTransaction((transaction) => mergeWithin(transaction, editor, merge))
}

async function mergeWithin<K extends MergeableKind>(
  transaction: Transaction,
  editor: Editor,
  { kind, taken, ...chosen }: Merge<K>,
) {
  const winner = await loadUnchangedHead(transaction, kind, chosen.winner)
  const loser = await loadUnchangedHead(transaction, kind, chosen.loser)
  const uses = (await usesOf(transaction, { kind, id: loser.id })).filter((id) => id !== winner.id)
  const problems = [...problemsOf(winner, loser), ...(await waitingProblems(transaction, loser.id))]
  if (problems.length > 0) throw new Invalid(problems.map((message) => ({ path: '', message })))

  const moment = { at: new Date(), now: guideNow() }
  const note = `Merged “${loser.title}” into “${winner.title}”`
  const change: MergeContext = { transaction, editor, note, moment, from: loser.id, to: winner.id }
  await recordSteps(transaction, { winnerId: winner.id, loserId: loser.id, uses }, async () => {
    await saveMerged(change, kind, { winner, loser, taken })
    for (const id of uses) await pointElsewhere(change, id)
    await moveCredits(change, kind)
    await endLoser(change, kind, { winner, loser })
  })
  return { moved: uses.length }
}

type EntryHead<K extends Kind> = {
  id: string
  title: string
  headVersion: number
  liveVersion: number | null
  document: DocumentByKind[K]
}

async function loadUnchangedHead<K extends MergeableKind>(
  transaction: Transaction,
  kind: K,
  { id, version }: ChosenEntry,
): Promise<EntryHead<K>> {
  const entry = orNotFound(await transaction.entry.findFirst({ where: { id, kind, trashedAt: null } }))
  if (entry.headVersion !== version)
    throw new Conflict(`“${entry.title}” was saved since you opened this page. Compare them again.`)
  const document = await documentAtVersion(transaction, { kind, entryId: id, version })
  return { ...entry, document }
}

async function documentAtVersion<K extends Kind>(
  transaction: Transaction,
  { kind, entryId, version }: { kind: K; entryId: string; version: number },
): Promise<DocumentByKind[K]> {
  const where = { entryId_version: { entryId, version } }
  return readDocument(kind, (await transaction.revision.findUniqueOrThrow({ where })).document)
}

/** A merge publishes what both say: nothing that nobody has published yet slips through with it. */
function problemsOf(winner: EntryHead<MergeableKind>, loser: EntryHead<MergeableKind>): string[] {
  if (winner.id === loser.id) return ['An entry can’t be merged with itself. Choose another one.']
  const unpublished = [winner, loser].filter(
    ({ liveVersion, headVersion }) => liveVersion !== null && liveVersion !== headVersion,
  )
  return [
    ...unpublished.map(({ title }) => `“${title}” has unpublished changes. Publish or undo them first.`),
    ...(winner.liveVersion === null && loser.liveVersion !== null
      ? [
          `“${winner.title}” is a draft, and “${loser.title}” is published. Publish it first, or merge the other way.`,
        ]
      : []),
  ]
}

/** A version in the queue is to be published as it was approved, so it is not changed behind somebody's back. */
async function waitingProblems(transaction: Transaction, loserId: string): Promise<string[]> {
  const waiting = await transaction.revision.findMany({
    where: { scheduledFor: { gt: new Date(0) }, document: { contains: `"${loserId}"` } },
    select: { document: true, version: true, entry: { select: { kind: true, title: true } } },
  })
  return waiting.flatMap(({ document, version, entry: { kind, title } }) => {
    return pointsTo({ kind, document: readDocument(kind, document), id: loserId })
      ? [`Version ${version} of “${title}” is in the publish queue and uses it. Cancel that first.`]
      : []
  })
}

function pointsTo<K extends Kind>({
  kind,
  document,
  id,
}: {
  kind: K
  document: DocumentByKind[K]
  id: string
}): boolean {
  return referencesIn(kind, document).some((reference) => reference.id === id)
}

async function saveMerged<K extends MergeableKind>(
  change: MergeContext,
  kind: K,
  { winner, loser, taken }: { winner: EntryHead<K>; loser: EntryHead<K>; taken: Merge['taken'] },
) {
  const { from, to } = change
  const merged = mergedDocument(kind, { winner: winner.document, loser: loser.document }, taken)
  const document = replaceReference({
    kind,
    document: replaceReference({ kind, document: merged, from, to }),
    from: to,
    to: '',
  })
  const { transaction, editor, note, moment } = change
  const save = { kind, entryId: winner.id, version: winner.headVersion, document, note, moment }
  await saveWithin(transaction, editor, { ...save, publish: winner.liveVersion !== null })
}

/** Publishes the live version again with the reference replaced, then saves a newer draft on top of it. */
async function pointElsewhere(change: MergeContext, id: string) {
  const { transaction } = change
  const { kind, title, headVersion, liveVersion } = await transaction.entry.findUniqueOrThrow({
    where: { id },
  })
  const head = await documentAtVersion(transaction, { kind, entryId: id, version: headVersion })
  let version = headVersion
  const keep = async (document: DocumentByKind[Kind], publish: boolean) => {
    const elsewhere = replaceReference({ kind, document: document as Values, ...change })
    const { editor, note, moment } = change
    const save = { kind, entryId: id, version, document: elsewhere, note, moment, minor: true, publish }
    version = (await saveWithin(transaction, editor, save)).version
  }
  try {
    const live =
      liveVersion === null
        ? null
        : await documentAtVersion(transaction, { kind, entryId: id, version: liveVersion })
    if (live && pointsTo({ kind, document: live, id: change.from })) {
      const moved = {
        id,
        headVersion,
        document: replaceReference({ kind, document: live as Values, ...change }),
      }
      if (onlyCreditsMove(live as Values, moved.document)) version = await publishMoved(change, moved)
      else await keep(live, true)
    }
    if (liveVersion !== headVersion) await keep(head, false)
  } catch (fault) {
    if (!(fault instanceof Invalid)) throw fault
    throw new Invalid([{ path: '', message: `“${title}” can’t be published again: ${fault.message}` }])
  }
}

async function endLoser<K extends MergeableKind>(
  { transaction, editor, moment: { at } }: MergeContext,
  kind: K,
  { winner, loser }: { winner: EntryHead<K>; loser: EntryHead<K> },
) {
  const before = await publishedPath(transaction, { kind, id: loser.id })
  const after = await publishedPath(transaction, { kind, id: winner.id })
  await transaction.report.updateMany({ where: { entryId: loser.id }, data: { entryId: winner.id } })
  await trashWithin(transaction, editor, { entryId: loser.id }, at)
  if (before !== null && after !== null) await leadOn(transaction, { before, after })
  const detail = `with “${loser.title}”`
  await recordActivity(transaction, editor, { action: 'merged', entryId: winner.id, detail, at })
}
