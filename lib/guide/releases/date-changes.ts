import type { Confidence, DateChangeKind, HoldKind } from '@/lib/documents/vocabularies'
import {
  type GuideDate,
  isKnown,
  PRECISIONS,
  sameDate,
  spanOfDays,
  UNKNOWN,
} from '@/lib/foundation/dates/guide-date'
import type { Transaction } from '@/lib/foundation/db/client'
import { grouped } from '@/lib/foundation/grouped'
import { newId } from '@/lib/foundation/ids'

/** What readers are told of a release's first date; `was` is the one it had before a hold. Null where there is no row. */
export type Announced = {
  premiere: GuideDate
  was: GuideDate
  confidence: Confidence
  holdKind: HoldKind
  holdReason: string
} | null

export type DateChange = { kind: DateChangeKind; before: GuideDate; after: GuideDate; reason: string }

/**
 * An episode whose own date changed: `before` is unknown for one that was withdrawn until now, `after` for one that is
 * withdrawn; `was` is what it had lost before.
 */
export type MovedEpisode = { episodeId: string; before: GuideDate; after: GuideDate; was: GuideDate }

/** What became of a release's first date between two published versions, or null when nothing a reader waits for did. */
export function changeOf(before: Announced, after: Announced): DateChange | null {
  const was = stands(before) ? before.premiere : UNKNOWN
  const is = stands(after) ? after.premiere : UNKNOWN
  const change = (kind: DateChangeKind, reason = ''): DateChange => ({ kind, before: was, after: is, reason })
  if (!sameDate(was, is)) {
    if (!isKnown(was)) return isKnown(is) ? backOrNew() : null
    if (!isKnown(is)) return change((stands(after) && after.holdKind) || 'withdrawn', after?.holdReason)
    return change(isNarrower(is, was) ? 'narrowed' : 'moved')
  }
  if (!before || !after) return null
  if (!isKnown(is)) return endsHold(before, after) ? { ...change('resumed'), before: before.was } : null
  return after.confidence === 'confirmed' && before.confidence !== 'confirmed' ? change('confirmed') : null

  function backOrNew(): DateChange {
    if (!before || !isKnown(before.was)) return change('announced')
    return { ...change(before.holdKind ? 'resumed' : 'moved'), before: before.was }
  }
}

function stands(row: Announced): row is NonNullable<Announced> {
  return row !== null && row.confidence !== 'withdrawn'
}

/** Whether a hold ends without a date: the one it had has gone by. */
function endsHold(before: NonNullable<Announced>, after: NonNullable<Announced>): boolean {
  return before.holdKind !== '' && after.holdKind === '' && isKnown(before.was)
}

/** Whether one date only says more closely what another said: "16 February 2023" of "2023". */
function isNarrower(is: GuideDate & { value: string }, was: GuideDate & { value: string }): boolean {
  const [inner, outer] = [spanOfDays(is), spanOfDays(was)]
  return (
    PRECISIONS.indexOf(is.precision) < PRECISIONS.indexOf(was.precision) &&
    outer.first <= inner.first &&
    inner.last <= outer.last
  )
}

type ChangedRelease = { seasonId: string; releaseId: string; at: Date }

type ChangedDates = {
  where: ChangedRelease
  change: DateChange | null
  /** The names of the platforms, where one takes the place of another: with the first date before and after, one line. */
  platforms: { before: string; after: string } | null
  dates: { before: GuideDate; after: GuideDate }
  moved: MovedEpisode[]
  hold: { before: HoldKind; after: HoldKind; reason: string }
  /** Whether a date is still to come: what was over when it was learnt is no news. */
  isAhead(date: GuideDate): boolean
  /** What it was learnt from: kept with the change, for what is cited later is later's. */
  sources: readonly { publisher: string; url: string }[]
}

/**
 * Keeps what changed for the readers' list of changes: the first date's change or, without one, those of episodes: a
 * line for all that moved, one for all that lost their date, and one for all that got theirs (again).
 */
export async function recordDateChange(transaction: Transaction, changed: ChangedDates) {
  const { where, change, platforms, moved, hold, isAhead } = changed
  const sources = JSON.stringify(changed.sources)
  const keep = (told: DateChange, more: object = {}) =>
    transaction.dateChange.create({
      data: { id: newId(), ...where, ...dateChangeColumns(told), ...more, sources },
    })
  if (platforms) {
    const names = { beforePlatform: platforms.before, afterPlatform: platforms.after }
    await keep({ kind: 'platform', ...changed.dates, reason: '' }, names)
  } else if (change) {
    if (isNews(change, isAhead)) await keep(change)
  } else {
    const news = moved.map((each) => ({ ...each, kind: kindOf(each, hold) }))
    const byKind = grouped(
      news.filter((each) => isNews(each, isAhead)),
      ({ kind }) => kind,
    )
    for (const [kind, [first, ...others]] of byKind) {
      if (!first || kind === '') continue
      const { episodeId, after, was } = first
      const before = kind === 'resumed' ? was : first.before
      const reason = kind === hold.after ? hold.reason : ''
      await keep({ kind, before, after, reason }, { episodeId, episodes: others.length + 1 })
    }
  }
}

/** A date that moved is told whenever it is learnt; any other change as long as the date is ahead. */
function isNews(
  { kind, before, after }: Pick<DateChange, 'before' | 'after'> & { kind: DateChangeKind | '' },
  isAhead: ChangedDates['isAhead'],
): boolean {
  if (kind === '') return false
  if (kind === 'resumed') return true
  return (isKnown(before) && isKnown(after)) || [before, after].some((date) => isKnown(date) && isAhead(date))
}

/** What became of an episode's date; "" where nothing a reader waits for did. */
function kindOf({ before, after }: MovedEpisode, hold: ChangedDates['hold']): DateChangeKind | '' {
  if (isKnown(before)) {
    if (isKnown(after)) return isNarrower(after, before) ? 'narrowed' : 'moved'
    return (after.precision === 'tba' && hold.after) || 'withdrawn'
  }
  if (!isKnown(after)) return ''
  return hold.before !== '' && hold.after === '' ? 'resumed' : 'announced'
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
