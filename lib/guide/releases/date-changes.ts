import type { Confidence, DateChangeKind, HoldKind } from '@/lib/documents/vocabularies'
import { type GuideDate, isKnown, sameDate, UNKNOWN } from '@/lib/foundation/dates/guide-date'
import type { Transaction } from '@/lib/foundation/db/client'
import { newId } from '@/lib/foundation/ids'

/** What a release's row says of its first date; null where there is no row. */
export type Announced = {
  premiere: GuideDate
  confidence: Confidence
  holdKind: HoldKind
  holdReason: string
} | null

export type DateChange = { kind: DateChangeKind; before: GuideDate; after: GuideDate; reason: string }

/** An episode whose own date moved while the first date stayed. */
export type MovedEpisode = { episodeId: string; before: GuideDate; after: GuideDate }

/** What became of a release's first date between two published versions, or null when nothing a reader waits for did. */
export function changeOf(before: Announced, after: Announced): DateChange | null {
  const was = stands(before) ? before.premiere : UNKNOWN
  const is = stands(after) ? after.premiere : UNKNOWN
  const change = (kind: DateChangeKind, reason = ''): DateChange => ({ kind, before: was, after: is, reason })
  if (!sameDate(was, is)) {
    if (!isKnown(was)) return isKnown(is) ? change('announced') : null
    if (!isKnown(is)) return change('withdrawn', after?.holdReason)
    return change(goesOn(before, after) ? 'resumed' : 'moved', after?.holdReason)
  }
  if (!before || !after || !isKnown(is)) return null
  if (before.holdKind !== after.holdKind) return change(holdChange(after.holdKind), after.holdReason)
  return after.confidence === 'confirmed' && before.confidence !== 'confirmed' ? change('confirmed') : null
}

function stands(row: Announced): row is NonNullable<Announced> {
  return row !== null && row.confidence !== 'withdrawn'
}

/** A hold that ends with another date is told once, as going on. */
function goesOn(before: Announced, after: Announced): boolean {
  return before?.holdKind === 'held' && after?.holdKind === ''
}

function holdChange(kind: HoldKind): DateChangeKind {
  return kind === 'held' || kind === 'postponed' ? kind : 'resumed'
}

type ChangedRelease = { seasonId: string; releaseId: string; at: Date }

type ChangedDates = {
  where: ChangedRelease
  change: DateChange | null
  moved: MovedEpisode[]
  /** Whether a date is still to come: what was over when it was learnt is no news. */
  isAhead(date: GuideDate): boolean
}

/**
 * Keeps what changed for the readers' list of changes: the first date's change or, without one, that of the episodes
 * that moved, and of those that had no date and have one now.
 */
export async function recordDateChange(
  transaction: Transaction,
  { where, change, moved, isAhead }: ChangedDates,
) {
  if (change)
    return transaction.dateChange.create({ data: { id: newId(), ...where, ...dateChangeColumns(change) } })
  const shifted = moved.filter(({ before }) => isKnown(before))
  const dated = moved.filter(({ before, after }) => !isKnown(before) && isKnown(after) && isAhead(after))
  for (const [first, ...others] of [shifted, dated]) {
    if (!first) continue
    const kind = !isKnown(first.before) ? 'announced' : isKnown(first.after) ? 'moved' : 'withdrawn'
    const columns = dateChangeColumns({ kind, before: first.before, after: first.after, reason: '' })
    const episodes = { episodeId: first.episodeId, episodes: others.length + 1 }
    await transaction.dateChange.create({ data: { id: newId(), ...where, ...columns, ...episodes } })
  }
}

function dateChangeColumns({ kind, before, after, reason }: DateChange) {
  return {
    kind,
    reason,
    beforeValue: before.value,
    beforePrecision: before.precision,
    beforeTime: before.time,
    beforeZone: before.zone,
    afterValue: after.value,
    afterPrecision: after.precision,
    afterTime: after.time,
    afterZone: after.zone,
  }
}
