import { expect, it } from 'vitest'
import { cataloguePages } from './catalogues'

it('a number that cannot be a catalogue’s has no page there', () => {
  const ids = [
    { provider: 'imdb' as const, value: 'tt8806524' },
    { provider: 'tmdb' as const, value: '85949' },
    { provider: 'imdb' as const, value: '../x' },
  ]
  expect(cataloguePages(ids, 'show')).toEqual([
    { provider: 'imdb', url: 'https://www.imdb.com/title/tt8806524' },
    { provider: 'tmdb', url: 'https://www.themoviedb.org/tv/85949' },
  ])
})
