import { Temporal } from 'temporal-polyfill'
import { groupAt, rowsAt, type Values } from '@/lib/documents/field-tree'
import { isDay, namesADay } from '@/lib/foundation/dates/guide-date'
import { partsWith, type Sheet } from './changes'
import { newException } from './dates'
import { dateTyped } from './days'
import { DATE, type Parts, type Typed } from './model'

/** The one episode that was given another day, by how many days, and those that follow it in the release. */
export type LaterOnes = { id: string; from: string; days: number; later: string[] }

/** Who follows an episode that was moved by itself; null where it was not, or where nobody does. */
export function laterOnes({ planned }: Sheet, typed: Typed[]): LaterOnes | null {
  const [{ id, key, text } = { id: '', key: '', text: '' }, ...others] = typed
  const was = planned.dates.get(id)
  const { on } = dateTyped(text)
  if (others.length > 0 || key !== DATE || !was || !namesADay(was) || !isDay(on)) return null
  const days = Temporal.PlainDate.from(was.value).until(on).days
  const at = planned.inPattern.indexOf(id)
  const later = at < 0 ? [] : planned.inPattern.slice(at + 1).filter((each) => dayOf(planned.dates, each))
  return days === 0 || later.length === 0 ? null : { id, from: was.value, days, later }
}

/**
 * The parts with those moved as far. Where a weekly release comes whole weeks later it is a break, which readers are
 * told as one; else each is moved by itself.
 */
export function withLaterOnes(
  before: Sheet,
  { id, from, days, later }: LaterOnes,
): Parts | { problem: string } {
  const { release, parts, planned } = before
  if (release?.pattern === 'weekly' && days > 0 && days % 7 === 0) {
    const until = Temporal.PlainDate.from(from)
      .add({ days: days - 7 })
      .toString()
    const skip = { ...newException(), kind: 'skip', skippedDay: from, skippedUntil: days > 7 ? until : '' }
    const others = rowsAt(release, 'exceptions').filter(
      (each) => each.kind !== 'move' || each.episodeId !== id,
    )
    const broken: Values = { ...release, exceptions: [...others, skip] }
    return { ...parts, releases: parts.releases.map((each) => (each === release ? broken : each)) }
  }
  const moved = [id, ...later].map((each) => {
    const day = Temporal.PlainDate.from(dayOf(planned.dates, each) ?? from).add({ days })
    const hour = groupAt(before.moves.get(each) ?? {}, 'to').time
    return { id: each, key: DATE, text: [day.toString(), hour].filter(Boolean).join(' ') }
  })
  return partsWith(before, moved)
}

function dayOf(dates: Sheet['planned']['dates'], id: string): string | null {
  const date = dates.get(id)
  return date && namesADay(date) ? date.value : null
}
