import 'server-only'
import type { GuideDate } from '../dates/guide-date'
import { inOrder } from '../dates/order'
import { database } from '../db/client'
import { type Page, pageOf, slice } from '../paging'
import { groupsFor } from '../regions/queries'
import { regionName } from '../regions/regions'
import { premiereOf } from '../releases/views'
import { headingOf } from '../seasons/heading'

export type PlatformPage = {
  slug: string
  name: string
  kind: string
  owner: string
  url: string
  description: string
  names: { name: string; fromDay: string; untilDay: string }[]
  regions: string[]
  successor: { slug: string; name: string } | null
  seasons: { id: string; path: string; show: string; heading: string; regions: string; premiere: GuideDate }[]
  updatedOn: string
}

/** A published platform with the seasons it carries, newest first, or null. */
export async function findPlatform(slug: string): Promise<PlatformPage | null> {
  const { reader } = database()
  const row = await reader.platform.findUnique({
    where: { slug },
    include: { names: { orderBy: { fromDay: 'asc' } }, regions: true },
  })
  if (!row) return null
  const releases = await reader.release.findMany({
    where: { platformId: row.id, removedAt: null },
    include: { regions: true, season: { include: { show: { select: { slug: true, title: true } } } } },
  })
  const { names: groupNames } = await groupsFor(
    releases.flatMap((release) => release.regions.map((each) => each.region)),
  )
  const successor = row.successorId
    ? await reader.platform.findUnique({ where: { id: row.successorId }, select: { slug: true, name: true } })
    : null
  const { name, kind, owner, url, description, names } = row
  const seasons = releases.map((release) => ({
    id: release.id,
    path: `/shows/${release.season.show.slug}/${release.season.slug}`,
    show: release.season.show.title,
    heading: headingOf(release.season),
    regions: release.regions
      .filter((each) => !each.excluded)
      .map((each) => regionName(each.region, groupNames))
      .join(', '),
    premiere: premiereOf(release),
  }))
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
    seasons: seasons.sort((one, other) => inOrder(other.premiere, one.premiere)),
    updatedOn: row.updatedAt.toISOString().slice(0, 10),
  }
}

const PLATFORMS_A_PAGE = 120

export type PlatformInList = { slug: string; name: string; kind: string; owner: string }

/** One page of the platforms, by name. */
export async function listPlatforms(page: number): Promise<Page<PlatformInList>> {
  const { reader } = database()
  const [platforms, total] = await Promise.all([
    reader.platform.findMany({
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      ...slice(page, PLATFORMS_A_PAGE),
      select: { slug: true, name: true, kind: true, owner: true },
    }),
    reader.platform.count(),
  ])
  return pageOf(platforms, { page, size: PLATFORMS_A_PAGE, total })
}

/** Whether a platform of this slug is published. */
export async function hasPlatform(slug: string): Promise<boolean> {
  return (await database().reader.platform.count({ where: { slug } })) > 0
}
