import type { Kind } from '@/lib/documents/kinds'
import type { PublishMoment } from '@/lib/documents/publish-moment'
import { askInChunks, chunksOf } from '@/lib/foundation/chunks'
import type { Transaction } from '@/lib/foundation/db/client'
import type { DocumentByKind } from '@/lib/guide/kinds/forms'
import { SLUGS } from '@/lib/guide/kinds/slugs'
import { readWithdrawn, type WithdrawnSeason } from './storage'

/** Keeps the rows whose ids calendars know, for when the entry is published again. Call it inside the transaction, before they are deleted. */
export async function saveWithdrawn(
  transaction: Transaction,
  { kind, entryId, at }: { kind: Kind; entryId: string; at: Date },
) {
  const records = JSON.stringify(await PRESERVED_ROWS[kind](transaction, entryId))
  await transaction.withdrawal.upsert({
    where: { entryId },
    create: { entryId, records, at },
    update: { records, at },
  })
}

/** Only seasons need it: publishing writes every row of the other kinds again. */
const PRESERVED_ROWS: Record<Kind, (transaction: Transaction, id: string) => Promise<object | null>> = {
  show: async () => null,
  season: seasonRecords,
  person: async () => null,
  character: async () => null,
  platform: async () => null,
}

async function seasonRecords(transaction: Transaction, seasonId: string) {
  const where = { seasonId }
  return {
    season: await transaction.season.findUniqueOrThrow({ where: { id: seasonId } }),
    episodes: await transaction.episode.findMany({ where }),
    releases: await transaction.release.findMany({ where }),
    // Calendars tell of a withdrawn season where it was to come.
    regions: await transaction.releaseRegion.findMany({ where: { release: where } }),
    airings: await transaction.airing.findMany({ where: { release: where } }),
    dateChanges: await transaction.dateChange.findMany({ where }),
  }
}

/**
 * Puts back what a withdrawal kept, for publishing to go on from: airings under their ids, with the dates they had and
 * a SEQUENCE two higher: with one more calendars have seen them cancelled. Changes nothing for an entry that was not withdrawn.
 */
export async function restoreWithdrawn<K extends Kind>(
  transaction: Transaction,
  { entryId, document, at }: PublishMoment & { entryId: string; document: DocumentByKind[K] },
) {
  const withdrawal = await transaction.withdrawal.findUnique({ where: { entryId } })
  if (!withdrawal) return
  const kept = readWithdrawn(withdrawal.records)
  if (kept && 'episodes' in document) await restoreSeason(transaction, { kept, document, at })
  await transaction.withdrawal.delete({ where: { entryId } })
}

async function restoreSeason(
  transaction: Transaction,
  { kept, document, at }: { kept: WithdrawnSeason; document: DocumentByKind['season']; at: Date },
) {
  const { showId, number } = document
  const slug = SLUGS.season(document)
  // Its old show and address may be somebody else's by now; publishing has checked the new ones.
  await transaction.season.create({ data: { ...kept.season, showId, number, slug } })
  for (const data of chunksOf(kept.episodes)) await transaction.episode.createMany({ data })
  const platforms = await existingPlatformIds(transaction, kept)
  const releases = kept.releases.map((release) => {
    const platformId = release.platformId && platforms.has(release.platformId) ? release.platformId : null
    // The orders are written anew by the publishing that follows.
    return { ...release, platformId, orderId: null }
  })
  for (const data of chunksOf(releases)) await transaction.release.createMany({ data })
  const airings = kept.airings.map((airing) => {
    const isGone = airing.withdrawnAt !== null
    return isGone ? airing : { ...airing, sequence: (airing.sequence ?? 0) + 2, changedAt: at }
  })
  for (const data of chunksOf(airings)) await transaction.airing.createMany({ data })
  for (const data of chunksOf(kept.dateChanges)) await transaction.dateChange.createMany({ data })
}

async function existingPlatformIds(
  transaction: Transaction,
  { releases }: WithdrawnSeason,
): Promise<Set<string>> {
  const ids = [...new Set(releases.flatMap(({ platformId }) => platformId ?? []))]
  const rows = await askInChunks(ids, (piece) =>
    transaction.platform.findMany({ where: { id: { in: piece } }, select: { id: true } }),
  )
  return new Set(rows.map(({ id }) => id))
}
