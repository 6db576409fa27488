import type { z } from 'zod'
import { showFields } from '@/lib/guide/shows/fields'
import { externalIds } from '@/lib/guide/sources/fields'
import { paging } from './paging'
import { address, list, named, slug, text, whole, word, wordsOf } from './schema-kit'
import { seasonInList } from './season'
import { castCredit, crewCredit, MOST_REGIONS, MOST_ROWS, platformName, vagueDate, words } from './shared'

export const MOST_SEASONS = 500
export const SHOWS_A_PAGE = 60

const kind = word('What it is.', wordsOf(showFields.shape.kind))
const firstShown = vagueDate.describe(
  'When it was first shown: for a film, or a show whose seasons are not all in the guide.',
)

const showInList = named('ShowInList', 'A show in the list of all.', {
  slug: slug('Its slug, as in /api/v1/shows/{show}.'),
  title: text('Its title.'),
  kind,
  logline: text('What it is about, in a sentence.'),
  firstShown,
  seasons: whole('How many of its seasons are in the guide.'),
  url: address('Its page, for readers.'),
})

export const showsAnswer = named('Shows', 'A page of the shows, by title.', {
  items: list('The shows of this page.', showInList, SHOWS_A_PAGE),
  ...paging,
})

const otherTitle = named('OtherTitle', 'Another title of a show.', {
  text: text('The title.'),
  kind: word(
    'original: where it was made. local: in another region. alias: as people call it.',
    wordsOf(showFields.shape.titles.def.innerType.element.shape.kind),
  ),
  language: text('Its language (BCP 47), where recorded.'),
  region: text('Its region (ISO 3166-1), where recorded.'),
})

const ageRating = named('AgeRating', 'From what age, as a region rates it.', {
  region: text('The region (ISO 3166-1).'),
  rating: text('The rating, in that region’s own words.'),
})

const externalId = named('ExternalId', 'The same show in another catalogue.', {
  provider: word('The catalogue.', wordsOf(externalIds.def.innerType.element.shape.provider)),
  value: text('Its number there.'),
})

export const showAnswer = named('Show', 'A show, with its seasons.', {
  slug: slug('Its slug.'),
  title: text('Its title.'),
  kind,
  url: address('Its page, for readers.'),
  logline: text('What it is about, in a sentence.'),
  synopsis: text('What it is about, in plain text or restricted Markdown.'),
  franchise: text('The franchise it belongs to.'),
  firstShown,
  genres: list('Its genres.', text('A genre: drama, science-fiction.'), MOST_REGIONS),
  languages: list('The languages spoken in it.', text('A language code: en.'), MOST_REGIONS),
  countries: list('Where it was made.', text('A country (ISO 3166-1).'), MOST_REGIONS),
  titles: list('Its other titles. What would give a story away is left out.', otherTitle, MOST_ROWS),
  originators: list('The platforms it was made for.', platformName, MOST_ROWS),
  ageRatings: list('Age ratings, by region.', ageRating, MOST_ROWS),
  seasons: list('Its seasons, in order of number.', seasonInList, MOST_SEASONS),
  cast: list('Who plays whom, for the show as a whole.', castCredit, MOST_ROWS),
  crew: list('Who made it.', crewCredit, MOST_ROWS),
  externalIds: list('Where else it is catalogued.', externalId, MOST_ROWS),
  ...words,
})

export type ShowsAnswer = z.output<typeof showsAnswer>
export type ShowAnswer = z.output<typeof showAnswer>
