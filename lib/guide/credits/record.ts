import type { Transaction } from '@/lib/foundation/db/client'
import type { CreditRow } from './fields'

type CreditScope = { showId: string; seasonId: string | null }

/** Writes the credits of a show (those of no season) or of a season anew. */
export async function recordCredits(transaction: Transaction, scope: CreditScope, credits: CreditRow[]) {
  const { seasonId, showId } = scope
  await transaction.credit.deleteMany({ where: seasonId ? { seasonId } : { showId, seasonId } })
  await transaction.credit.createMany({
    data: credits.map(
      ({ id, personId, characterId, job, billing, capacity, note, revealedBy }, position) => ({
        ...scope,
        id,
        personId,
        characterId: characterId || null,
        position,
        job,
        billing,
        capacity,
        note,
        revealedBy: revealedBy || null,
      }),
    ),
  })
  await transaction.creditEpisode.createMany({
    data: credits.flatMap(({ id, episodeIds }) =>
      episodeIds.map((episodeId) => ({ creditId: id, episodeId })),
    ),
  })
}
