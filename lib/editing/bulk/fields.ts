import { z } from 'zod'
import { text, url } from '@/lib/documents/field-kit'
import { CONFIDENCES, HOLDS, SEASON_STATES, wordsOf } from '@/lib/documents/vocabularies'

/**
 * The same change on many seasons. Of a change only what it asks for counts; platformId "" means every platform, and a
 * hold is ended wherever `reason` is its own or "".
 */
export const changeFields = z.object({
  what: z.enum(['hold', 'resume', 'move', 'confidence', 'state']),
  platformId: z.string().max(60).default(''),
  holdKind: z.enum(wordsOf(HOLDS)).default('postponed'),
  reason: text('Reason'),
  days: z.coerce
    .number('Days: write a whole number.')
    .int('Days: write a whole number.')
    .min(-3_650)
    .max(3_650),
  confidence: z.enum(wordsOf(CONFIDENCES)).default('announced'),
  state: z.enum(['', ...wordsOf(SEASON_STATES)]).default(''),
  /** The source of what is changed of a release; publisher "" for none. */
  source: z.object({ publisher: text('Publisher'), url: url('Link') }).default({ publisher: '', url: '' }),
})

export type BulkChange = z.output<typeof changeFields>

export const WHATS: readonly (readonly [BulkChange['what'], string])[] = [
  ['hold', 'Hold or postpone upcoming dates'],
  ['resume', 'End the hold'],
  ['move', 'Move upcoming dates by days'],
  ['confidence', 'Set the certainty of upcoming dates'],
  ['state', 'Set the state of the seasons'],
]

export const STANDINGS = [
  ['', 'Any'],
  ['coming', 'Upcoming'],
  ['running', 'Running'],
  ['held', 'On hold'],
] as const

const word = z.string().trim().max(100).catch('').default('')

/** Which seasons to choose from, as an address asks. */
export const bulkQuery = z.object({
  platform: word,
  show: word,
  standing: z.enum(['', 'coming', 'running', 'held']).default('').catch(''),
  /** A bulk edit: the seasons that it has changed. */
  of: word,
})

export type BulkQuery = z.output<typeof bulkQuery>

/** At most so many seasons are changed at once: each is a version and a transaction of its own. */
export const MAX_AT_ONCE = 200
