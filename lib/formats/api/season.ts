import type { z } from 'zod'
import { EPISODE_KINDS, wordsOf } from '@/lib/documents/vocabularies'
import { MAX_CREDITS } from '@/lib/guide/credits/fields'
import { availabilityAnswer, releaseAnswer } from './release'
import {
  address,
  listSchema,
  named,
  path,
  slugSchema,
  textSchema,
  whole,
  word,
  zoneSchema,
} from './schema-kit'
import {
  castCredit,
  crewCredit,
  dateParts,
  episodeCount,
  except,
  guideDate,
  MAX_ROWS,
  regions,
  showName,
  status,
  words,
} from './shared'

const MAX_EPISODES = 2_000
export const episodeKind = word('What kind of episode it is.', wordsOf(EPISODE_KINDS))

const moment = named('EpisodeMoment', 'An episode and its date in the region.', {
  episode: whole('Its number; null for a special without one.').nullable(),
  value: dateParts.value,
  precision: dateParts.precision,
})

const regionAnswer = named('SeasonInRegion', 'What the season’s rows say for one region.', {
  region: textSchema('The region asked for.'),
  timeZone: zoneSchema('The zone whose midnight ends a day there.'),
  status,
  releases: listSchema('The rows that reach it.', releaseAnswer, MAX_ROWS),
  availability: listSchema('Where it can be watched there now.', availabilityAnswer, MAX_ROWS),
  next: moment.nullable().describe('The next episode there.'),
  finale: moment.nullable().describe('The last episode there, out or not.'),
})

const platformSlug = named('PlatformSlug', 'The platform of a date.', {
  slug: slugSchema('Its slug: the releases tell its name.'),
})

const episodeDate = named('EpisodeDate', 'When an episode comes out on one platform, in some regions.', {
  regions,
  except,
  platform: platformSlug.nullable(),
  ...dateParts,
})

const episode = named('Episode', 'An episode with its date in every release.', {
  number: whole('Its number; null for a special without one.').nullable(),
  numberEnd: whole('The last number of two episodes in one, else null.').nullable(),
  title: textSchema('Its title.'),
  kind: episodeKind,
  url: address('Its page, for readers.'),
  runtimeMinutes: whole('How long it is, in minutes.').nullable(),
  dates: listSchema('Its dates, in the order of the releases.', episodeDate, MAX_ROWS),
})

const episodeOrder = named('EpisodeOrder', 'The episodes in another order than the season’s own.', {
  name: textSchema('What the order is called: Broadcast, Disc.'),
  episodes: listSchema(
    'The slugs of the episodes, the last part of their pages’ addresses.',
    slugSchema('A slug.'),
    MAX_EPISODES,
  ),
})

export const seasonAnswer = named('Season', 'A season: when it comes out where, on what, and the sources.', {
  show: showName,
  number: whole('Its number.').nullable(),
  title: textSchema('Its own title, where it has one.'),
  url: address('Its page, for readers.'),
  status: status.describe('Where it stands over all regions.'),
  episodeCount,
  logline: textSchema('What it is about, in a sentence.'),
  plot: textSchema('What it is about, in plain text or restricted Markdown.'),
  productionNotes: textSchema('How it was made, in plain text or restricted Markdown.'),
  releases: listSchema('The release table, in the order of the page.', releaseAnswer, MAX_ROWS),
  availability: listSchema('Where it can be watched now.', availabilityAnswer, MAX_ROWS),
  forRegion: regionAnswer.nullable().describe('The answer for ?region=; null without it.'),
  episodes: listSchema('The episodes, in their order.', episode, MAX_EPISODES),
  orders: listSchema('Other orders of the episodes, by name.', episodeOrder, MAX_ROWS),
  cast: listSchema('Who plays whom, in order of billing.', castCredit, MAX_CREDITS),
  crew: listSchema('Who made it.', crewCredit, MAX_CREDITS),
  previous: path('The page of the season before, as a path on this site.').nullable(),
  next: path('The page of the season after, as a path on this site.').nullable(),
  ...words,
})

export const seasonInList = named('SeasonInList', 'A season among those of its show.', {
  number: whole('Its number, as in /api/v1/shows/{show}/seasons/{n}.').nullable(),
  title: textSchema('What it is called: “Season 2”, or its own name.'),
  status: status.describe('Where it stands over all regions.'),
  begins: guideDate.nullable().describe('Its first known date anywhere; null where none is known.'),
  episodeCount,
  url: address('Its page, for readers.'),
})

export type SeasonAnswer = z.output<typeof seasonAnswer>
export type RegionInApi = z.output<typeof regionAnswer>
export type EpisodeInApi = z.output<typeof episode>
export type SeasonInListAnswer = z.output<typeof seasonInList>
