import type { z } from 'zod'
import { onward } from './paging'
import { confidence } from './release'
import { address, isoDay, listSchema, named, slugSchema, textSchema, whole, zoneSchema } from './schema-kit'
import { episodeKind } from './season'
import { guideDate, platformName, regions, showName } from './shared'

export const MAX_ENTRIES = 60
/** From the first day to the last, both counted. */
export const MAX_DAYS = 92

const scheduledEpisode = named('ScheduledEpisode', 'The episode.', {
  number: whole('Its number; null for a special without one.').nullable(),
  numberEnd: whole('The last number of two episodes in one, else null.').nullable(),
  title: textSchema('Its title.'),
  kind: episodeKind,
  url: address('Its page, for readers.'),
})

const scheduledSeason = named('ScheduledSeason', 'The season it belongs to.', {
  title: textSchema('What it is called: “Season 2”, or its own name.'),
  url: address('Its page, for readers.'),
})

const entry = named('ScheduleEntry', 'An episode on a day, on a platform.', {
  id: textSchema('The same for as long as the episode is in the release, whatever becomes of its date.'),
  day: isoDay('The programme day: 00:35 on a broadcaster belongs to the night before.'),
  zone: zoneSchema('The zone the day is told in: the region’s, else the release’s own.'),
  date: guideDate,
  episode: scheduledEpisode,
  show: showName,
  season: scheduledSeason,
  platform: platformName.nullable(),
  regions,
  confidence,
})

export const scheduleAnswer = named('Schedule', 'What comes out from one day to another.', {
  from: isoDay('The first day.'),
  to: isoDay('The last day.'),
  region: textSchema('The region asked for; null for every one.').nullable(),
  platform: slugSchema('The platform asked for; null for every one.').nullable(),
  entries: listSchema(
    'First runs whose date names a day, in order of day and time. Pages follow each other by the date as it was announced.',
    entry,
    MAX_ENTRIES,
  ),
  ...onward,
})

export type ScheduleAnswer = z.output<typeof scheduleAnswer>
