import { dayInWords } from '@/lib/foundation/dates/words'
import type { ReleaseView } from './views'

const PARTS = ['', 'two halves', 'three parts', 'four parts']

/** " in two halves, with a break from 27 February to 4 September"; "" for a season without a break of weeks. */
export function breaksInWords({ breaks }: Pick<ReleaseView, 'breaks'>): string {
  if (breaks.length === 0) return ''
  const spans = breaks.map(({ after, until }) => `from ${dateOf(after)} to ${dateOf(until)}`)
  const parts = PARTS[breaks.length] ?? `${breaks.length + 1} parts`
  return ` in ${parts}, with ${breaks.length === 1 ? 'a break' : 'breaks'} ${spans.join(' and ')}`
}

/** "27 February": the year stands around it. */
function dateOf(day: string): string {
  return dayInWords(day, 'long', false).split(' ').slice(1).join(' ')
}
