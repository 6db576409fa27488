import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import { programmeDay } from '@/lib/foundation/dates/zones'
import { database } from '@/lib/foundation/db/client'
import { type Groups, REST, WORLD, zoneOfRegion } from './regions'

/** The zone whose midnight ends a day in the region: an editor's choice, else the capital's. */
export async function findRegionZone(region: string): Promise<string> {
  const chosen = await database().reader.region.findUnique({ where: { code: region } })
  return chosen?.zone ?? zoneOfRegion(region)
}

/** The ISO day it is in a region, by its clock; by UTC for none. */
export async function todayIn(region: string | null, now: Temporal.Instant): Promise<string> {
  const zone = region ? await findRegionZone(region) : 'UTC'
  return programmeDay(now, { zone, dayEndsAt: '00:00' })
}

/** Members and names of the groups that these rows of release tables name ("group:latin-america"). */
export async function groupsFor(
  releases: { regions: { region: string }[] }[],
): Promise<{ groups: Groups; names: Record<string, string> }> {
  const codes = new Set(releases.flatMap(({ regions }) => regions.map(({ region }) => region)))
  const slugs = [...codes].flatMap((code) => /^group:(.+)$/.exec(code)?.[1] ?? [])
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

/** The codes under which a release may name a region: its own, its groups' and the two for everywhere. */
export async function codesNaming(region: string): Promise<string[]> {
  const groups = await database().reader.regionGroup.findMany({
    where: { members: { some: { region } } },
    select: { slug: true },
  })
  return [region, WORLD, REST, ...groups.map((group) => `group:${group.slug}`)]
}
