import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { queryIds } from '@/lib/foundation/db/chosen-ids'
import { database } from '@/lib/foundation/db/client'
import { codesNaming } from '../regions/queries'
import { seasonsWithReleases } from '../releases/storage'

/** What the database holds of changed dates. Stays inside of lib/changes. */

const CHANGE = {
  episode: { select: { slug: true, removedAt: true, number: true, title: true } },
  release: {
    include: {
      regions: { orderBy: { position: 'asc' } },
      platform: { select: { slug: true, name: true, dayEndsAt: true, regions: true } },
    },
  },
} as const

export type StoredChange = Awaited<ReturnType<typeof loadChanges>>[number]

/** In the order of the ids. */
export async function loadChanges(ids: string[]) {
  const rows = await database().reader.dateChange.findMany({ where: { id: { in: ids } }, include: CHANGE })
  const seasons = await seasonsWithReleases(rows.map(({ seasonId }) => seasonId))
  const seasonsById = new Map(seasons.map((season) => [season.id, season]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    const season = row && seasonsById.get(row.seasonId)
    return row && season ? [{ ...row, season }] : []
  })
}

/** So many are looked at for one page: in a region that little reaches, a page may hold few of them or none. */
const MAX_LOOKED_AT = 1_000

export type ChangesStretch = {
  show: string | null
  region: string | null
  after: string | null
  limit: number
}

/**
 * The ids of the changes that come after one, newest first, that may reach the region, and the last one looked at where
 * more follow. A boundary and not a number of rows to skip: what was published meanwhile shifts nothing.
 */
export async function changesAfter(stretch: ChangesStretch): Promise<{ ids: string[]; last: string | null }> {
  const { show, region, limit } = stretch
  const looked = show === null ? ofAll(stretch) : changesOfShow(show, stretch)
  const reaching = region === null ? Prisma.empty : Prisma.sql`WHERE ${await mayReach(region)}`
  const fitting = await queryIds(Prisma.sql`SELECT c."id" FROM (${looked}) c ${reaching}
    ORDER BY c."at" DESC, c."id" DESC LIMIT ${limit + 1}`)
  const ids = fitting.slice(0, limit)
  if (fitting.length > limit) return { ids, last: ids.at(-1) ?? null }
  if (region === null) return { ids, last: null }
  const [last = null] = await queryIds(Prisma.sql`SELECT c."id" FROM (${looked}) c
    ORDER BY c."at" DESC, c."id" DESC LIMIT 1 OFFSET ${MAX_LOOKED_AT - 1}`)
  return { ids, last }
}

/** Without a region each of them counts: one more than asked for tells that there are more. */
function lookedAt({ region, limit }: ChangesStretch): number {
  return region === null ? limit + 1 : MAX_LOOKED_AT
}

function ofAll(stretch: ChangesStretch): Prisma.Sql {
  return Prisma.sql`SELECT d."id", d."at", d."releaseId" FROM "DateChange" d ${afterIn(stretch, Prisma.sql`WHERE`)}
    ORDER BY d."at" DESC, d."id" DESC LIMIT ${lookedAt(stretch)}`
}

/** From its seasons on: along the dates SQLite would look at every change of every show. */
function changesOfShow(show: string, stretch: ChangesStretch): Prisma.Sql {
  const { joinInOrder } = database().dialect
  return Prisma.sql`SELECT d."id", d."at", d."releaseId" FROM "Show" s
    ${joinInOrder} "Season" n ON n."showId" = s."id" ${joinInOrder} "DateChange" d ON d."seasonId" = n."id"
    WHERE s."slug" = ${show} ${afterIn(stretch, Prisma.sql`AND`)}
    ORDER BY d."at" DESC, d."id" DESC LIMIT ${lookedAt(stretch)}`
}

function afterIn({ after }: ChangesStretch, begins: Prisma.Sql): Prisma.Sql {
  if (after === null) return Prisma.empty
  return Prisma.sql`${begins} (d."at", d."id") < (SELECT "at", "id" FROM "DateChange" WHERE "id" = ${after})`
}

/** Whether the release names the region, or may mean it: only the rows around it tell the rest. */
async function mayReach(region: string): Promise<Prisma.Sql> {
  const codes = await codesNaming(region)
  return Prisma.sql`EXISTS (SELECT 1 FROM "ReleaseRegion" g
    WHERE g."releaseId" = c."releaseId" AND g."excluded" = false AND g."region" IN (${Prisma.join(codes)}))`
}
