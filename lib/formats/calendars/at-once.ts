import { grouped } from '@/lib/foundation/grouped'
import type { CalendarAiring } from './airing'

type Dated = { airing: CalendarAiring; carrier: { release: { pattern: string }; place: string } }

/** `first` is the date that an event tells; `others` are the same episode's elsewhere or later. */
type Told<Airing extends Dated> = { first: Airing; others: Airing[] }

/**
 * What comes out all at once is one event: that of the first of its episodes, with how many it tells. `merged` are those
 * that had one of their own before, which has to be cancelled.
 */
export function atOnceMerged<Airing extends Dated>(
  told: Told<Airing>[],
): { apart: (Told<Airing> & { all: number })[]; merged: Airing[] } {
  const groups = grouped(told, ({ first }) => togetherKey(first))
  const apart: (Told<Airing> & { all: number })[] = []
  const merged: Airing[] = []
  for (const [key, group] of groups) {
    const [head, ...rest] = key === '' ? [] : [...group].sort(byNumber)
    if (!head) apart.push(...group.map((each) => ({ ...each, all: 1 })))
    else apart.push({ ...head, all: group.length })
    merged.push(...rest.map(({ first }) => first).filter(({ airing }) => airing.mergedAt !== null))
  }
  return { apart, merged }
}

/** The same for what one event tells; "" for an episode by itself. */
function togetherKey({ airing, carrier }: Dated): string {
  if (carrier.release.pattern !== 'all-at-once' || airing.episode.number === null) return ''
  return `${airing.releaseId} ${airing.sortKey} ${carrier.place}`
}

function byNumber<Airing extends Dated>(
  { first: one }: Told<Airing>,
  { first: other }: Told<Airing>,
): number {
  return (one.airing.episode.number ?? 0) - (other.airing.episode.number ?? 0)
}
