import 'server-only'
import type { Reader } from '@/lib/accounts/editor'
import { database } from '@/lib/foundation/db/client'

/** An entry that was merged into another one and could come back; `mergedAt` is an ISO instant. */
export type MergedEntry = { id: string; title: string; mergedAt: string }

/** What was merged into an entry and not undone, the latest first. */
export async function listMergedInto(_reader: Reader, winnerId: string): Promise<MergedEntry[]> {
  const { reader } = database()
  const steps = await reader.mergeStep.findMany({ where: { entryId: winnerId, isWinner: true } })
  const rows = await reader.entry.findMany({
    where: { id: { in: steps.map(({ loserId }) => loserId) }, trashedAt: { not: null } },
    orderBy: { trashedAt: 'desc' },
    select: { id: true, title: true, trashedAt: true },
  })
  return rows.flatMap(({ id, title, trashedAt }) =>
    trashedAt ? [{ id, title, mergedAt: trashedAt.toISOString() }] : [],
  )
}
