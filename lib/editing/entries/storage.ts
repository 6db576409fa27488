import { z } from 'zod'
import { Prisma } from '@/generated/prisma/client'

/**
 * What the database holds of a withdrawn season, as JSON: the rows that calendars and the list of changes know by their
 * ids, removed ones included. An older Logline may have written it: columns that are gone since are left out, and one
 * that came since gets its default.
 */
const withdrawnSeason = z.object({
  season: row<Prisma.SeasonUncheckedCreateInput>(Prisma.SeasonScalarFieldEnum),
  episodes: z.array(row<Prisma.EpisodeCreateManyInput>(Prisma.EpisodeScalarFieldEnum)),
  releases: z.array(row<Prisma.ReleaseCreateManyInput>(Prisma.ReleaseScalarFieldEnum)),
  airings: z.array(row<Prisma.AiringCreateManyInput>(Prisma.AiringScalarFieldEnum)),
  dateChanges: z.array(row<Prisma.DateChangeCreateManyInput>(Prisma.DateChangeScalarFieldEnum)),
})

export type WithdrawnSeason = z.output<typeof withdrawnSeason>

/** Reads what an earlier version kept; null where nothing of the entry had to be. Throws for what was never kept so. */
export function readWithdrawn(json: string): WithdrawnSeason | null {
  return withdrawnSeason.nullable().parse(JSON.parse(json))
}

/** A stored row with the columns that its table has today; Prisma refuses one that lacks what has no default. */
function row<Row>(columns: object) {
  const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
  return values.transform(
    (stored) => Object.fromEntries(Object.entries(stored).filter(([name]) => name in columns)) as Row,
  )
}
