import { announcedCast, castOfTheSeason } from './picard-3-cast'
import { HISTORY, type SeasonInput, type SeedRevision } from './revision'
import { episodesOf, ownPoster, type Source, whatToWatch } from './rows'

const WORK = 'picard-3'
const ENTRY = 'season-star-trek-picard-3'
const ARTICLE = 'picard-3-source-what-to-watch'
const CNET = 'picard-3-source-cnet'
const INDIEWIRE = 'picard-3-source-indiewire'
const WRAP = 'picard-3-source-thewrap'
const FOREVER_GEEK = 'picard-3-source-forevergeek'
const REALITYEO = 'picard-3-source-realityeo'

const TITLES = [
  'The Next Generation',
  'Disengage',
  'Seventeen Seconds',
  'No Win Scenario',
  'Imposters',
  'The Bounty',
  'Dominion',
  'Surrender',
  'Võx',
  'The Last Generation',
]

const sourcesOfTheDay: Source[] = [
  {
    id: CNET,
    publisher: 'CNET',
    title: 'Star Trek: Picard season 3 trailer welcomes Worf, Geordi and Dr. Crusher',
    url: 'https://www.cnet.com/culture/entertainment/star-trek-picard-season-3-trailer-welcomes-worf-geordi-and-dr-crusher/',
    publishedOn: '2022-09-08',
  },
  {
    id: INDIEWIRE,
    publisher: 'IndieWire',
    url: 'https://www.indiewire.com/2022/09/star-trek-picard-season-3-teaser-patrick-stewart-final-season-1234760251/',
    publishedOn: '2022-09-08',
  },
]

const sourcesOfTheStart: Source[] = [
  {
    id: WRAP,
    publisher: 'TheWrap',
    url: 'https://www.thewrap.com/how-to-watch-picard-season-3-online-streaming-where/',
    publishedOn: '2023-02-15',
  },
  {
    id: FOREVER_GEEK,
    publisher: 'Forever Geek',
    title: 'Star Trek: Picard season 3 release time and where to watch',
    url: 'https://www.forevergeek.com/star-trek-picard-season-3-release-time-and-where-to-watch/',
    publishedOn: '2023-02-15',
  },
  { id: REALITYEO, publisher: 'realityeo.com' },
]

/** 2 February 2022: a year and nothing more. */
const announced = {
  showId: 'show-star-trek-picard',
  number: 3,
  productionNotes: 'Filmed back to back with the second season.',
  productionSources: [ARTICLE],
  state: 'renewed',
  releases: [
    {
      id: 'picard-3-release-us',
      platformId: 'platform-paramount-plus',
      regions: ['US'],
      premiere: { on: '2023' },
      pattern: 'weekly',
      confidence: 'announced',
      sourceIds: [ARTICLE],
    },
  ],
  images: [
    ownPoster(WORK, {
      name: 'star-trek-picard-season-3',
      alt: 'Seven circles overlap in one bright centre, with seven points of light around them.',
    }),
  ],
  sources: [whatToWatch(ARTICLE)],
} satisfies SeasonInput

/** 8 September 2022: the day in the United States, and who returns. */
const dated = {
  ...announced,
  logline: 'A call for help from Beverly Crusher brings the crew of the Enterprise together once more.',
  plot: 'Picard receives a message from a friend he has not seen in years. He asks Riker to come along, takes a ship that is not his, and finds that the others are needed too.',
  textSources: [CNET, INDIEWIRE],
  state: 'final',
  episodesOrdered: 10,
  episodes: episodesOf(
    WORK,
    TITLES.map(() => ''),
  ),
  releases: [
    {
      id: 'picard-3-release-us',
      platformId: 'platform-paramount-plus',
      regions: ['US'],
      exclusive: true,
      premiere: { on: '2023-02-16' },
      pattern: 'weekly',
      confidence: 'confirmed',
      watchUrl: 'https://www.paramountplus.com/shows/star-trek-picard/',
      sourceIds: [CNET, INDIEWIRE],
    },
  ],
  credits: announcedCast([CNET, INDIEWIRE]),
  sources: [...announced.sources, ...sourcesOfTheDay],
} satisfies SeasonInput

const releaseInTheUnitedStates = dated.releases.map((release) => ({
  ...release,
  sourceIds: [...release.sourceIds, WRAP, FOREVER_GEEK],
}))

/** 15 February 2023: where the rest of the world sees it. */
const near = {
  ...dated,
  releases: [
    ...releaseInTheUnitedStates,
    {
      id: 'picard-3-release-ca-ctv-sci-fi',
      platformId: 'platform-ctv-sci-fi-channel',
      regions: ['CA'],
      premiere: { on: '2023-02-16', time: '21:00', zone: 'America/Toronto' },
      pattern: 'weekly',
      confidence: 'confirmed',
      sourceIds: [WRAP, REALITYEO],
    },
    {
      id: 'picard-3-release-ca-crave',
      platformId: 'platform-crave',
      regions: ['CA'],
      premiere: { on: '' },
      pattern: 'weekly',
      confidence: 'announced',
      sourceIds: [WRAP],
    },
    {
      id: 'picard-3-release-rest',
      platformId: 'platform-prime-video',
      regions: ['REST'],
      premiere: { on: '2023-02-17' },
      pattern: 'weekly',
      confidence: 'confirmed',
      note: 'Every episode the day after the United States, in more than 200 countries and territories.',
      sourceIds: [WRAP, FOREVER_GEEK],
    },
  ],
  sources: [...dated.sources, ...sourcesOfTheStart],
} satisfies SeasonInput

/** 21 April 2023: all of it is out. */
const over = {
  ...near,
  episodes: episodesOf(WORK, TITLES).map((episode, index) =>
    index === TITLES.length - 1 ? { ...episode, sceneAfterCredits: true } : episode,
  ),
  credits: [...near.credits, ...castOfTheSeason],
} satisfies SeasonInput

function revision(on: string, { note, document }: { note: string; document: SeasonInput }): SeedRevision {
  return { on, kind: 'season', id: ENTRY, note, document }
}

export const picard3: SeedRevision[] = [
  revision(HISTORY.article, { note: 'A third season is due in 2023', document: announced }),
  revision(HISTORY.thirdSeasonDated, {
    note: 'The day of the premiere in the United States is known, and who returns',
    document: dated,
  }),
  revision(HISTORY.thirdSeasonNear, {
    note: 'Canada and the rest of the world know where and when',
    document: near,
  }),
  revision(HISTORY.thirdSeasonOver, { note: 'All ten episodes are out', document: over }),
]
