import type { z } from 'zod'
import { CONFIDENCES, releases as releaseFields, WINDOWS } from '@/lib/guide/releases/fields'
import { seasonFields } from '@/lib/guide/seasons/fields'
import {
  address,
  choiceValues,
  listSchema,
  named,
  path,
  slugSchema,
  textSchema,
  whole,
  word,
  yes,
  zoneSchema,
} from './schema-kit'
import {
  castCredit,
  citations,
  crewCredit,
  dateParts,
  episodeCount,
  except,
  guideDate,
  MOST_REGIONS,
  MOST_ROWS,
  platformKind,
  regions,
  showName,
  status,
  words,
} from './shared'

const MOST_EPISODES = 2_000

const releaseShape = releaseFields.def.innerType.element.shape
const exceptionShape = releaseShape.exceptions.def.innerType.element.shape
const episodeShape = seasonFields.shape.episodes.def.innerType.element.shape

export const confidence = word(
  'Certainty. A withdrawn row is kept and counts for nothing.',
  CONFIDENCES.map(([each]) => each),
)

export const episodeKind = word('What kind of episode it is.', choiceValues(episodeShape.kind))

const hold = named('Hold', 'A release that was held back or put off.', {
  kind: word('Whether it waits or has a new date.', choiceValues(releaseShape.holdKind)),
  reason: textSchema('Why, as far as it was said.'),
})

const platform = named('Platform', 'A platform under the name it had when the season began there.', {
  slug: slugSchema('Its slug.'),
  name: textSchema('Its name then.'),
  kind: platformKind,
})

const languages = (description: string) =>
  listSchema(description, textSchema('A language code (BCP 47): pt-BR.'), MOST_REGIONS)

const batch = named('Batch', 'Episodes that come out together.', {
  label: textSchema('What it is called: Part one.'),
  episodes: whole('How many episodes it has.'),
})

const exception = named('Exception', 'A day on which a release does not follow its pattern.', {
  kind: word(
    'skip: no episode on that day. move: an episode on that day.',
    choiceValues(exceptionShape.kind),
  ),
  value: dateParts.value,
  precision: dateParts.precision,
  reason: textSchema('Why.'),
})

const releaseAnswer = named(
  'Release',
  'A season on a platform in some regions: a row of the release table.',
  {
    regions,
    except,
    platform: platform.nullable(),
    exclusive: yes('Whether it is exclusive to this platform.'),
    window: word(
      'first-run: where it is new. later: a repeat elsewhere. preview: before its first day. disc: to buy on disc.',
      WINDOWS.map(([each]) => each),
    ),
    premiere: guideDate.describe('The date of the first episode.'),
    kind: platformKind.nullable(),
    pattern: word('How the episodes follow each other.', choiceValues(releaseShape.pattern).filter(Boolean)),
    confidence,
    hold: hold.nullable(),
    ends: textSchema('When it leaves the platform, as precisely as known.').nullable(),
    tier: word('What it costs; null where that is not stated.', choiceValues(releaseShape.tier)).nullable(),
    batches: listSchema('Its batches, where they have names.', batch, MOST_ROWS),
    exceptions: listSchema('Weeks off and moved episodes, where a reason was given.', exception, MOST_ROWS),
    audio: languages('The languages it is spoken in there, as far as recorded.'),
    subtitles: languages('The languages it is subtitled in there, as far as recorded.'),
    order: textSchema(
      'The order of episodes it follows, of those in `orders`; null for the season’s own.',
    ).nullable(),
    watchUrl: address('Where to watch it; null where that is not recorded.').nullable(),
    sources: citations,
  },
)

const moment = named('EpisodeMoment', 'An episode and its date in the region.', {
  episode: whole('Its number; null for a special without one.').nullable(),
  value: dateParts.value,
  precision: dateParts.precision,
})

const regionAnswer = named('SeasonInRegion', 'What the season’s rows say for one region.', {
  region: textSchema('The region asked for.'),
  timeZone: zoneSchema('The zone whose midnight ends a day there.'),
  status,
  releases: listSchema('The rows that reach it.', releaseAnswer, MOST_ROWS),
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
  dates: listSchema('Its dates, in the order of the releases.', episodeDate, MOST_ROWS),
})

const episodeOrder = named('EpisodeOrder', 'The episodes in another order than the season’s own.', {
  name: textSchema('What the order is called: Broadcast, Disc.'),
  episodes: listSchema(
    'The slugs of the episodes, the last part of their pages’ addresses.',
    slugSchema('A slug.'),
    MOST_EPISODES,
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
  releases: listSchema('The release table, in the order of the page.', releaseAnswer, MOST_ROWS),
  forRegion: regionAnswer.nullable().describe('The answer for ?region=; null without it.'),
  episodes: listSchema('The episodes, in their order.', episode, MOST_EPISODES),
  orders: listSchema('Other orders of the episodes, by name.', episodeOrder, MOST_ROWS),
  cast: listSchema('Who plays whom, in order of billing.', castCredit, MOST_ROWS),
  crew: listSchema('Who made it.', crewCredit, MOST_ROWS),
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
export type ReleaseAnswer = z.output<typeof releaseAnswer>
export type RegionInApi = z.output<typeof regionAnswer>
export type EpisodeInApi = z.output<typeof episode>
export type SeasonInListAnswer = z.output<typeof seasonInList>
