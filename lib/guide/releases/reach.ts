import type { ReleaseWindow } from '@/lib/documents/vocabularies'
import { type Groups, REGION_CODES, REST, WORLD } from '../regions/regions'

/**
 * Where a release row reaches.
 * regions: ISO codes, WORLD, REST or group:<slug>; excluded: the same without WORLD and REST;
 * platformRegions: where its platform exists, [] for everywhere.
 */
export type Reach = {
  id: string
  window: ReleaseWindow
  regions: string[]
  excluded: string[]
  platformRegions: string[]
  withdrawn: boolean
}

/**
 * Whether a row says something for a region. REST means every region that no other standing row of the
 * same window names, and, like WORLD, only where the platform exists.
 */
export function reaches({
  row,
  region,
  rows,
  groups,
}: {
  row: Reach
  region: string
  rows: Reach[]
  groups: Groups
}): boolean {
  if (names({ codes: row.excluded, region, groups })) return false
  if (names({ codes: row.regions, region, groups })) return true
  const exists = row.platformRegions.length === 0 || row.platformRegions.includes(region)
  if (!exists) return false
  if (row.regions.includes(WORLD)) return true
  return row.regions.includes(REST) && !namedOtherwise({ row, region, rows, groups })
}

/** The regions an "everywhere" row does not reach, in order of code: what the API calls except. */
export function exceptOf(row: Reach, rows: Reach[], groups: Groups): string[] {
  if (row.regions.includes(WORLD) || row.regions.includes(REST))
    return REGION_CODES.filter((code) => !reaches({ row, region: code, rows, groups }))
  return [...new Set(row.excluded.flatMap((code) => groups[code] ?? [code]))].sort()
}

function namedOtherwise({
  row,
  region,
  rows,
  groups,
}: {
  row: Reach
  region: string
  rows: Reach[]
  groups: Groups
}): boolean {
  return rows.some(
    (other) =>
      other.id !== row.id &&
      other.window === row.window &&
      !other.withdrawn &&
      names({ codes: other.regions, region, groups }) &&
      !names({ codes: other.excluded, region, groups }),
  )
}

function names({ codes, region, groups }: { codes: string[]; region: string; groups: Groups }): boolean {
  return codes.some((code) => code === region || groups[code]?.includes(region))
}
