import type { Tier } from '@/lib/documents/vocabularies'
import { UNKNOWN } from '@/lib/foundation/dates/guide-date'
import { WORLD } from '../regions/regions'
import type { StoredPlatform } from '../releases/stored'
import { type PlatformView, platformAt } from '../releases/views'
import type { Cite, SourceView } from '../sources/views'

/** Where a season can be watched now. Regions are ISO 3166-1 codes or WORLD; `asOf` is an ISO day, "" for no known one. */
export type AvailabilityView = {
  id: string
  regions: string[]
  platform: PlatformView
  tier: Tier
  watchUrl: string
  asOf: string
  note: string
  sources: number[]
}

type StoredAvailability = Omit<AvailabilityView, 'regions' | 'platform' | 'sources'> & {
  regions: string
  platform: StoredPlatform
}

/** The day it holds as of is its own, else the last on which one of its sources was seen. */
export function availabilityViews(
  rows: StoredAvailability[],
  { cite, sources }: { cite: Cite; sources: SourceView[] },
): AvailabilityView[] {
  return rows.map(({ id, regions, platform, tier, watchUrl, asOf, note }) => {
    const cited = cite(id)
    const seen = sources.filter(({ number }) => cited.includes(number)).map(({ seenOn }) => seenOn)
    const codes = regions.split(' ').filter(Boolean)
    return {
      id,
      regions: codes,
      platform: platformAt(platform, UNKNOWN, codes),
      tier,
      watchUrl,
      asOf: asOf || (seen.sort().at(-1) ?? ''),
      note,
      sources: cited,
    }
  })
}

/** Those of a region, by its code. */
export function offersIn(region: string, rows: AvailabilityView[]): AvailabilityView[] {
  return rows.filter(({ regions }) => regions.includes(region) || regions.includes(WORLD))
}
