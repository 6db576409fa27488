import type { z } from 'zod'
import { choice, entry, ownRow, ownRows, rows, text } from '@/lib/documents/field-kit'
import { BILLINGS, CAPACITIES } from '@/lib/documents/vocabularies'

/** Above the longest cast and crew that catalogues have of a season: 856. */
export const MAX_CREDITS = 2_000

/** Cast and crew of a show, or of a season. "Reprises the role" is never typed: it follows from earlier credits. */
export const credits = rows(
  'Cast and crew',
  'credit',
  ['personId', 'characterId'],
  {
    personId: entry('Person', 'person', { required: true }),
    characterId: entry('Character', 'character', { hint: 'None for a crew job.' }),
    job: text('Job', { hint: '“cast”, or the crew job: director, composer.', required: true }),
    billing: choice('Billing', BILLINGS),
    capacity: choice('Capacity', CAPACITIES),
    note: text('Note', { limit: 300 }),
    episodeIds: ownRows('Only in these episodes', 'episodes', { hint: 'None chosen: all of it.' }),
    revealedBy: ownRow('Spoiler until episode', 'episodes'),
    sourceIds: ownRows('Sources', 'sources'),
  },
  MAX_CREDITS,
)

export type CreditRow = z.output<typeof credits>[number]
