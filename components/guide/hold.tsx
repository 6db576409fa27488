import type { DayClock } from '@/lib/foundation/dates/zones'
import { HOLD_WORDS, holdLine } from '@/lib/guide/releases/hold-words'
import type { HoldView } from '@/lib/guide/releases/views'

/** What stands in the place of a date that a hold has taken: "Postponed, was Sun 6 Mar 2022". */
export function HeldDate({ hold, clock }: { hold: Pick<HoldView, 'kind' | 'was'>; clock?: DayClock }) {
  return <span className="text-wait">{holdLine(hold, clock)}</span>
}

/** What stands in the place of a release's certainty. */
export function HoldReason({ hold: { kind, reason } }: { hold: HoldView }) {
  return (
    <span className="text-wait">
      {HOLD_WORDS[kind]}: {reason}
    </span>
  )
}
