import type { DayClock } from '@/lib/foundation/dates/zones'
import { isRegion, zoneOfRegion } from '../regions/regions'

/**
 * Whose clock judges a release's days where no reader has chosen a region: its own region's where it names just
 * one, else the platform's home zone, else UTC. A day ends at the platform's hour.
 */
export function clockOfRelease(
  regions: string[],
  platform: { homeZone: string; dayEndsAt: string } | null,
): DayClock {
  const named = regions.filter(isRegion)
  const own = named.length === 1 && named[0] ? zoneOfRegion(named[0]) : ''
  return { zone: own || platform?.homeZone || 'UTC', dayEndsAt: platform?.dayEndsAt ?? '00:00' }
}
