import 'server-only'
import { database } from '../db/client'
import type { Groups } from '../releases/reach'
import { zoneOfRegion } from './regions'

/** The zone whose midnight ends a day in the region: an editor's choice, else the capital's. */
export async function zoneFor(region: string): Promise<string> {
  const chosen = await database().reader.region.findUnique({ where: { code: region } })
  return chosen?.zone ?? zoneOfRegion(region)
}

/** Members and names of the groups among these codes ("group:latin-america"). */
export async function groupsFor(codes: string[]): Promise<{ groups: Groups; names: Record<string, string> }> {
  const slugs = codes.filter((code) => code.startsWith('group:')).map((code) => code.slice('group:'.length))
  if (slugs.length === 0) return { groups: {}, names: {} }
  const rows = await database().reader.regionGroup.findMany({
    where: { slug: { in: slugs } },
    include: { members: true },
  })
  return {
    groups: Object.fromEntries(
      rows.map((group) => [`group:${group.slug}`, group.members.map((each) => each.region)]),
    ),
    names: Object.fromEntries(rows.map((group) => [`group:${group.slug}`, group.name])),
  }
}
