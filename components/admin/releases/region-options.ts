import type { ComboOption } from '@/components/ui/combo-box'
import { ALSO_CALLED } from '@/lib/guide/regions/also-called'
import { REST, regionChoices, WORLD } from '@/lib/guide/regions/regions'

/** A named group of regions: its code is `group:<slug>`. */
export type RegionGroup = { code: string; name: string; members: string[] }

const EVERYWHERE: ComboOption[] = [
  { id: WORLD, name: 'Everywhere', also: 'world,worldwide,global,all countries,everywhere' },
  { id: REST, name: 'Everywhere else', also: 'rest,rest of the world,other countries,elsewhere' },
]

/** Everything that a release may name as where it comes out: by names, codes and what people say. */
export function reachOptions(groups: readonly RegionGroup[]): ComboOption[] {
  return [...EVERYWHERE, ...exceptOptions(groups)]
}

/** What a release may leave out: countries and groups. */
export function exceptOptions(groups: readonly RegionGroup[]): ComboOption[] {
  return [...groupOptions(groups), ...REGION_OPTIONS]
}

function groupOptions(groups: readonly RegionGroup[]): ComboOption[] {
  return groups.map(({ code, name, members }) => ({
    id: code,
    name,
    detail: `${members.length} ${members.length === 1 ? 'country' : 'countries'}`,
  }))
}

/** Every country, by its name, its code and what people call it. */
export const REGION_OPTIONS: readonly ComboOption[] = regionChoices().map(({ code, name }) => ({
  id: code,
  name,
  also: [code, ALSO_CALLED[code]].filter(Boolean).join(','),
  detail: code,
}))
