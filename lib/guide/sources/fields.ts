import { check, choice, date, dayOnly, ownRow, ownRows, rows, text, url } from '@/lib/documents/field-kit'
import { CATALOGUES } from '@/lib/documents/vocabularies'

export const sources = rows('Sources', 'source', ['publisher', 'title'], {
  publisher: text('Publisher', { required: true }),
  title: text('Title', { limit: 300 }),
  url: url('Link'),
  publishedOn: date('Published on'),
  seenOn: dayOnly('Seen on'),
  archivedUrl: url('Archived copy'),
})

/**
 * Sources of any field: `about` is its path with the ids of rows (lib/guide/sources/facts.ts reads it), `called` what the form
 * calls it, for the history. Several rows about one field count together.
 */
export const citations = rows(
  'Sources of fields',
  'fact',
  ['called'],
  {
    about: text('Field').meta({ control: 'hidden', label: 'Field' }),
    called: text('Field name'),
    sourceIds: ownRows('Sources', 'sources'),
  },
  5_000,
)

/** Sources that disagree: every value stays, the one we follow says why. */
export const disputes = rows('Contradictions', 'contradiction', ['field'], {
  field: text('Subject', { required: true, hint: 'When Prime Video starts' }),
  subjectId: ownRow('Row', 'releases,videos,credits'),
  values: rows('Values', 'value', ['value'], {
    value: text('Value', { required: true, limit: 300 }),
    followed: check('Shown in the guide'),
    reason: text('Reason', { limit: 300 }),
    sourceIds: ownRows('Sources', 'sources'),
  }),
})

export const externalIds = rows('External IDs', 'catalogue', ['provider', 'value'], {
  provider: choice('Catalogue', CATALOGUES),
  value: text('ID', { required: true }),
})

/** The rows that documents of several kinds share: texts, media and sources. */

export const sourcesOf = ownRows('Sources', 'sources')
