import type { Reader } from '@/lib/accounts/editor'
import { adminPath } from '@/lib/documents/kinds'
import { database } from '@/lib/foundation/db/client'

/** A group with the seasons whose releases reach it, 20 at most, and how many there are. */
export type GroupView = {
  id: string
  slug: string
  name: string
  members: string[]
  uses: { title: string; path: string }[]
  used: number
}

const MAX_USES = 20

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
        where: { id: { in: rows.slice(0, MAX_USES).map(({ seasonId }) => seasonId) } },
        orderBy: { title: 'asc' },
        select: { id: true, title: true },
      })
      const uses = entries.map((entry) => ({
        title: entry.title,
        path: adminPath('season', entry.id),
      }))
      return { id, slug, name, members: members.map(({ region }) => region), uses, used: rows.length }
    }),
  )
}

/** The regions whose zone an editor has chosen, by code. */
export async function listChosenZones(_reader: Reader): Promise<{ code: string; zone: string }[]> {
  return database().reader.region.findMany({ orderBy: { code: 'asc' } })
}
