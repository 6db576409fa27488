import type { TvmazeAnswers } from './json'
import { readTvmaze } from './tvmaze'

/** Small answers in the shape of TVmaze's, written by hand for tests. */

export const SEEN = { seenOn: '2024-05-01' }
const NEW_YORK = { name: 'United States', code: 'US', timezone: 'America/New_York' }
const NETWORK = { id: 8, name: 'Channel Eight', country: NEW_YORK }
export const WORLDWIDE = { id: 1, name: 'Streamer', country: null }

export const SHOW = {
  id: 143,
  url: 'http://www.tvmaze.com/shows/143/night-shift',
  name: 'Night Shift',
  type: 'Talk Show',
  language: 'Spanish',
  genres: ['Science-Fiction'],
  premiered: '2024-04-04',
  network: NETWORK,
  webChannel: null,
  externals: { tvrage: null, thetvdb: 277165, imdb: 'tt2575988' },
  image: { original: 'http://static.tvmaze.com/uploads/143.jpg' },
  summary: '<p>Nights &amp; <b>days</b>.</p>',
  somethingNew: { of: 'TVmaze' },
}

let next = 100
export const episode = (given: object) => {
  next += 1
  const plain = {
    id: next,
    name: `Episode ${next}`,
    season: 1,
    number: 1,
    airdate: '',
    airtime: '',
    airstamp: null,
  }
  return { ...plain, runtime: 60, image: null, summary: null, ...given }
}

export const timed = (number: number | null, airdate: string, airtime: string, airstamp: string) =>
  episode({ number, airdate, airtime, airstamp })

export const streamedEpisode = (number: number, airdate: string) =>
  episode({ number, airdate, airtime: '', airstamp: `${airdate}T12:00:00+00:00` })

export const parsedShow = (given: Partial<TvmazeAnswers>, show: object = {}) =>
  readTvmaze({ show: { ...SHOW, ...show }, ...given }, SEEN)

export function seasonOf(given: Partial<TvmazeAnswers>, show: object = {}) {
  const season = parsedShow(given, show).seasons[0]
  if (!season) throw new Error('There is no season.')
  return season.document
}

export function releaseOf(given: Partial<TvmazeAnswers>, show: object = {}) {
  const [release] = seasonOf(given, show).releases
  if (!release) throw new Error('There is no release.')
  return release
}
