import { describe, expect, it } from 'vitest'
import { readGuideDate } from '@/lib/foundation/dates/guide-date'
import type { SeasonLink } from '@/lib/guide/seasons/guide'
import { seasonFacts } from './season-links'

const season: SeasonLink = {
  path: '/shows/a/season-1',
  number: 1,
  heading: 'Season 1',
  begins: null,
  dayEndsAt: '00:00',
  hold: null,
  platform: null,
  isElsewhere: false,
  confidence: null,
  ends: null,
  status: 'undated',
  episodeCount: 10,
  episodesOrdered: 10,
}

const date = (written: string) => readGuideDate({ written })

describe('A season in a list', () => {
  it.each<[string, Partial<SeasonLink>]>([
    [
      '10 episodes · 23 Jan – 26 Mar 2020 · ended',
      { begins: date('2020-01-23'), ends: date('2020-03-26'), status: 'ended' },
    ],
    ['10 episodes · from Thu 23 Jan 2020 · ended', { begins: date('2020-01-23'), status: 'ended' }],
    ['10 episodes · since Thu 3 Mar 2022 · on now', { begins: date('2022-03-03'), status: 'airing' }],
    ['10 episodes · from Thu 16 Feb 2023', { begins: date('2023-02-16'), status: 'upcoming' }],
    ['10 episodes · expected 2023', { begins: date('2023'), status: 'upcoming' }],
    ['10 episodes · no date yet', {}],
    ['3 episodes listed so far · no date yet', { episodeCount: 3, episodesOrdered: null }],
    [
      '1 episode · 4 Jul 2019 · ended',
      {
        ...{ begins: date('2019-07-04'), ends: date('2019-07-04'), status: 'ended' },
        ...{ episodeCount: 1, episodesOrdered: null },
      },
    ],
  ])('says “%s”', (words, facts) => {
    expect(seasonFacts({ ...season, ...facts })).toBe(words)
  })
})
