import { clockOfOrigin, dateOnClock } from '@/lib/foundation/dates/clock-words'
import { isKnown } from '@/lib/foundation/dates/guide-date'
import type { DayClock } from '@/lib/foundation/dates/zones'
import type { HoldView } from './views'

export const HOLD_WORDS = { held: 'On hold', postponed: 'Postponed' } as const

/** The date it had, as it is told on a clock: "Sunday 6 March 2022". Without one as it was announced. */
export function wasInWords(
  { was }: Pick<HoldView, 'was'>,
  form: 'long' | 'short' = 'long',
  clock?: DayClock,
): string {
  return dateOnClock(was, clock ?? clockOfOrigin(was, '00:00'), { form })
}

/** "Postponed", "Postponed, was Sun 6 Mar 2022". */
export function holdLine(hold: Pick<HoldView, 'kind' | 'was'>, clock?: DayClock): string {
  const word = HOLD_WORDS[hold.kind]
  return isKnown(hold.was) ? `${word}, was ${wasInWords(hold, 'short', clock)}` : word
}
