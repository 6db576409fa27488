import { HISTORY, type SeasonInput, type SeedRevision } from './revision'
import { castIn, episodesOf, ownPoster } from './rows'

const WORK = 'next-generation-1'
const ENTRY = 'season-star-trek-the-next-generation-1'

/** The month in which stations first showed each episode; every station chose its own day. */
const EPISODES = [
  ['1987-09', 'Encounter at Farpoint'],
  ['1987-10', 'The Naked Now'],
  ['1987-10', 'Code of Honor'],
  ['1987-10', 'The Last Outpost'],
  ['1987-10', 'Where No One Has Gone Before'],
  ['1987-11', 'Lonely Among Us'],
  ['1987-11', 'Justice'],
  ['1987-11', 'The Battle'],
  ['1987-11', 'Hide and Q'],
  ['1987-11', 'Haven'],
  ['1988-01', 'The Big Goodbye'],
  ['1988-01', 'Datalore'],
  ['1988-01', 'Angel One'],
  ['1988-02', '11001001'],
  ['1988-02', 'Too Short a Season'],
  ['1988-02', 'When the Bough Breaks'],
  ['1988-02', 'Home Soil'],
  ['1988-03', 'Coming of Age'],
  ['1988-03', 'Heart of Glory'],
  ['1988-04', 'The Arsenal of Freedom'],
  ['1988-04', 'Symbiosis'],
  ['1988-04', 'Skin of Evil'],
  ['1988-05', 'We’ll Always Have Paris'],
  ['1988-05', 'Conspiracy'],
  ['1988-05', 'The Neutral Zone'],
] as const

const MAIN_CAST = [
  ['Patrick Stewart', 'Jean-Luc Picard'],
  ['Jonathan Frakes', 'William Riker'],
  ['LeVar Burton', 'Geordi La Forge'],
  ['Denise Crosby', 'Tasha Yar'],
  ['Michael Dorn', 'Worf'],
  ['Gates McFadden', 'Beverly Crusher'],
  ['Marina Sirtis', 'Deanna Troi'],
  ['Brent Spiner', 'Data'],
  ['Wil Wheaton', 'Wesley Crusher'],
] as const

/** The pilot is two episodes in one, so that the next is the third. */
const episodes = episodesOf(
  WORK,
  EPISODES.map(([, title]) => title),
).map((episode, index) => (index === 0 ? { ...episode, numberEnd: 2 } : { ...episode, number: index + 2 }))

function episodeId(title: (typeof EPISODES)[number][1]): string {
  return `${WORK}-episode-${EPISODES.findIndex((episode) => episode[1] === title) + 1}`
}

const season: SeasonInput = {
  showId: 'show-star-trek-the-next-generation',
  number: 1,
  logline: 'The new Enterprise sets out, and humanity is put on trial before its first mission is over.',
  plot: 'Captain Picard takes command of a ship of explorers and meets Q, who doubts that humans have any business among the stars. The crew spends its first year learning who it is.',
  productionNotes:
    'Sold to local stations in first-run syndication, without a network. The pilot has twice the usual length and counts as two of the 26 episodes.',
  episodes,
  releases: [
    {
      id: `${WORK}-release-us`,
      platformId: 'platform-first-run-syndication',
      regions: ['US'],
      premiere: { on: '1987-09' },
      pattern: 'weekly',
      confidence: 'confirmed',
      note: 'With breaks over the winter and in spring.',
      exceptions: EPISODES.slice(1).map(([month, title]) => ({
        id: episodeId(title).replace('episode', 'month-of'),
        kind: 'move',
        episodeId: episodeId(title),
        to: { on: month },
      })),
    },
  ],
  credits: [
    ...MAIN_CAST.map(([person, as]) => castIn(WORK, { person, as, billing: 'main' })),
    castIn(WORK, {
      person: 'John de Lancie',
      as: 'Q',
      billing: 'guest',
      episodeIds: [episodeId('Encounter at Farpoint'), episodeId('Hide and Q')],
    }),
  ],
  images: [
    ownPoster(WORK, {
      name: 'star-trek-the-next-generation',
      alt: 'A sun in bands of light, circled by thin orbits, above the dark curve of a planet.',
    }),
  ],
}

export const nextGeneration1: SeedRevision[] = [
  { on: HISTORY.article, kind: 'season', id: ENTRY, note: 'First entry', document: season },
]
