import { recordActivity } from '@/lib/accounts/activity/record'
import type { Editor } from '@/lib/accounts/editor'
import { rowsAt, type Values } from '@/lib/documents/field-tree'
import type { PublishMoment } from '@/lib/documents/publish-moment'
import type { Transaction } from '@/lib/foundation/db/client'
import { newId } from '@/lib/foundation/ids'
import { notePurge, touchedBy } from '@/lib/guide/purges/record'
import type { MergeableKind } from './merge'

/** What a merge does to the entries that point to the loser (`from`) and are to point to the winner (`to`). */
export type MergeContext = {
  transaction: Transaction
  editor: Editor
  note: string
  moment: PublishMoment
  from: string
  to: string
}

/** Whether a document says of nothing but its credits that it is of somebody else now, row by row. */
export function onlyCreditsMove(before: Values, after: Values): boolean {
  const others = ({ credits: _, ...rest }: Values) => JSON.stringify(rest)
  const isWhole = rowsAt(before, 'credits').length === rowsAt(after, 'credits').length
  return isWhole && others(before) === others(after)
}

/**
 * Publishes such a document as a new version without writing all of its records anew: moveCredits does that for every
 * entry at once, and nothing else of them differs. Answers the version.
 */
export async function publishMoved(
  { transaction, editor, note, moment: { at } }: MergeContext,
  { id: entryId, headVersion, document }: { id: string; headVersion: number; document: Values },
): Promise<number> {
  const version = headVersion + 1
  const live = { entryId, publishedAt: { not: null }, supersededAt: null }
  await transaction.revision.updateMany({ where: live, data: { supersededAt: at } })
  const revision = { id: newId(), entryId, version, document: JSON.stringify(document), note, minor: true }
  const author = { authorId: editor.id, authorName: editor.name }
  await transaction.revision.create({ data: { ...revision, ...author, createdAt: at, publishedAt: at } })
  const head = { headVersion: version, liveVersion: version, changedAt: at }
  await transaction.entry.update({ where: { id: entryId }, data: head })
  const detail = `version ${version}`
  await recordActivity(transaction, editor, { action: 'published', entryId, detail, at })
  return version
}

const CREDITED: Record<MergeableKind, 'personId' | 'characterId' | null> = {
  person: 'personId',
  character: 'characterId',
  platform: null,
}

/** Gives the loser's published credits to the winner, and takes out the pages that told of them. */
export async function moveCredits(
  { transaction, from, to, moment: { at } }: MergeContext,
  kind: MergeableKind,
) {
  const column = CREDITED[kind]
  if (column === null) return
  const paths = await touchedBy(transaction, { kind, id: from })
  await transaction.credit.updateMany({ where: { [column]: from }, data: { [column]: to } })
  await notePurge(transaction, {
    entryId: to,
    paths: [...paths, ...(await touchedBy(transaction, { kind, id: to }))],
    at,
  })
}

type MergedIds = { winnerId: string; loserId: string; uses: string[] }

type Versions = { id: string; headVersion: number; liveVersion: number | null }

/**
 * Runs a merge, and keeps which versions of each entry stood before it and after it: undoMerge needs them. What was
 * kept while somebody typed gives way to the next save, so it is made a version that stays. Only inside of a
 * transaction.
 */
export async function recordSteps(
  transaction: Transaction,
  { winnerId, loserId, uses }: MergedIds,
  merge: () => Promise<void>,
) {
  const where = { id: { in: [winnerId, ...uses] } }
  const select = { id: true, headVersion: true, liveVersion: true } as const
  const before = await transaction.entry.findMany({ where, select })
  for (const { id: entryId, headVersion: version } of before)
    await transaction.revision.updateMany({
      where: { entryId, version, autosaved: true },
      data: { autosaved: false },
    })
  await merge()
  const after = new Map(
    (await transaction.entry.findMany({ where, select })).map((entry) => [entry.id, entry]),
  )
  // The last merge of an entry that was merged, given back and merged again is the one to undo.
  await transaction.mergeStep.deleteMany({ where: { loserId } })
  await transaction.mergeStep.createMany({
    data: before.map((entry) => ({
      loserId,
      isWinner: entry.id === winnerId,
      ...stepOf(entry, after.get(entry.id) ?? entry),
    })),
  })
}

function stepOf(before: Versions, after: Versions) {
  return {
    entryId: before.id,
    headBefore: before.headVersion,
    headAfter: after.headVersion,
    liveBefore: before.liveVersion,
    liveAfter: after.liveVersion,
  }
}
