import { isKnown, namesADay } from '@/lib/foundation/dates/guide-date'
import { HOLD_WORDS, wasInWords } from '../releases/hold-words'
import type { HoldView, ReleaseView } from '../releases/views'
import { leading } from './answer'
import type { RegionAnswer } from './guide'
import { type Piece, platformPieces } from './pieces'

/** "Postponed. Was Sunday 6 March 2022 on Paramount+." */
export function heldSentence(hold: HoldView, { releases, zone }: RegionAnswer): Piece[] {
  const on = platformPieces(leading(releases).filter((release) => release.hold !== null))
  return [`${HOLD_WORDS[hold.kind]}. `, ...wasPieces(hold, zone), ...on, '.']
}

/** "Was Sunday 6 March 2022 on ", "Was expected in 2022 on ", or "Comes to " where it had no date. */
export function wasPieces(hold: HoldView, zone: string): Piece[] {
  if (!isKnown(hold.was)) return ['Comes to ']
  return [namesADay(hold.was) ? 'Was ' : 'Was expected in ', { strong: wasInWords(hold, zone) }, ' on ']
}

/** What follows is on hold, though the season runs: " Postponed: the next one was Thursday 10 March 2022." */
export function restHeld({ releases, zone }: RegionAnswer): Piece[] {
  const hold = holdOfAll(releases)
  if (!hold) return [' The next one has no date yet.']
  if (!isKnown(hold.was)) return [` The next one is ${HOLD_WORDS[hold.kind].toLowerCase()}.`]
  return [` ${HOLD_WORDS[hold.kind]}: the next one was `, { strong: wasInWords(hold, zone) }, '.']
}

/** The hold of rows of which nothing has a date any more. */
export function holdOfAll(releases: Pick<ReleaseView, 'window' | 'confidence' | 'hold'>[]): HoldView | null {
  return leading(releases).find(({ hold }) => hold !== null)?.hold ?? null
}
