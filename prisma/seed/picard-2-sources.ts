import type { SeasonInput } from './revision'
import { type Source, whatToWatch } from './rows'

/** Who says what about the second season, and where they disagree. */

type Disputes = NonNullable<SeasonInput['disputes']>

export const WHAT_TO_WATCH_2 = 'picard-2-source-what-to-watch'
export const PORTSMOUTH = 'picard-2-source-portsmouth'
const ENVOY = 'picard-2-source-theenvoyweb'
const OUTBREAK = 'picard-2-source-hollywood-outbreak'
export const COLLIDER = 'picard-2-source-collider'

export const sourcesOfTheArticle: Source[] = [
  whatToWatch(WHAT_TO_WATCH_2),
  { id: PORTSMOUTH, publisher: 'portsmouth.co.uk', publishedOn: '2022-01-27' },
  { id: ENVOY, publisher: 'theenvoyweb.com' },
  {
    id: OUTBREAK,
    publisher: 'hollywoodoutbreak.com',
    title: 'Paramount+ releases Star Trek: Picard season two teaser trailer',
    url: 'https://hollywoodoutbreak.com/2021/06/16/paramount-releases-star-trek-picard-season-two-teaser-trailer/',
    publishedOn: '2021-06-16',
  },
]

export const collider: Source = {
  id: COLLIDER,
  publisher: 'collider.com',
  title: 'How to watch Star Trek: Picard season 2',
  url: 'https://collider.com/how-to-watch-star-trek-picard-season-2-online-streaming-where/',
  publishedOn: '2022-03-03',
}

export const disputesOfTheArticle: Disputes = [
  {
    id: 'picard-2-dispute-prime-video',
    field: 'When Prime Video starts',
    subjectId: 'picard-2-release-rest',
    values: [
      {
        id: 'picard-2-prime-video-4-march',
        value: '4 March 2022',
        followed: true,
        reason: 'Two sources name this day, and one of them the weekday on which the other episodes follow.',
        sourceIds: [WHAT_TO_WATCH_2, PORTSMOUTH],
      },
      { id: 'picard-2-prime-video-3-march', value: '3 March 2022', sourceIds: [ENVOY] },
    ],
  },
  {
    id: 'picard-2-dispute-trailer',
    field: 'When the official trailer came out',
    subjectId: 'picard-2-video-trailer',
    values: [
      {
        id: 'picard-2-trailer-31-january',
        value: '31 January 2022',
        followed: true,
        reason: 'The later account, written when both days had passed; it names the weekday too.',
        sourceIds: [WHAT_TO_WATCH_2],
      },
      { id: 'picard-2-trailer-27-january', value: '27 January 2022', sourceIds: [PORTSMOUTH] },
    ],
  },
  {
    id: 'picard-2-dispute-spiner',
    field: 'Whom Brent Spiner plays',
    subjectId: 'picard-2-credit-altan-inigo-soong',
    values: [
      {
        id: 'picard-2-spiner-soong',
        value: 'Altan Inigo Soong',
        followed: true,
        reason: 'The later account, and it gives the full name of a part he already played in season 1.',
        sourceIds: [WHAT_TO_WATCH_2],
      },
      { id: 'picard-2-spiner-data', value: 'Data', sourceIds: [PORTSMOUTH] },
    ],
  },
  {
    id: 'picard-2-dispute-de-lancie',
    field: 'How John de Lancie is billed',
    subjectId: 'picard-2-credit-q',
    values: [
      {
        id: 'picard-2-de-lancie-special-guest',
        value: 'Special guest',
        followed: true,
        reason: 'Written a month before the premiere; the other is a press text of the year before.',
        sourceIds: [WHAT_TO_WATCH_2],
      },
      { id: 'picard-2-de-lancie-cast', value: 'Cast', sourceIds: [OUTBREAK] },
    ],
  },
]

export const disputeOnTiming: Disputes[number] = {
  id: 'picard-2-dispute-timing',
  field: 'When the world sees an episode',
  subjectId: 'picard-2-release-rest',
  values: [
    {
      id: 'picard-2-timing-a-day-later',
      value: '24 hours after the United States, in over 200 countries',
      followed: true,
      reason: 'Written on the day of the premiere, and it fits the Friday that other sources name.',
      sourceIds: [COLLIDER],
    },
    {
      id: 'picard-2-timing-same-time',
      value: 'At the same time as the United States',
      sourceIds: [OUTBREAK],
    },
  ],
}
