import { check, choice, date, dayOnly, ownRow, ownRows, rows, text, url } from '@/lib/documents/field-kit'

export const sources = rows('Sources', 'source', ['publisher', 'title'], {
  publisher: text('Publisher', { required: true }),
  title: text('Title', { limit: 300 }),
  url: url('Address'),
  publishedOn: date('Published on'),
  seenOn: dayOnly('Seen on'),
  archivedUrl: url('Archived copy'),
})

/**
 * Who says so of any field: `about` is its path with the ids of rows (lib/guide/sources/facts.ts reads it), `called` what the form
 * calls it, for the history. Several rows about one field count together.
 */
export const citations = rows(
  'Who says so',
  'fact',
  ['called'],
  {
    about: text('Field').meta({ control: 'hidden', label: 'Field' }),
    called: text('What'),
    sourceIds: ownRows('Said by', 'sources'),
  },
  5_000,
)

/** Sources that disagree: every value stays, the one we follow says why. */
export const disputes = rows('Contradictions', 'contradiction', ['field'], {
  field: text('What they disagree on', { required: true, hint: 'When Prime Video starts' }),
  subjectId: ownRow('The row it is about', 'releases,videos,credits'),
  values: rows('Values', 'value', ['value'], {
    value: text('What they say', { required: true, limit: 300 }),
    followed: check('We follow this one'),
    reason: text('Why', { limit: 300 }),
    sourceIds: ownRows('Said by', 'sources'),
  }),
})

export const externalIds = rows('In other catalogues', 'catalogue', ['provider', 'value'], {
  provider: choice('Catalogue', [
    ['tmdb', 'TMDB'],
    ['tvmaze', 'TVmaze'],
    ['imdb', 'IMDb'],
    ['tvdb', 'TheTVDB'],
    ['wikidata', 'Wikidata'],
  ]),
  value: text('Number there', { required: true }),
})

/** The rows that documents of several kinds share: words, pictures, and who says so. */

export const sourcesOf = ownRows('Sources', 'sources', { hint: 'Who says so.' })
