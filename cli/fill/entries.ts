import type { Kind } from '@/lib/documents/kinds'
import type { DocumentByKind } from '@/lib/guide/kinds/forms'
import { earlier, type FillChoices, filledId, type ShowPlan, shifted, showPlan, utcDay } from './plan'
import { PLATFORMS } from './platforms'
import { seasonDocument } from './seasons'
import { characterDocument, personDocument, showDocument } from './shows'
import { wholeDocument } from './whole'

/** A published entry of the guide: its document as it was published on an ISO day. */
export type FilledEntry = {
  [K in Kind]: { kind: K; id: string; document: DocumentByKind[K]; on: string }
}[Kind]

/** The platforms of every filled guide. */
export function platformEntries(): FilledEntry[] {
  return PLATFORMS.map(({ id, document }) => ({
    kind: 'platform',
    id,
    document: wholeDocument('platform', document),
    on: '1990-01-01',
  }))
}

/** A show with its people, characters and seasons: what is pointed to comes before what points to it. */
export function* showEntries(index: number, choices: FillChoices): Generator<FilledEntry> {
  const { seed } = choices
  const show = showPlan(index, choices)
  const today = utcDay(choices.now).toString()
  const on = earlier(shifted(show.begins[0] ?? today, -150), shifted(today, -200))
  for (const person of show.people) {
    const document = wholeDocument('person', personDocument(person, seed))
    yield { kind: 'person', id: filledId('person', person), document, on }
    const character = wholeDocument('character', characterDocument(person, seed))
    yield { kind: 'character', id: filledId('character', person), document: character, on }
  }
  yield { kind: 'show', id: show.id, document: wholeDocument('show', showDocument(show, seed)), on }
  yield* seasonEntries(show, today, seed)
}

function* seasonEntries(show: ShowPlan, today: string, seed: number): Generator<FilledEntry> {
  for (const [at, begins] of show.begins.entries()) {
    const id = `season-${show.id.slice('show-'.length)}-${at + 1}`
    const plan = { show, number: at + 1, id, begins, today }
    // The last change of a season is mostly of the weeks before it begins; of one that is far ahead, of this year.
    const on = earlier(
      shifted(begins, -20 - ((show.index * 13) % 90)),
      shifted(today, -((show.index * 7) % 200)),
    )
    yield { kind: 'season', id, document: wholeDocument('season', seasonDocument(plan, seed)), on }
  }
}
