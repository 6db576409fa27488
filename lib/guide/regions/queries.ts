import 'server-only'
import type { Reader } from '@/lib/accounts/editor'
import { database } from '@/lib/foundation/db/client'
import { KINDS } from '../kinds/kinds'
import type { Groups } from '../releases/reach'
import { REST, WORLD, zoneOfRegion } from './regions'

/** The zone whose midnight ends a day in the region: an editor's choice, else the capital's. */
export async function zoneFor(region: string): Promise<string> {
  const chosen = await database().reader.region.findUnique({ where: { code: region } })
  return chosen?.zone ?? zoneOfRegion(region)
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

/** A group with the seasons whose releases reach it, 20 at most, and how many there are. */
export type GroupView = {
  id: string
  slug: string
  name: string
  members: string[]
  uses: { title: string; path: string }[]
  used: number
}

const MOST_USES = 20

/** Every group of regions, by name. */
export async function listGroups(_reader: Reader): Promise<GroupView[]> {
  const { reader } = database()
  const groups = await reader.regionGroup.findMany({
    orderBy: { name: 'asc' },
    include: { members: { orderBy: { region: 'asc' } } },
  })
  return Promise.all(
    groups.map(async ({ id, slug, name, members }) => {
      const rows = await reader.release.findMany({
        where: { removedAt: null, regions: { some: { region: `group:${slug}` } } },
        distinct: ['seasonId'],
        select: { seasonId: true },
      })
      const entries = await reader.entry.findMany({
        where: { id: { in: rows.slice(0, MOST_USES).map(({ seasonId }) => seasonId) } },
        orderBy: { title: 'asc' },
        select: { id: true, title: true },
      })
      const uses = entries.map((entry) => ({
        title: entry.title,
        path: `/admin/${KINDS.season.folder}/${entry.id}`,
      }))
      return { id, slug, name, members: members.map(({ region }) => region), uses, used: rows.length }
    }),
  )
}

/** The regions whose zone an editor has chosen, by code. */
export async function listChosenZones(_reader: Reader): Promise<{ code: string; zone: string }[]> {
  return database().reader.region.findMany({ orderBy: { code: 'asc' } })
}
