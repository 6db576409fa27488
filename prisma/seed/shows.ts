import { HISTORY, type SeedRevision, type ShowInput } from './revision'
import { castIn, ownPoster, whatToWatch } from './rows'

const common: ShowInput = { franchise: 'Star Trek', languages: ['en'], countries: ['US'] }

const picard: ShowInput = {
  ...common,
  title: 'Star Trek: Picard',
  slug: 'star-trek-picard',
  kind: 'series',
  logline: 'A retired Starfleet officer finds that the past is not done with him.',
  synopsis:
    'Jean-Luc Picard has left Starfleet and grows wine in France. Then old questions come back to his door, and he gathers a crew without a fleet behind it to look for answers.',
  firstShown: '2020-01-23',
  genres: ['drama', 'science-fiction', 'adventure'],
  originators: [{ id: 'picard-originator-paramount-plus', platformId: 'platform-paramount-plus' }],
  titles: [{ id: 'picard-title-short', text: 'Picard', kind: 'alias', language: 'en' }],
  ageRatings: [{ id: 'picard-rating-us', region: 'US', rating: 'TV-MA' }],
  followsEntryId: 'show-star-trek-the-next-generation',
  images: [
    ownPoster('picard', {
      name: 'star-trek-picard',
      alt: 'Rows of vines run to the horizon under a large pale planet and the thin rings of its orbits.',
    }),
  ],
  externalIds: [
    { id: 'picard-tmdb', provider: 'tmdb', value: '85949' },
    { id: 'picard-imdb', provider: 'imdb', value: 'tt8806524' },
  ],
  sources: [whatToWatch('picard-source-what-to-watch')],
}

const nextGeneration: ShowInput = {
  ...common,
  title: 'Star Trek: The Next Generation',
  slug: 'star-trek-the-next-generation',
  kind: 'series',
  logline: 'A new Enterprise, a new crew, and a judge who waits for them at the edge of the known.',
  synopsis:
    'Captain Jean-Luc Picard and the crew of the Enterprise explore, negotiate and argue their way across the galaxy of the twenty-fourth century.',
  firstShown: '1987-09',
  genres: ['drama', 'science-fiction', 'adventure'],
  originators: [
    { id: 'next-generation-originator-syndication', platformId: 'platform-first-run-syndication' },
  ],
  titles: [{ id: 'next-generation-title-short', text: 'TNG', kind: 'alias', language: 'en' }],
  ageRatings: [{ id: 'next-generation-rating-us', region: 'US', rating: 'TV-PG' }],
  credits: [
    castIn('next-generation', {
      person: 'Whoopi Goldberg',
      as: 'Guinan',
      billing: 'recurring',
      note: 'From the second season on.',
    }),
  ],
  images: [
    ownPoster('next-generation', {
      name: 'star-trek-the-next-generation',
      alt: 'A sun in bands of light, circled by thin orbits, above the dark curve of a planet.',
    }),
  ],
  externalIds: [
    { id: 'next-generation-tmdb', provider: 'tmdb', value: '655' },
    { id: 'next-generation-imdb', provider: 'imdb', value: 'tt0092455' },
  ],
}

const firstContactCast = [
  ['Patrick Stewart', 'Jean-Luc Picard'],
  ['Jonathan Frakes', 'William Riker'],
  ['Brent Spiner', 'Data'],
  ['LeVar Burton', 'Geordi La Forge'],
  ['Michael Dorn', 'Worf'],
  ['Gates McFadden', 'Beverly Crusher'],
  ['Marina Sirtis', 'Deanna Troi'],
  ['Alfre Woodard', 'Lily Sloane'],
  ['James Cromwell', 'Zefram Cochrane'],
  ['Alice Krige', 'The Borg Queen'],
] as const

const firstContact: ShowInput = {
  ...common,
  title: 'Star Trek: First Contact',
  slug: 'star-trek-first-contact',
  kind: 'film',
  logline: 'The Borg reach back to the day that changed the Earth, and the Enterprise follows them there.',
  synopsis:
    'To conquer the future, the Borg set out to undo the first meeting of humans with another world. Picard, who knows them too well, has to stop them without becoming like them.',
  firstShown: '1996-11',
  genres: ['science-fiction', 'adventure', 'action'],
  ageRatings: [{ id: 'first-contact-rating-us', region: 'US', rating: 'PG-13' }],
  followsEntryId: 'show-star-trek-the-next-generation',
  credits: [
    ...firstContactCast.map(([person, as]) => castIn('first-contact', { person, as, billing: 'main' })),
    {
      id: 'first-contact-credit-director',
      personId: 'person-jonathan-frakes',
      job: 'director',
      billing: 'not-stated',
    },
  ],
  images: [
    ownPoster('first-contact', {
      name: 'star-trek-first-contact',
      alt: 'A straight line of light meets the curve of the Earth, and rings spread from the point.',
    }),
  ],
  externalIds: [{ id: 'first-contact-imdb', provider: 'imdb', value: 'tt0117731' }],
}

function first(id: string, document: ShowInput): SeedRevision {
  return { on: HISTORY.article, kind: 'show', id, note: 'First entry', document }
}

export const shows: SeedRevision[] = [
  first('show-star-trek-the-next-generation', nextGeneration),
  first('show-star-trek-first-contact', firstContact),
  first('show-star-trek-picard', picard),
]
