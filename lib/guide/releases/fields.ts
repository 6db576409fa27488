import type { z } from 'zod'
import {
  check,
  choice,
  codes,
  date,
  dayOnly,
  entry,
  group,
  number,
  ownRow,
  ownRows,
  rows,
  text,
  timeOfDay,
  url,
  zone,
} from '@/lib/documents/field-kit'
import { CONFIDENCES, EXCEPTION_KINDS, HOLDS, PATTERNS, TIERS, WINDOWS } from '@/lib/documents/vocabularies'
import { isRegion, REST, regionName, WORLD } from '../regions/regions'

function isReach(code: string): boolean {
  return code === WORLD || code === REST || isRegion(code) || /^group:[a-z0-9-]+$/.test(code)
}

/** One row of the release table of a season. */
export const releases = rows('Releases', 'release', ['regions', 'platformId'], {
  platformId: entry('Platform', 'platform'),
  regions: codes('Regions', {
    accepts: isReach,
    nameOf: (code) => regionName(code),
    hint: 'US, CA; WORLD for everywhere; REST for everywhere no other release names. Empty: not known.',
  }),
  excluded: codes('Except', {
    accepts: (code) => isReach(code) && code !== WORLD && code !== REST,
    nameOf: (code) => regionName(code),
  }),
  window: choice('Window', WINDOWS),
  exclusive: check('Exclusive'),
  premiere: group('First episode', {
    on: date('Date'),
    time: timeOfDay('Time'),
    zone: zone('Time zone', { local: true }),
  }),
  pattern: choice('Schedule', PATTERNS),
  batches: rows(
    'Batches',
    'batch',
    ['label'],
    {
      label: text('Label'),
      size: number('Episodes', { min: 1, max: 500, required: true }),
      start: date('From', {
        hint: 'The first batch starts with the first episode; the remaining episodes follow weekly.',
      }),
    },
    50,
  ),
  exceptions: rows(
    'Exceptions',
    'exception',
    ['kind', 'skippedDay'],
    {
      kind: choice('Kind', EXCEPTION_KINDS),
      skippedDay: dayOnly('Day without an episode'),
      skippedUntil: dayOnly('Until', { hint: 'The last day of a longer break; empty for one day.' }),
      episodeId: ownRow('Episode', 'episodes'),
      to: group('Moved to', { on: date('Date'), time: timeOfDay('Time') }),
      reason: text('Reason'),
    },
    500,
  ),
  orderId: ownRow('Episode order', 'orders'),
  episodeIds: ownRows('Only these episodes', 'episodes', { hint: 'None chosen: the whole season.' }),
  confidence: choice('Certainty', CONFIDENCES),
  holdKind: choice('On hold', HOLDS, {
    hint: 'Readers are told no date of what is still ahead. The first episode’s date above is what it was.',
  }),
  holdReason: text('Reason'),
  tier: choice('Price', TIERS),
  watchUrl: url('Watch link'),
  ends: date('Available until'),
  audio: codes('Audio languages', { accepts: isLanguage, hint: 'en, fr, pt-BR' }),
  subtitles: codes('Subtitle languages', { accepts: isLanguage, hint: 'en, fr, pt-BR' }),
  note: text('Note', { limit: 300 }),
  sourceIds: ownRows('Sources', 'sources'),
})

export type ReleaseRow = z.output<typeof releases>[number]

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code)[0] === code
  } catch {
    return false
  }
}
