import { chunksOf } from '@/lib/foundation/chunks'
import {
  type GuideDate,
  guideDateOf,
  isKnown,
  namesADay,
  sameDate,
  sortKeyOf,
  UNKNOWN,
} from '@/lib/foundation/dates/guide-date'
import { instantOf } from '@/lib/foundation/dates/zones'
import type { Transaction } from '@/lib/foundation/db/client'
import { newId } from '@/lib/foundation/ids'
import type { MovedEpisode } from './date-changes'
import type { Dates } from './schedule'
import { wasColumns, wasOf } from './stored'

export type StoredAiring = Awaited<ReturnType<Transaction['airing']['findMany']>>[number]

/** All that a release ever had, the withdrawn ones too, in order of their dates. */
export function airingsOf(transaction: Transaction, releaseId: string): Promise<StoredAiring[]> {
  return transaction.airing.findMany({ where: { releaseId }, orderBy: { sortKey: 'asc' } })
}

/** `unheld` are the dates that there were without a hold. */
type Bringing = { releaseId: string; airings: StoredAiring[]; dates: Dates; unheld?: Dates; at: Date }

/**
 * Brings a release's airings to these dates. An airing is made once and then updated: its id and its sequence are
 * what calendars know it by. One without a date any more is withdrawn, not deleted. Answers what moved.
 */
export async function bringAirings(
  transaction: Transaction,
  { releaseId, airings, dates, unheld = new Map(), at }: Bringing,
): Promise<MovedEpisode[]> {
  const known = new Set(airings.map((airing) => airing.episodeId))
  const added = [...dates].filter(([episodeId]) => !known.has(episodeId))
  const rows = added.map(([episodeId, date]) => ({
    id: newId(),
    releaseId,
    episodeId,
    changedAt: at,
    ...factsOf(date, isKnown(date) ? UNKNOWN : unheld.get(episodeId)),
  }))
  for (const data of chunksOf(rows)) await transaction.airing.createMany({ data })
  const moved: MovedEpisode[] = []
  const changed: typeof airings = []
  for (const airing of airings) {
    const date = dates.get(airing.episodeId)
    const stands = airing.withdrawnAt === null
    const before = guideDateOf(airing)
    if (date ? stands && sameDate(before, date) : !stands) continue
    const facts = date ? { ...factsOf(date, lostDate(date, airing)), withdrawnAt: null } : { withdrawnAt: at }
    changed.push({ ...airing, ...facts, changedAt: at, sequence: airing.sequence + 1 })
    moved.push({
      episodeId: airing.episodeId,
      before: stands ? before : UNKNOWN,
      after: date ?? UNKNOWN,
      was: wasOf(airing),
    })
  }
  await rewriteAirings(transaction, changed)
  return moved
}

type Merging = { airings: StoredAiring[]; dates: Dates; mergedAt: Date | null }

/**
 * Calendars know these airings by events of their own. From now on one event tells those of one day, under the UID of the
 * first; or (null) each has its own again.
 */
export async function markMerged(transaction: Transaction, { airings, dates, mergedAt }: Merging) {
  const told = new Set<string>()
  const behind = new Set<string>()
  for (const [episodeId, date] of dates)
    if (told.has(sortKeyOf(date))) behind.add(episodeId)
    else told.add(sortKeyOf(date))
  const meant = airings.filter(
    ({ episodeId, withdrawnAt, ...airing }) =>
      withdrawnAt === null && (mergedAt ? behind.has(episodeId) : airing.mergedAt !== null),
  )
  // One that moved with it has a higher sequence already.
  const stayed = meant.filter((airing) =>
    sameDate(guideDateOf(airing), dates.get(airing.episodeId) ?? UNKNOWN),
  )
  const moved = meant.filter((airing) => !stayed.includes(airing))
  const idsOf = (piece: StoredAiring[]) => ({ id: { in: piece.map(({ id }) => id) } })
  for (const piece of chunksOf(stayed))
    await transaction.airing.updateMany({
      where: idsOf(piece),
      data: { mergedAt, sequence: { increment: 1 } },
    })
  for (const piece of chunksOf(moved))
    await transaction.airing.updateMany({ where: idsOf(piece), data: { mergedAt } })
}

/** Whole rows in the place of those of the same ids: thousands of single updates would outlast the transaction. */
async function rewriteAirings(transaction: Transaction, airings: StoredAiring[]) {
  for (const data of chunksOf(airings)) {
    await transaction.airing.deleteMany({ where: { id: { in: data.map(({ id }) => id) } } })
    await transaction.airing.createMany({ data })
  }
}

/**
 * What a date lost: one that is open now, or names no day any more, is kept beside it, for calendars know it and have to
 * cancel it.
 */
function lostDate(date: GuideDate, airing: StoredAiring): GuideDate {
  if (namesADay(date)) return UNKNOWN
  const before = guideDateOf(airing)
  const isLost = isKnown(date) ? namesADay : isKnown
  return [before, wasOf(airing)].find(isLost) ?? UNKNOWN
}

function factsOf(date: GuideDate, was = UNKNOWN) {
  const { value, precision, time, zone } = date
  const sortKey = sortKeyOf(isKnown(date) ? date : was)
  return { value, precision, time, zone, ...wasColumns(was), sortKey, startsAt: airingStart(date) }
}

function airingStart(date: GuideDate): Date | null {
  if (date.zone === 'local') return null
  const instant = instantOf(date, 'UTC')
  return instant && new Date(instant.epochMilliseconds)
}
