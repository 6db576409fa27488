import { chunksOf } from '@/lib/foundation/chunks'
import { type GuideDate, guideDateOf, sameDate, sortKeyOf } from '@/lib/foundation/dates/guide-date'
import { instantOf } from '@/lib/foundation/dates/zones'
import type { Transaction } from '@/lib/foundation/db/client'
import { newId } from '@/lib/foundation/ids'
import type { MovedEpisode } from './date-changes'
import type { Dates } from './schedule'

export type StoredAiring = Awaited<ReturnType<Transaction['airing']['findMany']>>[number]

/** All that a release ever had, the withdrawn ones too, in order of their dates. */
export function airingsOf(transaction: Transaction, releaseId: string): Promise<StoredAiring[]> {
  return transaction.airing.findMany({ where: { releaseId }, orderBy: { sortKey: 'asc' } })
}

type Bringing = { releaseId: string; airings: StoredAiring[]; dates: Dates; at: Date }

/**
 * Brings a release's airings to these dates. An airing is made once and then updated: its id and its sequence are
 * what calendars know it by. One without a date any more is withdrawn, not deleted. Answers what moved.
 */
export async function bringAirings(
  transaction: Transaction,
  { releaseId, airings, dates, at }: Bringing,
): Promise<MovedEpisode[]> {
  const known = new Set(airings.map((airing) => airing.episodeId))
  const added = [...dates].filter(([episodeId]) => !known.has(episodeId))
  const rows = added.map(([episodeId, date]) => ({
    id: newId(),
    releaseId,
    episodeId,
    changedAt: at,
    ...factsOf(date),
  }))
  for (const data of chunksOf(rows)) await transaction.airing.createMany({ data })
  const moved: MovedEpisode[] = []
  const changed: typeof airings = []
  for (const airing of airings) {
    const date = dates.get(airing.episodeId)
    const stands = airing.withdrawnAt === null
    if (date ? stands && sameDate(guideDateOf(airing), date) : !stands) continue
    const facts = date ? { ...factsOf(date), withdrawnAt: null } : { withdrawnAt: at }
    changed.push({ ...airing, ...facts, changedAt: at, sequence: airing.sequence + 1 })
    if (stands && date) moved.push({ episodeId: airing.episodeId, before: guideDateOf(airing), after: date })
  }
  await rewriteAirings(transaction, changed)
  return moved
}

/** Whole rows in the place of those of the same ids: thousands of single updates would outlast the transaction. */
async function rewriteAirings(transaction: Transaction, airings: StoredAiring[]) {
  for (const data of chunksOf(airings)) {
    await transaction.airing.deleteMany({ where: { id: { in: data.map(({ id }) => id) } } })
    await transaction.airing.createMany({ data })
  }
}

function factsOf(date: GuideDate) {
  const { value, precision, time, zone } = date
  return { value, precision, time, zone, sortKey: sortKeyOf(date), startsAt: airingStart(date) }
}

function airingStart(date: GuideDate): Date | null {
  if (date.zone === 'local') return null
  const instant = instantOf(date, 'UTC')
  return instant && new Date(instant.epochMilliseconds)
}
