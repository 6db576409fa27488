import type { TmdbAnswers } from './json'
import { readTmdb } from './tmdb'

/** Small answers in the shape of TMDB's, written by hand for tests. */

const SEEN = { seenOn: '2024-05-01' }
export const SPECIALS = {
  id: 90,
  season_number: 0,
  name: 'Specials',
  overview: '',
  air_date: '2024-03-01',
  poster_path: null,
}
const FIRST = {
  id: 91,
  season_number: 1,
  name: 'Season 1',
  overview: 'It begins.',
  air_date: '2024-04-04',
  poster_path: '/one.jpg',
}
const ANNOUNCED = {
  id: 92,
  season_number: 2,
  name: 'Season 2',
  overview: '',
  air_date: null,
  poster_path: null,
}

const DETAILS = {
  id: 1396,
  name: 'Night Shift',
  original_name: 'Turno de noche',
  original_language: 'es',
  overview: 'Nights.',
  tagline: '',
  type: 'Miniseries',
  first_air_date: '2024-04-04',
  genres: [{ name: 'Sci-Fi & Fantasy' }],
  languages: ['es', 'cn'],
  origin_country: ['US'],
  networks: [{ id: 174, name: 'Channel Eight', origin_country: 'US' }],
  seasons: [SPECIALS, FIRST, ANNOUNCED],
  poster_path: '/poster.jpg',
  backdrop_path: '',
}

export const person = (id: number) => ({ id, name: `Person ${id}` })
const guest = { ...person(3), credit_id: 'c3', character: 'Passer-by (voice) (uncredited)' }
const director = { ...person(4), credit_id: 'c4', job: 'Director' }

export const episode = (number: number, air_date: string, more = {}) => ({
  id: 500 + number,
  episode_number: number,
  name: `Episode ${number}`,
  overview: '',
  air_date,
  runtime: 50,
  still_path: null,
  ...more,
})

const SEASON = {
  season: {
    ...FIRST,
    episodes: [
      episode(1, '2024-04-04', { guest_stars: [guest], crew: [director] }),
      episode(2, '2024-04-11'),
    ],
  },
  aggregateCredits: {
    cast: [
      {
        ...person(1),
        roles: [
          { credit_id: 'c1', character: 'Lead' },
          { credit_id: 'c2', character: '' },
        ],
      },
    ],
    crew: [],
  },
}

export const read = (given: Partial<TmdbAnswers> = {}) =>
  readTmdb({ details: DETAILS, seasons: [SEASON], ...given }, SEEN)

export const seasonOf = (number: number, given: Partial<TmdbAnswers> = {}) => {
  const season = read(given).seasons.find(({ document }) => document.number === number)
  if (!season) throw new Error(`There is no season ${number}.`)
  return season.document
}
