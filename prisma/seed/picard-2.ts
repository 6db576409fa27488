import { cast } from './picard-2-cast'
import {
  COLLIDER,
  collider,
  disputeOnTiming,
  disputesOfTheArticle,
  PORTSMOUTH,
  sourcesOfTheArticle,
  WHAT_TO_WATCH_2,
} from './picard-2-sources'
import { HISTORY, type SeasonInput, type SeedRevision } from './revision'
import { episodesOf, ownPoster, WHAT_TO_WATCH } from './rows'

const ENTRY = 'season-star-trek-picard-2'
const saysTheArticle = [WHAT_TO_WATCH_2]

const episodes = episodesOf('picard-2', [
  'The Star Gazer',
  'Penance',
  'Assimilation',
  'Watcher',
  'Fly Me to the Moon',
  'Two of One',
  'Monsters',
  'Mercy',
  'Hide and Seek',
  'Farewell',
])

const SYNOPSES = [
  'A tear in space sends out a call for help that names Picard. He answers it, with the Borg on the other side.',
  'Picard wakes in a world where humanity conquers instead of exploring. Q calls it a penance and does not say for what.',
  'To find the day on which history turned, the crew needs the Borg Queen. The leap takes them to Los Angeles in 2024.',
  'Picard looks for an old friend who does not know him yet, and for the Watcher who guards somebody’s future. Rios gets into trouble with the law.',
  'The day that matters belongs to a young astronaut of Picard’s own family. Q has found somebody to stand in her way.',
  'One evening, one gala, one crew without invitations: the astronaut has to be kept safe until her launch.',
  'Picard lies unconscious and is caught in a memory. Somebody has to go in and face it with him.',
  'Picard and Guinan have to explain themselves to an agent of the FBI. Seven and Raffi follow a trail through the city.',
  'The fight for the future reaches an old house in France, where Picard has to remember what he hid there as a child.',
  'The launch can’t wait. While the crew guards it, Picard learns what Q wanted of him all along.',
]

/** 2 February 2022: what the article says, beside what older sources say. */
const announced = {
  showId: 'show-star-trek-picard',
  number: 2,
  logline:
    'To mend what Q has broken, Picard and his crew go into the past, where old friends, new ones and the dangers of the twenty-first century await them, and one last trial.',
  plot: 'Q has broken reality. Picard and his crew find themselves trapped in an alternative timeline that should never have been.\n\nThe way out leads into the past, to the Earth of the twenty-first century, where they need every friend they can find, known or unknown. It is a race for the future of the galaxy, and for Picard it is the last trial that Q has in store for him.',
  textSources: saysTheArticle,
  productionNotes: 'Filmed back to back with the third season, which is due in 2023.',
  productionSources: saysTheArticle,
  episodesOrdered: 10,
  episodes,
  releases: [
    {
      id: 'picard-2-release-us',
      platformId: 'platform-paramount-plus',
      regions: ['US'],
      exclusive: true,
      premiere: { on: '2022-03-03' },
      pattern: 'weekly',
      confidence: 'confirmed',
      watchUrl: 'https://www.paramountplus.com/shows/star-trek-picard/',
      sourceIds: saysTheArticle,
    },
    {
      id: 'picard-2-release-ca-ctv-sci-fi',
      platformId: 'platform-ctv-sci-fi-channel',
      regions: ['CA'],
      premiere: { on: '' },
      pattern: 'weekly',
      confidence: 'announced',
      sourceIds: saysTheArticle,
    },
    {
      id: 'picard-2-release-ca-crave',
      platformId: 'platform-crave',
      regions: ['CA'],
      premiere: { on: '' },
      pattern: 'weekly',
      confidence: 'announced',
      sourceIds: saysTheArticle,
    },
    {
      id: 'picard-2-release-rest',
      platformId: 'platform-prime-video',
      regions: ['REST'],
      premiere: { on: '2022-03-04' },
      pattern: 'weekly',
      confidence: 'confirmed',
      note: 'Ten episodes, one every Friday.',
      sourceIds: [WHAT_TO_WATCH_2, PORTSMOUTH],
    },
  ],
  credits: cast,
  videos: [
    {
      id: 'picard-2-video-trailer',
      kind: 'trailer',
      title: 'Official trailer',
      description:
        'Q has broken reality, and Picard and his crew are stranded in the twenty-first century. Memories haunt Picard; he meets Guinan again, and Q. The crew has to fight on Earth as well as in space.',
      url: '',
      publishedOn: '2022-01-31',
      sourceIds: saysTheArticle,
    },
  ],
  images: [
    ownPoster('picard-2', {
      name: 'star-trek-picard-season-2',
      alt: 'Thin rings around a sun, broken along one slanting line and slid apart, so that the two halves of the sun face each other across the break.',
    }),
    {
      id: 'picard-2-image-amazon-poster',
      kind: 'poster',
      alt: 'The new poster: Patrick Stewart and John de Lancie, once more face to face.',
      caption: 'The poster that Amazon Studios published. We hold no copy of it.',
      credit: 'Amazon',
      publisher: 'Amazon Studios',
      licence: 'not-held',
      sourceUrl: WHAT_TO_WATCH,
      sourceIds: saysTheArticle,
    },
  ],
  sections: [
    {
      id: 'picard-2-section-trial',
      heading: 'The trial that never ended',
      body: 'Q was there when Picard’s first mission on the Enterprise began, in 1987, and he came as a judge: humanity stood accused of never having grown up. Picard asked to be tested instead of sentenced. In all the years since, Q has come and gone as he pleased, and the verdict has stayed open.',
      byline: 'Logline',
    },
  ],
  sources: sourcesOfTheArticle,
  disputes: disputesOfTheArticle,
} satisfies SeasonInput

