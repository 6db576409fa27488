import type { Transaction } from '@/lib/foundation/db/client'

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
