import { newId } from '@/lib/foundation/ids'
import type { CreditRow } from '@/lib/guide/credits/fields'
import type { ReleaseRow } from '@/lib/guide/releases/fields'
import { type SeasonDocument, seasonFields } from '@/lib/guide/seasons/fields'

/** Who is named for one season alone stays with it. */
const GOES_ON = ['main', 'recurring'] as const

/**
 * The season after one, as far as that says: where it comes out, on what and how its episodes follow, and who is in it.
 * Nothing of its dates, its story or its sources goes along: nobody has announced them yet. `taken` are the numbers of
 * the show's other seasons.
 */
export function nextSeason(season: SeasonDocument, taken: readonly number[] = []): SeasonDocument {
  const { showId, number, releases, credits } = season
  return seasonFields.parse({
    showId,
    number: number === null ? null : Math.max(number, ...taken) + 1,
    releases: releases
      .filter(({ window, confidence }) => window === 'first-run' && confidence !== 'withdrawn')
      .map(nextRelease),
    credits: goesOnInCast(credits),
  })
}

/** Who of a cast is in the season after it, too: those who are named for all of it, as new rows. */
export function goesOnInCast(credits: CreditRow[]): object[] {
  return credits.filter(goesOn).map(nextCredit)
}

function nextRelease(release: ReleaseRow): object {
  const { platformId, regions, excluded, window, exclusive, pattern, tier, premiere } = release
  const { time, zone } = premiere
  return {
    id: newId(),
    ...{ platformId, regions, excluded, window, exclusive, tier },
    pattern: pattern === 'batches' ? '' : pattern,
    premiere: { on: '', time, zone },
    confidence: 'expected',
  }
}

function goesOn({ billing, job, episodeIds }: CreditRow): boolean {
  return job === 'cast' && episodeIds.length === 0 && GOES_ON.some((each) => each === billing)
}

function nextCredit({ personId, characterId, job, billing, capacity }: CreditRow): object {
  return { id: newId(), personId, characterId, job, billing, capacity }
}
