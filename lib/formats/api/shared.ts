import { z } from 'zod'
import {
  BILLINGS,
  IMAGE_KINDS,
  LICENCES,
  PLATFORM_KINDS,
  VIDEO_KINDS,
  wordsOf,
} from '@/lib/documents/vocabularies'
import { PRECISIONS } from '@/lib/foundation/dates/guide-date'
import { STATUSES } from '@/lib/guide/releases/status'
import {
  address,
  isoDay,
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

/** What the answers have in common. An editor's document holds at most 500 rows of most kinds, so do its lists. */
export const MAX_ROWS = 500
export const MAX_REGIONS = 260

const value = z
  .string()
  .meta({
    description:
      'As precise as it was announced: 2022-03-03, 2022-03, 2022-Q4, 2022-H2 or 2023. Null where there is none.',
    pattern: '^[0-9]{4}(-([0-9]{2}(-[0-9]{2})?|Q[1-4]|H[12]))?$',
    examples: ['2022-03-03', '2022-Q4'],
  })
  .nullable()

const precision = word(
  'How much of the date is known. tba: date to be announced. unknown: no date found.',
  PRECISIONS,
)

/** The parts of a date that may be known to the minute. */
export const dateParts = {
  value,
  precision,
  time: z
    .string()
    .meta({
      description: 'Wall time as announced, for an instant alone.',
      pattern: '^[0-2][0-9]:[0-5][0-9]$',
      examples: ['21:00'],
    })
    .nullable(),
  timeZone: zoneSchema(
    'IANA zone of that wall time; “local” means this wall time wherever one is. For an instant alone.',
  ).nullable(),
  broadcastDay: isoDay(
    'The day before, where the hour after midnight belongs to its evening on the platform; else null.',
  ).nullable(),
}

export const guideDate = named(
  'Date',
  'A date, with its wall time and zone where it is an instant.',
  dateParts,
)

export const vagueDate = named('DateWithoutTime', 'A date of a day or less.', { value, precision })

export const status = word(
  'upcoming: nothing is out. airing: episodes come out. between: on a break. ended: all are out. undated: no date is known.',
  STATUSES,
)

export const regions = listSchema(
  'ISO 3166-1 alpha-2 codes, “WORLD” for everywhere, or “group:” and the name of a group of regions.',
  z.string().meta({ examples: ['US', 'WORLD'] }),
  MAX_REGIONS,
)

export const except = listSchema(
  'The regions an “everywhere” row does not reach: where other rows say something, or the platform is not.',
  z.string().meta({ examples: ['CA'] }),
  MAX_REGIONS,
)

export const platformKind = word('What it is.', wordsOf(PLATFORM_KINDS))

export const platformName = named('PlatformName', 'A platform under the name it had at the time.', {
  slug: slugSchema('Its slug.'),
  name: textSchema('Its name then.'),
})

export const showName = named('ShowName', 'A show.', {
  slug: slugSchema('Its slug, as in /api/v1/shows/{show}.'),
  title: textSchema('Its title.'),
})

const personName = named('PersonName', 'A person.', {
  slug: slugSchema('Their slug, as in /api/v1/people/{person}.'),
  name: textSchema('Their name.'),
})

export const characterName = named('CharacterName', 'A character.', {
  slug: slugSchema('Its slug.'),
  name: textSchema('Its name.'),
})

export const billing = word('How the part was announced; not-stated where no source says.', wordsOf(BILLINGS))

export const castCredit = named('CastCredit', 'Who plays whom. What would give a story away is left out.', {
  person: personName,
  character: characterName.nullable(),
  billing,
  note: textSchema('What else is to be said of the part.'),
  reprises: showName
    .nullable()
    .describe('The earliest other show in which the same person played the same character before.'),
})

export const crewCredit = named('CrewCredit', 'Who did what behind the camera.', {
  person: personName,
  job: textSchema('The job: director, composer.'),
  note: textSchema('What else is to be said of it.'),
})

export const source = named('Source', 'A source.', {
  url: address('Where it is to be read; null where there is no address.').nullable(),
  publisher: textSchema('Who published it.'),
  title: textSchema('Its title.'),
  publishedOn: textSchema('When, as precisely as known.').nullable(),
  seenOn: isoDay('The day on which an editor last saw it.').nullable(),
  archivedUrl: address('A copy that stays when the source itself goes; null for none.').nullable(),
})

export const citation = named('Citation', 'A source behind one fact.', {
  url: address('Where it is to be read; null where there is no address.').nullable(),
  publisher: textSchema('Who published it.'),
})

export const citations = listSchema('Sources.', citation, MAX_ROWS)

export const video = named('Video', 'A trailer or another video.', {
  kind: word('What it is.', wordsOf(VIDEO_KINDS)),
  title: textSchema('Its title.'),
  publishedOn: textSchema('When it was published, as precisely as known.').nullable(),
  url: address('Where to watch it; null while there is no link.').nullable(),
})

export const image = named('Image', 'A picture, or the record of one that this site does not hold.', {
  kind: word('What it is.', wordsOf(IMAGE_KINDS)),
  url: path('The picture, as a path on this site; null when this site holds no file.').nullable(),
  alt: textSchema('What it shows, for those who can’t see it.'),
  credit: textSchema('To whom it is owed.'),
  publisher: textSchema('Who published it.'),
  licence: word('On what terms this site shows it. not-held: a record without a file.', wordsOf(LICENCES)),
  sourceUrl: address('Where it is from; null where that is not recorded.').nullable(),
})

const disputeValue = named('DisputeValue', 'What some of the sources say.', {
  value: textSchema('The value.'),
  followed: yes('Whether the guide follows it.'),
  reason: textSchema('Why.'),
  sources: citations,
})

export const dispute = named(
  'Dispute',
  'A fact on which sources contradict each other; every value is kept.',
  {
    field: textSchema('What they disagree on.'),
    values: listSchema('What they say.', disputeValue, MAX_ROWS),
  },
)

export const words = {
  videos: listSchema('Trailers and other videos.', video, MAX_ROWS),
  images: listSchema('Pictures, in the order of the page.', image, MAX_ROWS),
  sources: listSchema('Everything cited on the page.', source, MAX_ROWS),
  disputes: listSchema('Where sources contradict each other.', dispute, MAX_ROWS),
  updatedOn: isoDay('The day of the last edit that was more than a minor one.'),
}

export const episodeCount = whole('How many episodes there are: as ordered, else as many as are listed.')
