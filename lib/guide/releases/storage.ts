import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { database } from '@/lib/foundation/db/client'
import { columns, jsonRows } from '@/lib/foundation/db/json-rows'
import type { StoredRelease } from './stored'

/** What the database holds of releases, as more than one part of lib asks for it. */

export const PLATFORM = {
  select: {
    slug: true,
    name: true,
    kind: true,
    owner: true,
    homeZone: true,
    dayEndsAt: true,
    names: true,
    regions: true,
  },
} as const

/** What a page tells of a release beside where and when. Languages come by their codes: no order of theirs is kept. */
export const RELEASE_DETAILS = {
  batches: { orderBy: { position: 'asc' }, select: { label: true, size: true } },
  exceptions: { orderBy: { position: 'asc' } },
  languages: { orderBy: { language: 'asc' } },
  order: { select: { name: true } },
} as const

/** A row of the release table as far as it tells where, when and with what certainty. */
export type ReleaseOfSeason = Pick<
  StoredRelease,
  | 'id'
  | 'window'
  | 'premiereValue'
  | 'premierePrecision'
  | 'pattern'
  | 'confidence'
  | 'holdKind'
  | 'holdReason'
  | 'regions'
  | 'platform'
>

/**
 * A season with all rows of its release table, in their order: where one reaches follows from those around it. `removed` are
 * gone from the guide and kept for calendars; `numbers` are those of the first and the last episode.
 */
export type SeasonWithReleases = {
  id: string
  number: number | null
  slug: string
  label: string
  title: string
  episodesOrdered: number | null
  numbers: { first: number | null; last: number | null }
  show: { slug: string; title: string }
  releases: ReleaseOfSeason[]
  removed: ReleaseOfSeason[]
}

type SeasonRow = Omit<SeasonWithReleases, 'releases' | 'removed'> & {
  rows: (Omit<ReleaseOfSeason, 'platform'> & { isRemoved: boolean; platformId: string | null })[]
}

const RELEASE = [
  ...[
    'id',
    'window',
    'premiereValue',
    'premierePrecision',
    'pattern',
    'confidence',
    'holdKind',
    'holdReason',
  ],
  'platformId',
]

/** The seasons with these ids, hundreds at once: each once and sorted by id, however these come. */
export async function seasonsWithReleases(ids: string[]): Promise<SeasonWithReleases[]> {
  const { object, list, nested, boolean, among, joinInOrder } = database().dialect
  const region = object({ ...columns('g', ['region']), excluded: boolean(Prisma.sql`g."excluded"`) })
  const regions = Prisma.sql`SELECT ${list(region, Prisma.sql`g."position"`)}
    FROM "ReleaseRegion" g WHERE g."releaseId" = r."id"`
  const release = object({
    ...columns('r', RELEASE),
    isRemoved: boolean(Prisma.sql`r."removedAt" IS NOT NULL`),
    regions: nested(regions),
  })
  const releases = Prisma.sql`SELECT ${list(release, Prisma.sql`r."position"`)}
    FROM "Release" r WHERE r."seasonId" = s."id"`
  const ends = object({ first: Prisma.sql`min(e."number")`, last: Prisma.sql`max(e."number")` })
  const numbers = Prisma.sql`SELECT ${ends} FROM "Episode" e WHERE e."seasonId" = s."id" AND e."removedAt" IS NULL`
  const season = object({
    ...columns('s', ['id', 'number', 'slug', 'label', 'title', 'episodesOrdered']),
    show: object(columns('w', ['slug', 'title'])),
    numbers: nested(numbers),
    rows: nested(releases),
  })
  const seasons = await jsonRows<SeasonRow>(Prisma.sql`
    SELECT ${season} AS "row" FROM "Season" s ${joinInOrder} "Show" w ON w."id" = s."showId"
    WHERE s."id" IN ${among([...new Set(ids)])} ORDER BY s."id"`)
  const platforms = await platformsOf(seasons)
  const toReleases = (rows: SeasonRow['rows']): ReleaseOfSeason[] =>
    rows.map(({ isRemoved, platformId, ...row }) => {
      return { ...row, platform: platforms.get(platformId ?? '') ?? null }
    })
  return seasons.map(({ rows, ...season }) => ({
    ...season,
    releases: toReleases(rows.filter(({ isRemoved }) => !isRemoved)),
    removed: toReleases(rows.filter(({ isRemoved }) => isRemoved)),
  }))
}

/** Each once: it has many names, and half of the guide may be on it. */
async function platformsOf(seasons: SeasonRow[]) {
  const ids = seasons.flatMap(({ rows }) => rows.flatMap(({ platformId }) => platformId ?? []))
  const rows = await database().reader.platform.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, ...PLATFORM.select },
  })
  return new Map(rows.map(({ id, ...platform }) => [id, platform]))
}
