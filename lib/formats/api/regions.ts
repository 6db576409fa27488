import { REST, WORLD } from '@/lib/guide/regions/regions'

/** "Everywhere not named otherwise" is told as WORLD; its exceptions stand beside it. */
export function regionsInApi(regions: string[]): string[] {
  return [...new Set(regions.map((code) => (code === REST ? WORLD : code)))]
}
