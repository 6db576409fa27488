import { isKnown, namesADay } from '@/lib/foundation/dates/guide-date'
import { dateInWords } from '@/lib/foundation/dates/words'
import { dayInZone } from '@/lib/foundation/dates/zones'
import type { HoldView } from './views'

export const HOLD_WORDS = { held: 'On hold', postponed: 'Postponed' } as const

/** The date it had, for a reader in this zone: "Sunday 6 March 2022". */
export function wasInWords(
  { was }: Pick<HoldView, 'was'>,
  zone: string,
  form: 'long' | 'short' = 'long',
): string {
  const told = isKnown(was) && namesADay(was) ? { ...was, value: dayInZone(was, zone) } : was
  return dateInWords(told, form)
}

/** "Postponed", "Postponed, was Sun 6 Mar 2022". */
export function holdLine(hold: Pick<HoldView, 'kind' | 'was'>, zone = 'UTC'): string {
  const word = HOLD_WORDS[hold.kind]
  return isKnown(hold.was) ? `${word}, was ${wasInWords(hold, zone, 'short')}` : word
}
