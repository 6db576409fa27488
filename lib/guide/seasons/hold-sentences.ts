import { isKnown, namesADay } from '@/lib/foundation/dates/guide-date'
import type { DayClock } from '@/lib/foundation/dates/zones'
import { HOLD_WORDS, wasInWords } from '../releases/hold-words'
import type { HoldView, ReleaseView } from '../releases/views'
import { statusRows } from './answer'
import type { RegionAnswer } from './guide'
import { type Piece, platformPieces } from './pieces'

/** "Postponed. Was Sunday 6 March 2022 on Paramount+." */
export function heldSentence(hold: HoldView, answer: RegionAnswer): Piece[] {
  const { releases } = answer
  const on = platformPieces(statusRows(releases).filter((release) => release.hold !== null))
  return [`${HOLD_WORDS[hold.kind]}. `, ...wasPieces(hold, clockOfHold(answer)), ...on, '.']
}

/** "Was Sunday 6 March 2022 on ", "Was expected in 2022 on ", or "Comes to " where it had no date. */
export function wasPieces(hold: HoldView, clock: DayClock): Piece[] {
  if (!isKnown(hold.was)) return ['Comes to ']
  return [
    namesADay(hold.was) ? 'Was ' : 'Was expected in ',
    { strong: wasInWords(hold, 'long', clock) },
    ' on ',
  ]
}

/** What follows is on hold, though the season runs: " Postponed: the next one was Thursday 10 March 2022." */
export function restHeld(answer: RegionAnswer): Piece[] {
  const { releases } = answer
  const clock = clockOfHold(answer)
  const hold = holdOfAll(releases)
  if (!hold) return [' The next one has no date yet.']
  if (!isKnown(hold.was)) return [` The next one is ${HOLD_WORDS[hold.kind].toLowerCase()}.`]
  return [` ${HOLD_WORDS[hold.kind]}: the next one was `, { strong: wasInWords(hold, 'long', clock) }, '.']
}

/** The hold of rows of which nothing has a date any more. */
export function holdOfAll(releases: Pick<ReleaseView, 'window' | 'confidence' | 'hold'>[]): HoldView | null {
  return statusRows(releases).find(({ hold }) => hold !== null)?.hold ?? null
}

/** By which the date was told that it had. */
function clockOfHold({ releases, zone }: RegionAnswer): DayClock {
  const held = statusRows(releases).find(({ hold }) => hold !== null)
  return { zone, dayEndsAt: held?.clock.dayEndsAt ?? '00:00' }
}
