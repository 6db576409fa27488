import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import { type GuideDate, guideDateOf } from '../dates/guide-date'
import { database } from '../db/client'
import { type Page, pageOf, slice } from '../paging'
import { groupsFor } from '../regions/queries'
import { REST, regionName, WORLD } from '../regions/regions'
import { reaches } from '../releases/reach'
import { reachOf } from '../releases/views'
import { headingOf } from '../seasons/heading'
import { ROWS_AROUND } from '../seasons/storage'

/** One date that was announced, moved, confirmed, held or withdrawn, and who says so today. */
export type ChangeView = {
  id: string
  /** ISO instant of the publishing. */
  at: string
  kind: string
  before: GuideDate
  after: GuideDate
  reason: string
  /**
   * The episode that moved by itself, and how many moved with it; null when the first date did. One that is gone from
   * the guide has no path.
   */
  episode: { path: string | null; number: number | null; title: string; moved: number } | null
  show: { slug: string; title: string }
  season: { path: string; heading: string }
  regions: string
  platform: { slug: string; name: string } | null
  sources: { publisher: string; url: string }[]
}

const CHANGES_A_PAGE = 50

export type ChangesQuestion = { show: string | null; region: string | null; page: number }

/** One page of the changes of dates, newest first; of one show, or of what reaches one region. */
export async function listChanges({ show, region, page }: ChangesQuestion): Promise<Page<ChangeView>> {
  const inRegion = region && {
    release: { regions: { some: { region: { in: await codesFor(region) }, excluded: false } } },
  }
  const where = { ...(show && { season: { show: { slug: show } } }), ...inRegion }
  const [rows, total] = await Promise.all([
    loadChanges(where, page),
    database().reader.dateChange.count({ where }),
  ])
  const reaching = region ? await reachingOnly(rows, region) : rows
  const sources = await sourcesOf(reaching.map((row) => row.releaseId))
  const views = reaching.map((row) => viewOf(row, sources.get(row.releaseId) ?? []))
  return pageOf(views, { page, size: CHANGES_A_PAGE, total })
}

const CHANGE = {
  episode: { select: { slug: true, removedAt: true, number: true, title: true } },
  season: { include: { show: { select: { slug: true, title: true } }, releases: ROWS_AROUND } },
  release: { include: { regions: true, platform: { select: { slug: true, name: true } } } },
} as const

type Row = Awaited<ReturnType<typeof loadChanges>>[number]

function loadChanges(where: Prisma.DateChangeWhereInput, page: number) {
  const orderBy = [{ at: 'desc' }, { id: 'asc' }] as const
  return database().reader.dateChange.findMany({
    where,
    orderBy: [...orderBy],
    ...slice(page, CHANGES_A_PAGE),
    include: CHANGE,
  })
}

/** The codes under which a release may name a region: its own, its groups' and the two for everywhere. */
async function codesFor(region: string): Promise<string[]> {
  const groups = await database().reader.regionGroup.findMany({
    where: { members: { some: { region } } },
    select: { slug: true },
  })
  return [region, WORLD, REST, ...groups.map((group) => `group:${group.slug}`)]
}

/** "Everywhere not named otherwise" depends on the rows around it, which no single condition can say. */
async function reachingOnly(rows: Row[], region: string): Promise<Row[]> {
  const { groups } = await groupsFor(
    rows.flatMap((row) => row.season.releases.flatMap((each) => each.regions.map((one) => one.region))),
  )
  return rows.filter(({ season, releaseId }) => {
    const all = season.releases.map(reachOf)
    const own = all.find((reach) => reach.id === releaseId)
    return own === undefined || reaches(own, region, all, groups)
  })
}

async function sourcesOf(releaseIds: string[]): Promise<Map<string, ChangeView['sources']>> {
  const citations = await database().reader.citation.findMany({
    where: { subjectId: { in: releaseIds }, field: '' },
    select: { subjectId: true, source: { select: { publisher: true, url: true, position: true } } },
    orderBy: { source: { position: 'asc' } },
  })
  const sources = new Map<string, ChangeView['sources']>()
  for (const { subjectId, source } of citations) {
    const { publisher, url } = source
    sources.set(subjectId, [...(sources.get(subjectId) ?? []), { publisher, url }])
  }
  return sources
}

function viewOf(row: Row, sources: ChangeView['sources']): ChangeView {
  const { id, kind, reason, season, release, episode } = row
  const path = `/shows/${season.show.slug}/${season.slug}`
  return {
    id,
    kind,
    reason,
    sources,
    at: row.at.toISOString(),
    before: guideDateOf({
      value: row.beforeValue,
      precision: row.beforePrecision,
      time: row.beforeTime,
      zone: row.beforeZone,
    }),
    after: guideDateOf({
      value: row.afterValue,
      precision: row.afterPrecision,
      time: row.afterTime,
      zone: row.afterZone,
    }),
    episode: episode && {
      path: episode.removedAt === null ? `${path}/${episode.slug}` : null,
      number: episode.number,
      title: episode.title,
      moved: row.episodes,
    },
    show: season.show,
    season: { path, heading: headingOf(season) },
    regions: release.regions
      .filter((each) => !each.excluded)
      .map((each) => regionName(each.region))
      .join(', '),
    platform: release.platform,
  }
}
