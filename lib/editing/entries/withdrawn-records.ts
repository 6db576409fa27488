import { z } from 'zod'
import type { Prisma } from '@/generated/prisma/client'

/**
 * What is kept of a withdrawn season, as JSON: the rows that calendars and the list of changes know by their ids,
 * removed ones included. An older Logline may have written it: columns that are gone since are left out, and one
 * that came since has its default. A new column does not compile until it stands here.
 */

/** Every column of a table, optional ones too. */
type Columns<Row> = { [Column in Exclude<keyof Row, Relations>]-?: z.ZodType<Row[Column]> }

/** What Prisma would write along with a season; here each table has its own rows. */
type Relations = 'episodes' | 'orders' | 'releases' | 'credits' | 'dateChanges'

const open = z.string().nullable().default(null)
const when = z.iso.datetime()
const gone = when.nullable().default(null)

const season = {
  id: z.string(),
  showId: z.string(),
  number: z.number().nullable(),
  slug: z.string(),
  label: z.string(),
  title: z.string(),
  logline: z.string(),
  plot: z.string(),
  plotRevealedBy: open,
  productionNotes: z.string(),
  episodesOrdered: z.number().nullable().default(null),
  state: z.string(),
  precededBy: open,
  followedBy: open,
  seoTitle: z.string().default(''),
  seoDescription: z.string().default(''),
  updatedAt: when,
  plotUncited: z.boolean().default(false),
} satisfies Columns<Prisma.SeasonUncheckedCreateInput>

const episode = {
  id: z.string(),
  seasonId: z.string(),
  position: z.number(),
  number: z.number().nullable(),
  numberEnd: z.number().nullable(),
  slug: z.string(),
  title: z.string(),
  kind: z.string(),
  synopsis: z.string(),
  synopsisRevealedBy: open,
  runtimeMinutes: z.number().nullable(),
  airsAfterId: open,
  sceneAfterCredits: z.boolean().nullable().default(null),
  removedAt: gone,
} satisfies Columns<Prisma.EpisodeCreateManyInput>

const release = {
  id: z.string(),
  seasonId: z.string(),
  position: z.number(),
  platformId: open,
  window: z.string(),
  exclusive: z.boolean(),
  premiereValue: open,
  premierePrecision: z.string(),
  premiereTime: open,
  premiereZone: open,
  pattern: z.string(),
  orderId: open,
  confidence: z.string(),
  holdKind: z.string(),
  holdReason: z.string(),
  tier: z.string(),
  watchUrl: z.string(),
  endsValue: open,
  endsPrecision: z.string(),
  note: z.string(),
  removedAt: gone,
  dateUncited: z.boolean().default(false),
} satisfies Columns<Prisma.ReleaseCreateManyInput>

const airing = {
  id: z.string(),
  releaseId: z.string(),
  episodeId: z.string(),
  value: open,
  precision: z.string(),
  time: open,
  zone: open,
  startsAt: gone,
  sortKey: z.string(),
  sequence: z.number(),
  changedAt: when,
  withdrawnAt: gone,
} satisfies Columns<Prisma.AiringCreateManyInput>

const dateChange = {
  id: z.string(),
  at: when,
  seasonId: z.string(),
  releaseId: z.string(),
  episodeId: open,
  episodes: z.number().default(0),
  kind: z.string(),
  beforeValue: open,
  beforePrecision: z.string(),
  beforeTime: open,
  beforeZone: open,
  afterValue: open,
  afterPrecision: z.string(),
  afterTime: open,
  afterZone: open,
  reason: z.string(),
} satisfies Columns<Prisma.DateChangeCreateManyInput> & { episodes: z.ZodType<number> }

const withdrawnSeason = z.object({
  season: z.object(season),
  episodes: z.array(z.object(episode)),
  releases: z.array(z.object(release)),
  airings: z.array(z.object(airing)),
  dateChanges: z.array(z.object(dateChange)),
})

export type WithdrawnSeason = z.output<typeof withdrawnSeason>

/** Reads what an earlier version kept; null where nothing of the entry had to be. Throws for what was never kept so. */
export function readWithdrawn(json: string): WithdrawnSeason | null {
  return withdrawnSeason.nullable().parse(JSON.parse(json))
}
