import { z } from 'zod'
import { CONFIDENCES, EPISODE_KINDS, HOLDS, PATTERNS, WINDOWS } from '@/lib/documents/vocabularies'
import { PRECISIONS } from '@/lib/foundation/dates/guide-date'
import type { SeasonWithReleases } from '@/lib/guide/releases/storage'
import type { StoredPlatform } from '@/lib/guide/releases/stored'
import type { CalendarAiring } from './airing'

/** Seasons that were unpublished in the last year, as calendars of several seasons have to cancel them. */

const word = <Words extends Record<string, string>>(words: Words) =>
  z.enum(Object.keys(words) as [keyof Words & string, ...(keyof Words & string)[]])
const text = z.string().nullable()

/** What is read of the rows that unpublishing kept (lib/editing/entries/storage.ts). */
const kept = z.object({
  season: z.object({
    id: z.string(),
    showId: z.string(),
    number: z.number().nullable(),
    slug: z.string(),
    label: z.string(),
    title: z.string(),
    episodesOrdered: z.number().nullable(),
  }),
  episodes: z.array(
    z.object({
      id: z.string(),
      seasonId: z.string(),
      slug: z.string(),
      number: z.number().nullable(),
      numberEnd: z.number().nullable(),
      title: z.string(),
      kind: word(EPISODE_KINDS),
      runtimeMinutes: z.number().nullable(),
    }),
  ),
  releases: z.array(
    z.object({
      id: z.string(),
      platformId: text,
      window: word(WINDOWS),
      pattern: word(PATTERNS),
      confidence: word(CONFIDENCES),
      holdKind: word(HOLDS),
      holdReason: z.string(),
      premiereValue: text,
      premierePrecision: z.enum(PRECISIONS),
      removedAt: text,
    }),
  ),
  /** Older rows have none: nobody knows where those releases were. */
  regions: z
    .array(z.object({ releaseId: z.string(), region: z.string(), excluded: z.boolean() }))
    .default([]),
  airings: z.array(
    z.object({
      id: z.string(),
      releaseId: z.string(),
      episodeId: z.string(),
      value: text,
      precision: z.enum(PRECISIONS),
      time: text,
      zone: text,
      sortKey: z.string(),
      sequence: z.number(),
      withdrawnAt: text,
    }),
  ),
})

const NEVER_LOST = {
  wasValue: null,
  wasPrecision: 'unknown',
  wasTime: null,
  wasZone: null,
  mergedAt: null,
} as const

/** A withdrawn season as it was kept, and when it was withdrawn; null for what was never kept so. */
export type UnpublishedSeason = z.output<typeof kept> & { at: Date }

export function readWithdrawal({ records, at }: { records: string; at: Date }): UnpublishedSeason | null {
  const read = kept.safeParse(JSON.parse(records))
  return read.success ? { ...read.data, at } : null
}

type Around = { show: { slug: string; title: string }; platforms: (StoredPlatform & { id: string })[] }

/** The season with every release removed, and its airings as cancelled. */
export function asRemoved(
  { season: { showId: _, ...season }, releases, regions, ...of }: UnpublishedSeason,
  { show, platforms }: Around,
): { season: SeasonWithReleases; airings: CalendarAiring[] } {
  const numbers = of.episodes.flatMap(({ number }) => number ?? [])
  const hasNumbers = numbers.length > 0
  const removed = releases.map(({ platformId, removedAt: _, ...release }) => ({
    ...release,
    regions: regions.filter(({ releaseId }) => releaseId === release.id),
    platform: platforms.find(({ id }) => id === platformId) ?? null,
  }))
  const ends = {
    first: hasNumbers ? Math.min(...numbers) : null,
    last: hasNumbers ? Math.max(...numbers) : null,
  }
  return { season: { ...season, show, numbers: ends, releases: [], removed }, airings: airingsOf(of) }
}

function airingsOf({
  episodes,
  airings,
  at,
}: Pick<z.output<typeof kept>, 'episodes' | 'airings'> & { at: Date }): CalendarAiring[] {
  const byId = new Map(episodes.map((episode) => [episode.id, episode]))
  return airings.flatMap(({ episodeId, withdrawnAt, ...airing }) => {
    const episode = byId.get(episodeId)
    if (!episode || withdrawnAt !== null) return []
    return [
      {
        ...airing,
        ...NEVER_LOST,
        sequence: airing.sequence + 1,
        changedAt: at,
        withdrawnAt: at,
        episode: { ...episode, isRemoved: true },
      },
    ]
  })
}
