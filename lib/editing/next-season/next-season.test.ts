import { expect, it } from 'vitest'
import { seasonFields } from '@/lib/guide/seasons/fields'
import { nextSeason } from './next-season'

const SEASON = seasonFields.parse({
  showId: 'show',
  number: 2,
  title: 'The Past',
  plot: 'They go back.',
  sources: [{ id: 's', publisher: 'CBS' }],
  releases: [
    {
      id: 'r',
      platformId: 'stream',
      regions: ['US'],
      premiere: { on: '2022-03-03', time: '21:00', zone: 'America/New_York' },
      confidence: 'confirmed',
      sourceIds: ['s'],
    },
    { id: 'later', platformId: 'free', regions: ['US'], window: 'later' },
  ],
  credits: [
    { id: 'c', personId: 'stewart', characterId: 'picard', job: 'cast', billing: 'main', note: 'Leads' },
    { id: 'g', personId: 'goldberg', characterId: 'guinan', job: 'cast', billing: 'guest' },
    { id: 'd', personId: 'frakes', job: 'director' },
  ],
})

it('The next season has the places and the cast of the last, and nothing that nobody has announced', () => {
  const { releases, credits, ...rest } = nextSeason(SEASON)
  expect(rest).toMatchObject({ showId: 'show', number: 3, title: '', plot: '', sources: [], episodes: [] })
  expect(releases).toMatchObject([
    {
      platformId: 'stream',
      regions: ['US'],
      premiere: { on: '', time: '21:00', zone: 'America/New_York' },
      confidence: 'expected',
      sourceIds: [],
    },
  ])
  expect(credits).toMatchObject([{ personId: 'stewart', characterId: 'picard', billing: 'main', note: '' }])
  expect([releases[0]?.id, credits[0]?.id]).not.toEqual(['r', 'c'])
})

it('The next season takes no number that another one has', () => {
  expect(nextSeason(SEASON, [1, 2, 3]).number).toBe(4)
})
