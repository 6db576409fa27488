import { MAX_RUNTIME_MINUTES } from '@/lib/guide/seasons/fields'

type WithRuntime = {
  season: number
  number: number | null
  title: string
  minutes: number | null | undefined
}

/** An episode's minutes as our fields take them; null for none, and for what no episode lasts. */
export function likelyRuntime(minutes: number | null | undefined): number | null {
  return minutes && minutes > 0 && minutes <= MAX_RUNTIME_MINUTES ? minutes : null
}

/** One sentence that names the episodes whose runtime is left out; none where there are none. */
export function unlikelyRuntimes(episodes: WithRuntime[]): string[] {
  const named = episodes.flatMap(({ season, number, title, minutes }) =>
    minutes && likelyRuntime(minutes) === null
      ? [
          `“${title}” (season ${season}${number === null ? '' : `, episode ${number}`}: ${minutes.toLocaleString('en')} minutes)`,
        ]
      : [],
  )
  return named.length > 0
    ? [`Left out, for no episode lasts so long: the runtime of ${named.join(', ')}.`]
    : []
}
