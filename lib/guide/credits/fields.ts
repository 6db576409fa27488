import type { z } from 'zod'
import { choice, entry, ownRow, ownRows, rows, text } from '@/lib/documents/field-kit'

export const BILLINGS = [
  ['main', 'Main cast'],
  ['recurring', 'Recurring'],
  ['guest', 'Guest'],
  ['special-guest', 'Special guest'],
  ['cameo', 'Cameo'],
  ['not-stated', 'Not stated'],
] as const

/** Cast and crew of a show, or of a season. "Reprises the role" is never typed: it follows from earlier credits. */
export const credits = rows('Cast and crew', 'credit', ['personId', 'characterId'], {
  personId: entry('Person', 'person', { required: true }),
  characterId: entry('Character', 'character', { hint: 'None for a crew job.' }),
  job: text('Job', { hint: '“cast”, or the crew job: director, composer.', required: true }),
  billing: choice('Billing', BILLINGS),
  capacity: choice('Capacity', [
    ['on-screen', 'On screen'],
    ['voice', 'Voice'],
    ['body', 'Body'],
  ]),
  note: text('Note', { limit: 300 }),
  episodeIds: ownRows('Only in these episodes', 'episodes', { hint: 'None chosen: all of it.' }),
  revealedBy: ownRow('Spoiler until episode', 'episodes'),
  sourceIds: ownRows('Sources', 'sources'),
})

export type CreditRow = z.output<typeof credits>[number]
