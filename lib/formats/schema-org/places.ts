import {
  isRegion,
  REGION_CODES,
  REST,
  regionInSentence,
  regionName,
  WORLD,
} from '@/lib/guide/regions/regions'
import type { ReleaseView } from '@/lib/guide/releases/views'
import { type Node, node } from './node'

/** A country with its ISO 3166-1 alpha-2 code. */
export function country(code: string): Node {
  return node('Country', { name: regionName(code), identifier: code })
}

type PlacesOfRelease = Pick<ReleaseView, 'regions' | 'except' | 'regionWords'>

/**
 * Where a release row holds, and the countries it names as left out. "Everywhere" is said in words, with its
 * exceptions; where it comes down to a few countries, they are named instead.
 */
export function availableIn({ regions, except, regionWords }: PlacesOfRelease): {
  within: Node[]
  without: Node[]
} {
  const without = except.filter(isRegion)
  if (regions.includes(WORLD) || regions.includes(REST)) return everywhereBut(without)
  if (regions.every(isRegion)) return { within: regions.map(country), without: [] }
  // Of a group only the name is told here, not its members.
  return { within: [node('Place', { name: regionWords })], without: without.map(country) }
}

function everywhereBut(without: string[]): { within: Node[]; without: Node[] } {
  if (without.length * 2 > REGION_CODES.length) {
    const reached = REGION_CODES.filter((code) => !without.includes(code))
    return { within: reached.map(country), without: [] }
  }
  const exceptions = without.map(regionInSentence).join(', ')
  const name = exceptions ? `Everywhere except ${exceptions}` : 'Everywhere'
  return { within: [node('Place', { name })], without: without.map(country) }
}
