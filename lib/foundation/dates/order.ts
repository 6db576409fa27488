import { Temporal } from 'temporal-polyfill'
import { type GuideDate, sortKeyOf } from './guide-date'
import { instantOf } from './zones'

/** Compares two dates for sorting: instants by the moment they are, all others as precise as they are, open ones last. */
export function compareDates(one: GuideDate, other: GuideDate): number {
  const moments = [one, other].map((date) => (date.zone === 'local' ? null : instantOf(date, 'UTC')))
  const [first, second] = moments
  if (first && second) return Temporal.Instant.compare(first, second)
  return sortKeyOf(one).localeCompare(sortKeyOf(other))
}
