import { HISTORY, type SeasonInput, type SeedRevision } from './revision'
import { castIn, episodesOf, ownPoster } from './rows'

const WORK = 'picard-1'

const season: SeasonInput = {
  showId: 'show-star-trek-picard',
  number: 1,
  logline: 'A stranger with a question brings Jean-Luc Picard back to the stars, this time without a fleet.',
  plot: 'Fourteen years after he left Starfleet, Picard meets a young woman who is hunted and does not know why. He owes a debt to an old friend, and he believes that she is part of it. So he hires a ship, gathers a crew of people with unfinished business of their own, and sets out.',
  episodesOrdered: 10,
  episodes: episodesOf(WORK, [
    'Remembrance',
    'Maps and Legends',
    'The End Is the Beginning',
    'Absolute Candor',
    'Stardust City Rag',
    'The Impossible Box',
    'Nepenthe',
    'Broken Pieces',
    'Et in Arcadia Ego, Part 1',
    'Et in Arcadia Ego, Part 2',
  ]),
  releases: [
    {
      id: 'picard-1-release-us',
      platformId: 'platform-paramount-plus',
      regions: ['US'],
      exclusive: true,
      premiere: { on: '2020-01-23' },
      pattern: 'weekly',
      confidence: 'confirmed',
      note: 'The service was called CBS All Access then.',
      sourceIds: ['picard-1-source-newsweek', 'picard-1-source-mobilesyrup'],
    },
    {
      id: 'picard-1-release-ca-ctv-sci-fi',
      platformId: 'platform-ctv-sci-fi-channel',
      regions: ['CA'],
      premiere: { on: '2020-01-23' },
      pattern: 'weekly',
      confidence: 'confirmed',
      sourceIds: ['picard-1-source-bell-media', 'picard-1-source-mobilesyrup'],
    },
    {
      id: 'picard-1-release-ca-crave',
      platformId: 'platform-crave',
      regions: ['CA'],
      premiere: { on: '2020-01-24' },
      pattern: 'weekly',
      confidence: 'confirmed',
      note: 'Every episode the day after it was on television.',
      sourceIds: ['picard-1-source-bell-media', 'picard-1-source-mobilesyrup'],
    },
    {
      id: 'picard-1-release-rest',
      platformId: 'platform-prime-video',
      regions: ['REST'],
      premiere: { on: '2020-01-24' },
      pattern: 'weekly',
      confidence: 'confirmed',
      note: 'Every episode the day after the United States.',
      sourceIds: ['picard-1-source-newsweek'],
    },
  ],
  credits: [
    castIn(WORK, { person: 'Patrick Stewart', as: 'Jean-Luc Picard', billing: 'main' }),
    castIn(WORK, { person: 'Alison Pill', as: 'Agnes Jurati', billing: 'main' }),
    castIn(WORK, { person: 'Isa Briones', as: 'Soji Asha', billing: 'main' }),
    castIn(WORK, { person: 'Evan Evagora', as: 'Elnor', billing: 'main' }),
    castIn(WORK, { person: 'Michelle Hurd', as: 'Raffi Musiker', billing: 'main' }),
    castIn(WORK, { person: 'Santiago Cabrera', as: 'Cristobal "Chris" Rios', billing: 'main' }),
    castIn(WORK, { person: 'Harry Treadaway', as: 'Narek', billing: 'main' }),
    castIn(WORK, {
      person: 'Jeri Ryan',
      as: 'Seven of Nine',
      billing: 'special-guest',
      note: 'First seen in Star Trek: Voyager.',
    }),
    castIn(WORK, { person: 'Brent Spiner', as: 'Data', billing: 'not-stated' }),
    castIn(WORK, {
      person: 'Brent Spiner',
      as: 'Altan Inigo Soong',
      billing: 'not-stated',
      episodeIds: ['picard-1-episode-9', 'picard-1-episode-10'],
      revealedBy: 'picard-1-episode-9',
    }),
    castIn(WORK, { person: 'Orla Brady', as: 'Laris', billing: 'not-stated' }),
    castIn(WORK, { person: 'Jonathan Frakes', as: 'William Riker', billing: 'not-stated' }),
    castIn(WORK, { person: 'Marina Sirtis', as: 'Deanna Troi', billing: 'not-stated' }),
  ],
  images: [
    ownPoster(WORK, {
      name: 'star-trek-picard-season-1',
      alt: 'Two rings interlock in a field of even dots; at the heart of each ring one dot shines.',
    }),
  ],
  sources: [
    {
      id: 'picard-1-source-newsweek',
      publisher: 'Newsweek',
      title:
        'Star Trek: Picard release date, cast, trailer, plot: all you need to know about the CBS All Access show',
      url: 'https://www.newsweek.com/star-trek-picard-release-date-cast-trailer-plot-cbs-all-access-amazon-prime-video-tng-guest-stars-1483177',
      publishedOn: '2020-01',
    },
    {
      id: 'picard-1-source-mobilesyrup',
      publisher: 'MobileSyrup',
      url: 'https://mobilesyrup.com/2019/12/16/star-trek-picard-series-season-2-renewal/',
      publishedOn: '2019-12-16',
    },
    {
      id: 'picard-1-source-bell-media',
      publisher: 'Bell Media',
      title: 'All the Star Trek scoop, straight from New York Comic Con',
      publishedOn: '2019-10-07',
    },
  ],
}

export const picard1: SeedRevision[] = [
  {
    on: HISTORY.article,
    kind: 'season',
    id: 'season-star-trek-picard-1',
    note: 'First entry',
    document: season,
  },
]
