import { Temporal } from 'temporal-polyfill'
import type { Editor } from '@/lib/accounts/editor'
import { saveEntry } from '@/lib/editing/entries/commands'
import type { GuideDate } from '@/lib/foundation/dates/guide-date'
import { laterBy, momentOf, type Pick, wallAt } from '@/lib/foundation/dates/testing'
import type { SeasonInput } from '@/prisma/seed/revision'

/** Made-up guides in every shape of dates that the guide has, for the test that all faces say the same. */

export const REGIONS = ['US', 'DE', 'JP', 'NZ', 'BR'] as const
export const PUBLISHED = '2022-02-02T12:00:00Z'
export const CHANGED = '2022-02-10T12:00:00Z'

/** A quiet day, and a minute before and after midnight in three zones while most seasons run. */
export const MOMENTS = [
  PUBLISHED,
  ...['America/New_York', 'Europe/Berlin', 'Asia/Tokyo'].flatMap((zone) => {
    const midnight = Temporal.ZonedDateTime.from(`2022-03-10T00:00[${zone}]`).toInstant()
    return [midnight.subtract({ minutes: 1 }), midnight.add({ minutes: 1 })].map(String)
  }),
]

const PLATFORMS = [
  {
    id: 'stream',
    name: 'Longwave',
    kind: 'streaming',
    homeZone: 'America/New_York',
    regions: ['US', 'BR', 'NZ'],
  },
  { id: 'world', name: 'Everystream', kind: 'streaming', homeZone: '', regions: [] },
  {
    id: 'nhk',
    name: 'Night TV',
    kind: 'broadcast',
    homeZone: 'Asia/Tokyo',
    dayEndsAt: '05:00',
    regions: ['JP'],
  },
  {
    id: 'ard',
    name: 'Evening TV',
    kind: 'broadcast',
    homeZone: 'Europe/Berlin',
    dayEndsAt: '05:00',
    regions: [],
  },
] as const

/** Publishes the platforms that the made-up seasons come out on. */
export async function savePlatforms(editor: Editor): Promise<void> {
  for (const { id, ...document } of PLATFORMS) {
    await saveEntry(editor, {
      kind: 'platform',
      version: 0,
      publish: true,
      newEntryId: id,
      document: { ...document, regions: [...document.regions] },
    })
  }
}

const REACHES = [['US'], ['DE', 'JP'], ['JP'], ['NZ', 'BR'], ['WORLD'], ['WORLD'], ['REST'], []]
const VAGUE = ['2022-03', '2022-Q2', '2022-H2', '2023', 'tba', '']
const HOURS = ['21:00', '00:35', '00:35', '03:00', '23:59']
const ZONES = ['America/New_York', 'Asia/Tokyo', 'Europe/Berlin', 'Pacific/Auckland', 'local']

const oneOf = <Item>(pick: Pick, items: readonly Item[]): Item => items[pick(items.length)] as Item

export function madeUpSeason(pick: Pick, name: string): SeasonInput {
  const count = 1 + pick(6)
  const episodes = Array.from({ length: count }, (_, at) => ({
    id: `${name}-e${at + 1}`,
    number: at + 1,
    title: `Title ${at + 1}`,
  }))
  const special = {
    id: `${name}-s`,
    number: null,
    title: 'A special',
    kind: 'special' as const,
    airsAfterId: '',
  }
  const hasSpecial = pick(3) === 0
  const releases = Array.from({ length: 2 + pick(3) }, (_, at) =>
    madeUpRelease(pick, { id: `${name}-r${at}`, special: hasSpecial ? special.id : null, count }),
  )
  return {
    showId: 'show',
    number: 1,
    episodesOrdered: pick(3) === 0 ? count + pick(3) : null,
    episodes: hasSpecial ? [special, ...episodes] : episodes,
    releases,
  }
}

type Named = { id: string; special: string | null; count: number }

function madeUpRelease(
  pick: Pick,
  { id, special, count }: Named,
): NonNullable<SeasonInput['releases']>[number] {
  const first = laterBy('2022-02-18', pick(40))
  const isVague = pick(5) === 0
  const hour = !isVague && pick(3) > 0 ? { time: oneOf(pick, HOURS), zone: oneOf(pick, ZONES) } : {}
  const hold =
    pick(6) === 0 ? { holdKind: oneOf(pick, ['held', 'postponed'] as const), holdReason: 'A strike' } : {}
  const skip = laterBy(first, 7)
  const pause = {
    id: `${id}-x`,
    kind: 'skip' as const,
    skippedDay: skip,
    skippedUntil: laterBy(skip, 7 * pick(8)),
  }
  const extra = special && {
    id: `${id}-y`,
    kind: 'move' as const,
    episodeId: special,
    to: { on: laterBy(first, -3) },
  }
  const exceptions = [...(pick(3) === 0 ? [pause] : []), ...(extra && !isVague ? [extra] : [])]
  return {
    id,
    platformId: pick(6) === 0 ? '' : oneOf(pick, PLATFORMS).id,
    regions: oneOf(pick, REACHES),
    excluded: pick(6) === 0 ? ['BR'] : [],
    window: oneOf(pick, ['first-run', 'first-run', 'first-run', 'later', 'disc'] as const),
    premiere: { on: isVague ? oneOf(pick, VAGUE) : first, ...hour },
    pattern: oneOf(pick, ['weekly', 'weekly', 'daily', 'all-at-once', 'batches', 'irregular'] as const),
    batches: [{ id: `${id}-b`, size: Math.max(1, count - 2) }],
    exceptions,
    confidence: oneOf(pick, ['confirmed', 'announced', 'expected', 'rumoured'] as const),
    ...hold,
  }
}

/** What one face says of a fact; "" for nothing. */
export type Said = { fact: string; face: string; says: string }

export function differences(said: Said[]): string[] {
  const facts = new Map<string, Said[]>()
  for (const each of said) facts.set(each.fact, [...(facts.get(each.fact) ?? []), each])
  return [...facts.entries()].flatMap(([fact, faces]) =>
    new Set(faces.map(({ says }) => says)).size < 2
      ? []
      : [`${fact}: ${faces.map(({ face, says }) => `${face} “${says}”`).join(', ')}`],
  )
}

type Place = { zone: string; dayEndsAt: string }

/** A date as this test tells it, without the code that it judges: the day, and the hour where there is one. */
export function toldBy({ value, time, zone }: GuideDate, place: Place, form: 'long' | 'short'): string {
  if (value === null) return ''
  if (time === null || zone === null) return dayWords(value, form)
  const wall = zone === 'local' ? `${value} ${time}` : wallAt(momentOf(`${value} ${time}`, zone), place.zone)
  const [on = '', at = ''] = wall.split(' ')
  if (at >= place.dayEndsAt) return `${dayWords(on, form)}, ${at}`
  const into = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(new Date(on))
  return `${dayWords(laterBy(on, -1), form)}, ${at} in the night to ${into}`
}

export function dayWords(value: string, form: 'long' | 'short'): string {
  const year = form === 'short' || !value.startsWith('2022') ? { year: 'numeric' as const } : {}
  const format = { weekday: form, day: 'numeric', month: form, timeZone: 'UTC', ...year } as const
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(value)).replaceAll(',', '')
}
