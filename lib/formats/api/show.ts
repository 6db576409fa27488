import type { z } from 'zod'
import { CATALOGUES, SHOW_KINDS, TITLE_KINDS, wordsOf } from '@/lib/documents/vocabularies'
import { MAX_CREDITS } from '@/lib/guide/credits/fields'
import { paging } from './paging'
import { address, listSchema, named, slugSchema, textSchema, whole, word } from './schema-kit'
import { seasonInList } from './season'
import {
  castCredit,
  crewCredit,
  MAX_REGIONS,
  MAX_ROWS,
  platformName,
  showName,
  vagueDate,
  words,
} from './shared'

export const MAX_SEASONS = 500
export const SHOWS_A_PAGE = 60

const kind = word('What it is.', wordsOf(SHOW_KINDS))
const firstShown = vagueDate.describe(
  'When it was first shown: for a film, or a show whose seasons are not all in the guide.',
)

const showInList = named('ShowInList', 'A show in the list of all.', {
  slug: slugSchema('Its slug, as in /api/v1/shows/{show}.'),
  title: textSchema('Its title.'),
  kind,
  logline: textSchema('What it is about, in a sentence.'),
  firstShown,
  seasons: whole('How many of its seasons are in the guide.'),
  url: address('Its page, for readers.'),
})

export const showsAnswer = named('Shows', 'A page of the shows, by title.', {
  items: listSchema('The shows of this page.', showInList, SHOWS_A_PAGE),
  ...paging,
})

const otherTitle = named('OtherTitle', 'Another title of a show.', {
  text: textSchema('The title.'),
  kind: word(
    'original: where it was made. local: in another region. alias: as people call it.',
    wordsOf(TITLE_KINDS),
  ),
  language: textSchema('Its language (BCP 47), where recorded.'),
  region: textSchema('Its region (ISO 3166-1), where recorded.'),
})

const ageRating = named('AgeRating', 'From what age, as a region rates it.', {
  region: textSchema('The region (ISO 3166-1).'),
  rating: textSchema('The rating, in that region’s own words.'),
})

const externalId = named('ExternalId', 'The same show in another catalogue.', {
  provider: word('The catalogue.', wordsOf(CATALOGUES)),
  value: textSchema('Its number there.'),
})

export const showAnswer = named('Show', 'A show, with its seasons.', {
  slug: slugSchema('Its slug.'),
  title: textSchema('Its title.'),
  kind,
  url: address('Its page, for readers.'),
  logline: textSchema('What it is about, in a sentence.'),
  synopsis: textSchema('What it is about, in plain text or restricted Markdown.'),
  franchise: textSchema('The franchise it belongs to.'),
  follows: showName.nullable().describe('The show whose story it goes on with; null for none.'),
  firstShown,
  genres: listSchema('Its genres.', textSchema('A genre: drama, science-fiction.'), MAX_REGIONS),
  languages: listSchema('The languages spoken in it.', textSchema('A language code: en.'), MAX_REGIONS),
  countries: listSchema('Where it was made.', textSchema('A country (ISO 3166-1).'), MAX_REGIONS),
  titles: listSchema('Its other titles. What would give a story away is left out.', otherTitle, MAX_ROWS),
  originators: listSchema('The platforms it was made for.', platformName, MAX_ROWS),
  ageRatings: listSchema('Age ratings, by region.', ageRating, MAX_ROWS),
  seasons: listSchema('Its seasons, in order of number.', seasonInList, MAX_SEASONS),
  cast: listSchema('Who plays whom, for the show as a whole.', castCredit, MAX_CREDITS),
  crew: listSchema('Who made it.', crewCredit, MAX_CREDITS),
  externalIds: listSchema('Where else it is catalogued.', externalId, MAX_ROWS),
  ...words,
})

export type ShowsAnswer = z.output<typeof showsAnswer>
export type ShowAnswer = z.output<typeof showAnswer>
