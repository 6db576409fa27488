import {
  check,
  choice,
  date,
  dayOnly,
  lines,
  number,
  ownRow,
  ownRows,
  picture,
  rows,
  text,
  url,
} from '@/lib/documents/field-kit'

/** The rows that documents of several kinds share: words, pictures, and who says so. */

const sourcesOf = ownRows('Sources', 'sources', { hint: 'Who says so.' })

export const sections = rows('Sections', 'section', ['heading'], {
  heading: text('Heading'),
  body: lines('Text', { limit: 20_000 }),
  byline: text('Byline'),
  sourceIds: sourcesOf,
})

export const quotations = rows('Quotations', 'quotation', ['attribution'], {
  text: lines('Words', { required: true }),
  attribution: text('Who said it', { required: true }),
  sourceIds: sourcesOf,
})

export const videos = rows('Videos', 'video', ['title', 'kind'], {
  kind: choice('Kind', [
    ['trailer', 'Trailer'],
    ['teaser', 'Teaser'],
    ['clip', 'Clip'],
    ['featurette', 'Featurette'],
  ]),
  title: text('Title', { required: true }),
  description: lines('What it shows'),
  url: url('Address', { hint: 'YouTube or Vimeo plays on the page; empty while the address is not known.' }),
  publisher: text('Publisher'),
  publishedOn: date('Published on'),
  sourceIds: sourcesOf,
})

export const images = rows('Images', 'image', ['kind', 'caption'], {
  kind: choice('Kind', [
    ['poster', 'Poster'],
    ['backdrop', 'Backdrop'],
    ['still', 'Still'],
  ]),
  file: picture('Picture', {
    hint: 'Without one, the image is described and linked, not shown.',
  }),
  focalX: number('What matters, from the left in %', { min: 0, max: 100, hint: 'Empty: the middle.' }),
  focalY: number('What matters, from the top in %', { min: 0, max: 100, hint: 'Empty: the middle.' }),
  width: number('Width in pixels', { min: 1, max: 20_000, hint: 'An upload says it by itself.' }),
  height: number('Height in pixels', { min: 1, max: 20_000 }),
  alt: text('Description for those who can’t see it', { required: true, limit: 500 }),
  caption: text('Caption', { limit: 500 }),
  credit: text('Credit', { required: true }),
  publisher: text('Publisher'),
  publishedOn: date('Published on'),
  licence: choice(
    'Licence',
    [
      ['', 'Not chosen yet'],
      ['by-permission', 'By permission'],
      ['own', 'Our own work'],
      ['cc-by', 'CC BY'],
      ['cc-by-sa', 'CC BY-SA'],
      ['public-domain', 'Public domain'],
      ['not-held', 'Not held: a record without a file'],
    ],
    { required: true },
  ),
  sourceUrl: url('Where it is from'),
  sourceIds: sourcesOf,
})

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
