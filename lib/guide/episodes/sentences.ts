import { isKnown, namesADay } from '@/lib/foundation/dates/guide-date'
import { openDateInWords } from '@/lib/foundation/dates/words'
import { HOLD_WORDS } from '../releases/hold-words'
import { wasPieces } from '../seasons/hold-sentences'
import { type Piece, platformPieces } from '../seasons/pieces'
import { dayWords, momentWords } from '../seasons/sentences'
import type { EpisodeAnswer } from './guide'

/** When and where an episode comes to a region, in a sentence. `year` is the reader's. */
export function episodeSentence({ answer, year }: { answer: EpisodeAnswer; year: number }): Piece[] {
  const { releases, date, hold, out, days, clock, inSentence } = answer
  if (releases.length === 0) return [`No release of this episode in ${inSentence} announced.`]
  const on = platformPieces(releases)
  if (hold) return [`${HOLD_WORDS[hold.kind]}. `, ...wasPieces(hold, clock), ...on, '.']
  if (!date || !isKnown(date))
    return ['Comes to ', ...on, `. ${openDateInWords(releases.map(({ premiere }) => premiere))}.`]
  if (!namesADay(date))
    return [
      out ? 'Came out in ' : 'Expected in ',
      { strong: dayWords({ date, clock, year }) },
      ' on ',
      ...on,
      '.',
    ]
  const when = { strong: momentWords({ moment: { date, days, clock }, year }) }
  if (!out) return ['Comes out ', when, ' on ', ...on, '.']
  return [days === 0 ? 'Is out ' : 'Came out ', when, ' on ', ...on, '.']
}
