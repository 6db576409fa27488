import type { EpisodeKind } from '@/lib/documents/vocabularies'
import { guideDateOf, namesADay, type Precision } from '@/lib/foundation/dates/guide-date'

/** An airing as calendars tell it, with its episode. */
export type CalendarAiring = {
  id: string
  releaseId: string
  value: string | null
  precision: Precision
  time: string | null
  zone: string | null
  sortKey: string
  sequence: number
  changedAt: Date
  withdrawnAt: Date | null
  /** Since when one event tells it with others, where it had one of its own before. */
  mergedAt: Date | null
  wasValue: string | null
  wasPrecision: Precision
  wasTime: string | null
  wasZone: string | null
  episode: CalendarEpisode
}

export type CalendarEpisode = {
  id: string
  seasonId: string
  slug: string
  number: number | null
  numberEnd: number | null
  title: string
  kind: EpisodeKind
  runtimeMinutes: number | null
  isRemoved: boolean
}

/** Not withdrawn, and its day not lost. */
export function isStillOn(airing: CalendarAiring): boolean {
  return hasADay(airing) && airing.withdrawnAt === null && !airing.episode.isRemoved
}

export function hasADay(airing: CalendarAiring): boolean {
  return namesADay(guideDateOf(airing))
}

/** How many episodes a season has by their numbers. */
export function listedIn({ first, last }: { first: number | null; last: number | null }): number {
  return first === null || last === null ? 0 : last - first + 1
}
