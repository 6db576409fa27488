import { chunksOf } from '@/lib/foundation/chunks'
import type { Transaction } from '@/lib/foundation/db/client'
import type { AvailabilityRow } from './fields'

/** Writes anew where a season can be watched now. */
export async function recordAvailability(
  transaction: Transaction,
  { seasonId, availability }: { seasonId: string; availability: AvailabilityRow[] },
) {
  await transaction.availability.deleteMany({ where: { seasonId } })
  const rows = availability.map(({ regions, sourceIds: _, ...row }, position) => {
    return { ...row, seasonId, position, regions: [...new Set(regions)].join(' ') }
  })
  for (const data of chunksOf(rows)) await transaction.availability.createMany({ data })
}
