import { describe, expect, it } from 'vitest'
import { Invalid } from '@/lib/foundation/errors'
import { readJson } from './core/json-text'
import { readShows } from './recognising'
import { episode, SHOW } from './tvmaze/testing'

const tvmaze = { provider: 'tvmaze', seenOn: '2024-05-01' } as const
const tmdb = { provider: 'tmdb', seenOn: '2024-05-01' } as const
const SHOW_FILE = { name: 'show.json', json: SHOW }
const CAST = { name: 'b.json', json: [{ person: { id: 1, name: 'Ann' }, character: { id: 2, name: 'Kay' } }] }

const DETAILS = { id: 5, name: 'Nights', seasons: [{ id: 51, season_number: 1, name: 'Season 1' }] }
const SEASON = {
  id: 51,
  season_number: 1,
  name: 'Season 1',
  episodes: [{ id: 9, episode_number: 1, name: 'One' }],
}
const ROLES = {
  id: 51,
  cast: [{ id: 7, name: 'Ann', roles: [{ credit_id: 'c1', character: 'Kay' }] }],
  crew: [],
}

describe('Files of a catalogue', () => {
  it('are known by their shape, whatever they are called', () => {
    const files = [
      CAST,
      { name: 'a.json', json: [episode({ number: 1 })] },
      SHOW_FILE,
      { name: 'c.json', json: [{ id: 3, number: 1, episodeOrder: 8, premiereDate: '2024-04-04' }] },
      { name: 'd.json', json: [{ name: 'Noches', country: { code: 'ES' } }] },
      { name: 'e.json', json: [{ type: 'Creator', person: { id: 4, name: 'Bob' } }] },
    ]
    const [show] = readShows(files, tvmaze)
    expect(show?.seasons.map(({ document }) => [document.episodes.length, document.episodesOrdered])).toEqual(
      [[1, 8]],
    )
    expect(show?.people.map(({ document }) => document.name)).toEqual(['Ann', 'Bob'])
    expect(show?.show.document.titles.map(({ text }) => text)).toEqual(['Noches'])
  })

  it('of TMDB go to the show or season that their id says', () => {
    const files = [ROLES, SEASON, DETAILS, { id: 5, results: { US: {} } }].map((json, at) => ({
      name: `${at}.json`,
      json,
    }))
    const [show] = readShows(files, tmdb)
    expect(show?.seasons.map(({ document }) => [document.episodes.length, document.credits.length])).toEqual([
      [1, 1],
    ])
    expect(() => readShows([...files, { name: 'x.json', json: { ...ROLES, id: 99 } }], tmdb)).toThrow(
      'x.json belongs to none of the shows',
    )
  })

  it('may be several shows in one list', () => {
    expect(readShows([{ name: 'list.json', json: [SHOW, { ...SHOW, id: 144 }] }], tvmaze)).toHaveLength(2)
  })

  it.each([
    ['of another shape', [{ name: 'x.json', json: { hello: 1 } }], 'an object with hello'],
    ['an empty list', [SHOW_FILE, { name: 'x.json', json: [] }], 'an empty list'],
    ['a cast without a show', [CAST], 'None of the files is a show'],
    ['a cast and two shows', [CAST, SHOW_FILE, SHOW_FILE], 'b.json is a cast, and 2 shows are given'],
    ['two casts', [CAST, CAST, SHOW_FILE], 'more than one file with a cast'],
  ])('that are %s are refused', (_what, files, message) => {
    expect(() => readShows(files, tvmaze)).toThrow(Invalid)
    expect(() => readShows(files, tvmaze)).toThrow(message)
  })
})

describe('JSON', () => {
  it('may begin with a byte order mark', () => {
    expect(readJson('\uFEFF{"id": 1}', 'x.json')).toEqual({ id: 1 })
  })

  it.each([
    ['{"id": 1,\n "name": "Nig', 'x.json ends too early, in line 2, column 14'],
    ['[1, 2', 'x.json ends too early, in line 1, column 6'],
    ['{"id": 1,\n name: 2}', 'x.json is not JSON in line 2, column 2'],
    ['<!doctype html>', 'x.json is a web page or XML'],
    ['hello', 'x.json is not JSON: it begins with “hello”'],
    [' \n', 'x.json is empty'],
  ])('%j is refused, with the place', (text, message) => {
    expect(() => readJson(text, 'x.json')).toThrow(message)
  })
})
