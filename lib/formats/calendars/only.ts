import type { SeasonWithReleases } from '@/lib/guide/releases/storage'
import type { CalendarEpisode } from './airing'

/** What a calendar may be narrowed to, and which episodes are that: a season is complete with its last one. */

export const ONLY = ['premieres', 'finales', 'complete'] as const
export type Only = (typeof ONLY)[number]

export function isIncluded(episode: CalendarEpisode, season: SeasonWithReleases, only: Only | null): boolean {
  if (only === null) return true
  return only === 'premieres' ? isPremiere(episode, season) : isFinale(episode, season)
}

export function partsPlayed(episode: CalendarEpisode, season: SeasonWithReleases): string[] {
  return [
    ...(isPremiere(episode, season) ? ['Premiere'] : []),
    ...(isFinale(episode, season) ? ['Finale'] : []),
  ]
}

function isPremiere({ kind, number }: CalendarEpisode, { numbers: { first } }: SeasonWithReleases): boolean {
  return kind === 'premiere' || (number !== null && first !== null && number <= first)
}

/** The last episode, once as many are listed as were ordered; or one an editor calls so. */
function isFinale({ kind, number, numberEnd }: CalendarEpisode, season: SeasonWithReleases): boolean {
  const { episodesOrdered } = season
  const { first, last } = season.numbers
  if (kind === 'finale') return true
  if (number === null || first === null || last === null || number < last) return false
  return episodesOrdered === null || (numberEnd ?? number) - first + 1 >= episodesOrdered
}