/** 3 March 2022: the premiere, and how far behind it the rest of the world is. */
const premiered = {
  ...announced,
  releases: announced.releases.map((release) =>
    release.id === 'picard-2-release-rest'
      ? {
          ...release,
          note: 'Ten episodes, one every Friday: in over 200 countries, 24 hours after the United States.',
          sourceIds: [...release.sourceIds, COLLIDER],
        }
      : release,
  ),
  sources: [...announced.sources, collider],
  disputes: [...announced.disputes, disputeOnTiming],
} satisfies SeasonInput

/** 6 May 2022: all ten episodes are out, so that they may be described. */
const over = {
  ...premiered,
  plot: 'Q broke reality, and Picard and his crew were trapped in an alternative timeline that should never have been.\n\nThe way out led into the past, to Los Angeles in 2024, where they needed every friend they could find, known or unknown. It was a race for the future of the galaxy, and for Picard it was the last trial that Q had in store for him.',
  productionNotes:
    'Filmed back to back with the third season, which is due in 2023. All ten episodes were shown without a week off.',
  episodes: episodes.map((episode, index) => ({ ...episode, synopsis: SYNOPSES[index] })),
} satisfies SeasonInput

/** 21 April 2023: the season that was filmed with this one has been shown too. */
const followed = {
  ...over,
  productionNotes:
    'Filmed back to back with the third season, which followed in 2023. All ten episodes were shown without a week off.',
} satisfies SeasonInput

function revision(on: string, { note, document }: { note: string; document: SeasonInput }): SeedRevision {
  return { on, kind: 'season', id: ENTRY, note, document }
}

export const picard2: SeedRevision[] = [
  revision(HISTORY.article, { note: 'Dates, cast, trailer and poster are known', document: announced }),
  revision(HISTORY.premiere, {
    note: 'Premiere; Collider on how far behind the rest of the world is',
    document: premiered,
  }),
  revision(HISTORY.seasonOver, {
    note: 'All ten episodes are out; what happens in each is told',
    document: over,
  }),
  revision(HISTORY.thirdSeasonOver, { note: 'The third season has followed', document: followed }),
]
