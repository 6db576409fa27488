import 'server-only'
import { recordActivity } from '@/lib/accounts/activity/record'
import type { Editor } from '@/lib/accounts/editor'
import { mergeDocuments } from '@/lib/documents/edits'
import { fieldsIn, type Values } from '@/lib/documents/field-tree'
import type { Kind } from '@/lib/documents/kinds'
import type { PublishMoment } from '@/lib/documents/publish-moment'
import { guideNow } from '@/lib/foundation/clock'
import type { Transaction } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Conflict, Invalid, orNotFound } from '@/lib/foundation/errors'
import { FORMS } from '@/lib/guide/kinds/forms'
import { readDocument } from '@/lib/guide/kinds/parse'
import { pagePath, publishedPath } from '@/lib/guide/kinds/paths'
import { SLUGS } from '@/lib/guide/kinds/slugs'
import { saveWithin } from '../../entries/commands'
import { returnWithin } from '../../publishing/commands'

/** The titles of entries that somebody has changed since where the merge had: there the newer value stands. */
export type UndoneMerge = { winnerId: string; kept: string[] }

/**
 * Takes a merge back: the loser leaves the trash, what pointed to it points to it again, the winner loses what it got
 * from it, and old addresses of the loser lead to it. Edits made since stay. Throws Conflict when it was undone
 * already; Invalid with what can't be published; NotFound, Unavailable. Nothing is changed then.
 */
export async function undoMerge(editor: Editor, loserId: string): Promise<UndoneMerge> {
  return inTransaction((transaction) => undoWithin(transaction, editor, loserId))
}

type Undoing = { transaction: Transaction; editor: Editor; moment: PublishMoment; note: string }

async function undoWithin(transaction: Transaction, editor: Editor, loserId: string): Promise<UndoneMerge> {
  const steps = await transaction.mergeStep.findMany({ where: { loserId }, orderBy: { isWinner: 'asc' } })
  const winnerId = steps.find(({ isWinner }) => isWinner)?.entryId
  const loser = orNotFound(await transaction.entry.findUnique({ where: { id: loserId } }))
  if (!winnerId) throw new Conflict(`The merge of “${loser.title}” was undone already.`)

  const moment = { at: new Date(), now: guideNow() }
  const note = `Undid the merge of “${loser.title}”`
  const undoing = { transaction, editor, moment, note }
  // Published again first: what is to point to it may not point to a draft.
  if (loser.trashedAt) await returnWithin(transaction, editor, { entryId: loserId }, moment.at)
  const kept: string[] = []
  for (const step of steps) kept.push(...(await takeBack(undoing, step)))
  await leadBack(undoing, { kind: loser.kind, loserId, winnerId })
  await transaction.mergeStep.deleteMany({ where: { loserId } })
  const detail = `of “${loser.title}”`
  await recordActivity(transaction, editor, {
    action: 'undid-merge',
    entryId: winnerId,
    detail,
    at: moment.at,
  })
  return { winnerId, kept }
}

type MergeStep = {
  entryId: string
  isWinner: boolean
  headBefore: number
  headAfter: number
  liveBefore: number | null
  liveAfter: number | null
}

/** Takes the merge's part in one entry back, in what readers see and in a newer draft. Answers its title if a part stays. */
async function takeBack(undoing: Undoing, step: MergeStep): Promise<string[]> {
  const { transaction } = undoing
  const entry = await transaction.entry.findUniqueOrThrow({ where: { id: step.entryId } })
  if (entry.trashedAt) return [entry.title]
  const { id, kind, title, headVersion, liveVersion } = entry
  const at = (version: number) => documentAt(transaction, { kind, entryId: id, version })
  const head = await withoutChange(kind, {
    before: await at(step.headBefore),
    after: await at(step.headAfter),
    now: await at(headVersion),
  })
  let version = headVersion
  const save = async (document: Values, publish: boolean) => {
    const { editor, moment, note } = undoing
    const minor = !step.isWinner
    const keeping = { kind, entryId: id, version, document, note, moment, minor, publish }
    try {
      version = (await saveWithin(transaction, editor, keeping)).version
    } catch (fault) {
      if (!(fault instanceof Invalid)) throw fault
      throw new Invalid([{ path: '', message: `“${title}” can’t be published again: ${fault.message}` }])
    }
  }
  if (liveVersion !== null && liveVersion !== headVersion) {
    const { liveBefore, liveAfter, headBefore, headAfter } = step
    const live = await withoutChange(kind, {
      before: await at(liveBefore ?? headBefore),
      after: await at(liveBefore === null ? headAfter : (liveAfter ?? headAfter)),
      now: await at(liveVersion),
    })
    await save(live.document, true)
    await save(head.document, false)
  } else await save(head.document, liveVersion !== null)
  return head.clashes.length > 0 ? [title] : []
}

type Change = { before: Values; after: Values; now: Values }

/** A document without what one change did to it: three ways, so that later edits stay. */
function withoutChange(kind: Kind, { before, after, now }: Change) {
  return mergeDocuments({ fields: fieldsIn(FORMS[kind].fields), base: after, mine: before, theirs: now })
}

type VersionOf<K extends Kind> = { kind: K; entryId: string; version: number }

async function documentAt<K extends Kind>(
  transaction: Transaction,
  { kind, entryId, version }: VersionOf<K>,
): Promise<Values> {
  const where = { entryId_version: { entryId, version } }
  return readDocument(kind, (await transaction.revision.findUniqueOrThrow({ where })).document) as Values
}

/** Addresses that the loser once had led to it, and to the winner after the merge. */
async function leadBack<K extends Kind>(
  { transaction }: Undoing,
  { kind, loserId, winnerId }: { kind: K; loserId: string; winnerId: string },
) {
  const now = await publishedPath(transaction, { kind, id: loserId })
  const winner = await publishedPath(transaction, { kind, id: winnerId })
  if (now === null || winner === null) return
  const shown = await transaction.revision.findMany({
    where: { entryId: loserId, publishedAt: { not: null } },
    select: { document: true },
  })
  const paths = shown.map(({ document }) =>
    pagePath({ kind, slug: SLUGS[kind](readDocument(kind, document)) }),
  )
  await transaction.redirect.updateMany({
    where: { path: { in: paths, not: now }, target: winner },
    data: { target: now },
  })
}
