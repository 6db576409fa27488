import type { z } from 'zod'
import {
  CONFIDENCES,
  EXCEPTION_KINDS,
  HOLDS,
  PATTERNS,
  TIERS,
  WINDOWS,
  wordsOf,
} from '@/lib/documents/vocabularies'
import type { AvailabilityView } from '@/lib/guide/availability/views'
import type { ReleaseView } from '@/lib/guide/releases/views'
import { dateInApi } from './dates'
import { regionsInApi } from './regions'
import { address, isoDay, listSchema, named, slugSchema, textSchema, whole, word, yes } from './schema-kit'
import {
  citations,
  dateParts,
  except,
  guideDate,
  MAX_REGIONS,
  MAX_ROWS,
  platformKind,
  regions,
} from './shared'
import type { CiteInApi } from './sources-and-media'

export const confidence = word(
  'Certainty. A withdrawn row is kept and counts for nothing.',
  wordsOf(CONFIDENCES),
)

const hold = named('Hold', 'Why what is still ahead of a release has no date.', {
  kind: word('held: it waits. postponed: it was put off to a date that nobody has named.', wordsOf(HOLDS)),
  reason: textSchema('Why, as far as it was said.'),
  was: textSchema(
    'The first date it had, as precise as it was: 2022-03-06, 2022-Q4; null where it had none.',
  ).nullable(),
})

const platform = named('Platform', 'A platform under the name it had when the season began there.', {
  slug: slugSchema('Its slug.'),
  name: textSchema('Its name then.'),
  kind: platformKind,
})

const languages = (description: string) =>
  listSchema(description, textSchema('A language code (BCP 47): pt-BR.'), MAX_REGIONS)

const batch = named('Batch', 'Episodes that come out together.', {
  label: textSchema('What it is called: Part one.'),
  episodes: whole('How many episodes it has.'),
})

const releaseBreak = named('ReleaseBreak', 'Weeks without an episode between two parts of a season.', {
  after: isoDay('The day of the last episode before it.'),
  until: isoDay('The day of the first episode after it.'),
})

const exception = named('Exception', 'A day on which a release does not follow its pattern.', {
  kind: word('skip: no episode on that day. move: an episode on that day.', wordsOf(EXCEPTION_KINDS)),
  value: dateParts.value,
  precision: dateParts.precision,
  reason: textSchema('Why.'),
})

export const releaseAnswer = named(
  'Release',
  'A season on a platform in some regions: a row of the release table.',
  {
    regions,
    except,
    platform: platform.nullable(),
    exclusive: yes('Whether it is exclusive to this platform.'),
    window: word(
      'first-run: where it is new. later: a repeat elsewhere. preview: before its first day. disc: to buy on disc.',
      wordsOf(WINDOWS),
    ),
    premiere: guideDate.describe('The date of the first episode.'),
    kind: platformKind.nullable(),
    pattern: word('How the episodes follow each other.', wordsOf(PATTERNS)),
    confidence,
    hold: hold.nullable(),
    ends: textSchema('When it leaves the platform, as precisely as known.').nullable(),
    tier: word('What it costs; null where that is not stated.', wordsOf(TIERS)).nullable(),
    batches: listSchema('Its batches, where they have names.', batch, MAX_ROWS),
    breaks: listSchema('The breaks of weeks between its parts, in order.', releaseBreak, MAX_ROWS),
    exceptions: listSchema('Weeks off and moved episodes, where a reason was given.', exception, MAX_ROWS),
    audio: languages('The languages it is spoken in there, as far as recorded.'),
    subtitles: languages('The languages it is subtitled in there, as far as recorded.'),
    order: textSchema(
      'The order of episodes it follows, of those in `orders`; null for the season’s own.',
    ).nullable(),
    watchUrl: address('Where to watch it; null where that is not recorded.').nullable(),
    sources: citations,
  },
)

export const availabilityAnswer = named(
  'Availability',
  'Where a season can be watched now. It says nothing of when it came out.',
  {
    regions,
    platform,
    tier: word('What it costs; null where that is not stated.', wordsOf(TIERS)).nullable(),
    watchUrl: address('Where to watch it; null where that is not recorded.').nullable(),
    asOf: isoDay('The day on which somebody looked; null where nobody says.').nullable(),
    note: textSchema('What else is known of it.'),
    sources: citations,
  },
)

export function availabilityInApi(
  { regions, platform: { slug, name, kind }, tier, watchUrl, asOf, note, sources }: AvailabilityView,
  cite: CiteInApi,
): z.output<typeof availabilityAnswer> {
  return {
    regions,
    platform: { slug, name, kind },
    tier: tier || null,
    watchUrl: watchUrl || null,
    asOf: asOf || null,
    note,
    sources: cite(sources),
  }
}

export type ReleaseAnswer = z.output<typeof releaseAnswer>

export function releaseInApi(release: ReleaseView, cite: CiteInApi): ReleaseAnswer {
  const { platform } = release
  return {
    regions: regionsInApi(release.regions),
    except: release.except,
    platform: platform && { slug: platform.slug, name: platform.name, kind: platform.kind },
    exclusive: release.exclusive,
    window: release.window,
    premiere: dateInApi(release.premiere, release.clock.dayEndsAt),
    kind: platform?.kind ?? null,
    pattern: release.pattern || 'irregular',
    confidence: release.confidence,
    hold: release.hold && { ...release.hold, was: release.hold.was.value },
    ends: release.ends.value,
    tier: release.tier || null,
    batches: release.batches,
    breaks: release.breaks,
    exceptions: release.exceptions.map(({ kind, date: { value, precision }, reason }) => {
      return { kind, value, precision, reason }
    }),
    audio: release.audio,
    subtitles: release.subtitles,
    order: release.order || null,
    watchUrl: release.watchUrl || null,
    sources: cite(release.sources),
  }
}
