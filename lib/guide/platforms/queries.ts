import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { PlatformKind } from '@/lib/documents/vocabularies'
import { type GuideDate, isKnown } from '@/lib/foundation/dates/guide-date'
import { compareDates } from '@/lib/foundation/dates/order'
import { database } from '@/lib/foundation/db/client'
import { countAll, countUpTo } from '@/lib/foundation/db/counts'
import { MAX_COUNTED, type Page, pageOf, slice, sliceAndOne, totalOf } from '@/lib/foundation/paging'
import { groupsFor } from '../regions/queries'
import { regionName } from '../regions/regions'
import { reachInWords } from '../releases/reach-words'
import { premiereOf } from '../releases/stored'
import { headingOf } from '../season-heading'
import { currentOf, listSeasonCards, type SeasonCard, type Seen } from '../seasons/cards/queries'
import { findSources } from '../sources/queries'
import type { SourceView } from '../sources/views'

/** A row of the release table, from the side of its platform. */
type SeasonOnPlatform = {
  id: string
  path: string
  show: string
  heading: string
  regions: string
  premiere: GuideDate
}

export type PlatformPage = {
  slug: string
  name: string
  kind: PlatformKind
  owner: string
  url: string
  description: string
  names: { name: string; fromDay: string; untilDay: string }[]
  regions: string[]
  successor: { slug: string; name: string } | null
  seasons: Page<SeasonOnPlatform, number | null>
  /** What runs there and what is to come, for whoever looks; null where nobody was named. */
  current: { running: SeasonCard[]; soon: SeasonCard[] } | null
  /** The numbers of its sources. */
  citations: { name: number[]; description: number[] }
  sources: SourceView[]
  updatedOn: string
}

/** A published platform with a page of the seasons it carries, newest first, or null; for whoever looks with what comes next there. */
export async function findPlatform(slug: string, page = 1, seen?: Seen): Promise<PlatformPage | null> {
  const { reader } = database()
  const row = await reader.platform.findUnique({
    where: { slug },
    include: { names: { orderBy: { fromDay: 'asc' } }, regions: true },
  })
  if (!row) return null
  const successor = row.successorId
    ? await reader.platform.findUnique({ where: { id: row.successorId }, select: { slug: true, name: true } })
    : null
  const { name, kind, owner, url, description, names } = row
  const { sources, cite } = await findSources(row.id)
  return {
    slug,
    name,
    kind,
    owner,
    url,
    description,
    names,
    successor,
    regions: row.regions.map((each) => regionName(each.region)).sort(),
    seasons: await seasonsOn(row, page),
    current: seen ? await currentOn(row, seen) : null,
    citations: { name: cite(row.id, 'name', 'kind', 'owner'), description: cite(row.id, 'description') },
    sources,
    updatedOn: row.updatedAt.toISOString().slice(0, 10),
  }
}

const SEASONS_A_PAGE = 50

/** Cut into pages by the dates as they are written, which an index has in order; what has no date comes last. */
async function seasonsOn(
  platform: { id: string; name: string; regions: unknown[] },
  page: number,
): Promise<Page<SeasonOnPlatform, number | null>> {
  const { reader } = database()
  const platformId = platform.id
  const where = { platformId, removedAt: null }
  const [releases, counted] = await Promise.all([
    reader.release.findMany({
      where,
      orderBy: [{ premiereValue: 'desc' }, { id: 'desc' }],
      ...sliceAndOne(page, SEASONS_A_PAGE),
      include: {
        regions: { orderBy: { position: 'asc' } },
        season: { include: { show: { select: { slug: true, title: true } } } },
      },
    }),
    countUpTo(
      Prisma.sql`SELECT 1 FROM "Release" WHERE "platformId" = ${platformId} AND "removedAt" IS NULL`,
      MAX_COUNTED,
    ),
  ])
  const list = pageOf(releases, { page, size: SEASONS_A_PAGE, total: totalOf(counted) })
  const { names } = await groupsFor(list.items)
  const seasons = list.items.map((release) => seasonOf(release, { groupNames: names, platform }))
  return { ...list, items: seasons.sort(newestFirst) }
}

/** As the pages follow each other: what has no date last. */
function newestFirst({ premiere: one }: SeasonOnPlatform, { premiere: other }: SeasonOnPlatform): number {
  return Number(isKnown(other)) - Number(isKnown(one)) || compareDates(other, one)
}

const MOST_CURRENT = 60
/** A season of fewer weeks than these may still run. */
const WEEKS_RUNNING = 26

/** What begins first there of all platforms in the region. */
async function currentOn(
  { id: platformId, slug }: { id: string; slug: string },
  seen: Seen,
): Promise<PlatformPage['current']> {
  const today = seen.now.toZonedDateTimeISO('UTC').toPlainDate()
  const since = today.subtract({ weeks: WEEKS_RUNNING }).toString()
  const { release } = database().reader
  const asked = { take: MOST_CURRENT, select: { seasonId: true } } as const
  const [dated, open] = await Promise.all([
    release.findMany({
      ...asked,
      where: {
        platformId,
        removedAt: null,
        OR: [
          { premierePrecision: { in: ['day', 'instant'] }, premiereValue: { gte: since } },
          { premierePrecision: { notIn: ['day', 'instant'] }, premiereValue: { gte: `${today.year}` } },
        ],
      },
      orderBy: { premiereValue: 'asc' },
    }),
    release.findMany({ ...asked, where: { platformId, removedAt: null, premiereValue: null } }),
  ])
  const ids = [...new Set([...dated, ...open].map(({ seasonId }) => seasonId))]
  const seasons = await listSeasonCards(ids, seen)
  return currentOf(seasons.filter(({ platform }) => seen.region === null || platform?.slug === slug))
}

type ReleaseOnPlatform = Parameters<typeof premiereOf>[0] & {
  id: string
  regions: { region: string; excluded: boolean }[]
  season: Parameters<typeof headingOf>[0] & { slug: string; show: { slug: string; title: string } }
}

function seasonOf(release: ReleaseOnPlatform, around: Parameters<typeof reachInWords>[1]): SeasonOnPlatform {
  const { id, season, regions } = release
  return {
    id,
    path: `/shows/${season.show.slug}/${season.slug}`,
    show: season.show.title,
    heading: headingOf(season),
    regions: reachInWords(
      regions.filter((each) => !each.excluded).map(({ region }) => region),
      around,
    ),
    premiere: premiereOf(release),
  }
}

const PLATFORMS_A_PAGE = 120

export type PlatformInList = { slug: string; name: string; kind: PlatformKind; owner: string }

/** One page of the platforms, by name. */
export async function listPlatforms(page: number): Promise<Page<PlatformInList>> {
  const { reader } = database()
  const [platforms, total] = await Promise.all([
    reader.platform.findMany({
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      ...slice(page, PLATFORMS_A_PAGE),
      select: { slug: true, name: true, kind: true, owner: true },
    }),
    countAll('Platform'),
  ])
  return pageOf(platforms, { page, size: PLATFORMS_A_PAGE, total })
}

/** Whether a platform of this slug is published. */
export async function hasPlatform(slug: string): Promise<boolean> {
  return (await database().reader.platform.count({ where: { slug } })) > 0
}
