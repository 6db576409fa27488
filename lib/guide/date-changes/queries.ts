import 'server-only'
import { z } from 'zod'
import type { DateChangeKind } from '@/lib/documents/vocabularies'
import { type GuideDate, guideDateOf } from '@/lib/foundation/dates/guide-date'
import { database } from '@/lib/foundation/db/client'
import { groupsFor } from '../regions/queries'
import { reaches } from '../releases/reach'
import { reachInWords } from '../releases/reach-words'
import { reachOf } from '../releases/stored'
import { headingOf } from '../season-heading'
import { changesAfter, loadChanges, type StoredChange } from './storage'

/** One date that was announced, moved, confirmed, held or withdrawn, and what it was learnt from. */
export type ChangeView = {
  id: string
  /** ISO instant of the publishing. */
  at: string
  kind: DateChangeKind
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
  /** Until which hour a night belongs to the evening before on its platform. */
  dayEndsAt: string
  platform: { slug: string; name: string } | null
  /** The names of the platforms, where one took the place of another. */
  platforms: { before: string; after: string } | null
  sources: { publisher: string; url: string }[]
}

const CHANGES_A_PAGE = 50

/** A show by its slug, a region by its code; `after` is the id of the change that the page goes on from. */
export type ChangesQuery = {
  show: string | null
  region: string | null
  after?: string | null
  limit?: number
}

/** `next` is what the next page goes on from, null on the last one. In a region that little reaches, a page may be empty. */
export type Changes = { items: ChangeView[]; next: string | null }

/** Some changes of dates, newest first; of one show, or of what reaches one region. */
export async function listChanges(query: ChangesQuery): Promise<Changes> {
  const { show, region, after = null, limit = CHANGES_A_PAGE } = query
  const { ids, last } = await changesAfter({ show, region, after, limit })
  const rows = await loadChanges(ids)
  const reaching = region ? await reachingOnly(rows, region) : rows
  const { names } = await groupsFor(reaching.map(({ release }) => release))
  return { items: reaching.map((row) => dateChangeView(row, names)), next: last }
}

/** Whether a page can go on from it: a change of this id was published. */
export async function hasChange(id: string): Promise<boolean> {
  return (await database().reader.dateChange.count({ where: { id } })) > 0
}

/** "Everywhere not named otherwise" depends on the rows around it, which no single condition can say. */
async function reachingOnly(rows: StoredChange[], region: string): Promise<StoredChange[]> {
  const { groups } = await groupsFor(rows.flatMap(({ season }) => season.releases))
  return rows.filter(({ season, releaseId }) => {
    const all = season.releases.map(reachOf)
    const own = all.find((reach) => reach.id === releaseId)
    return own === undefined || reaches({ row: own, region, rows: all, groups })
  })
}

const keptSources = z.array(z.object({ publisher: z.string(), url: z.string() }))

function dateChangeView(row: StoredChange, groupNames: Record<string, string>): ChangeView {
  const { id, kind, reason, season, release, episode } = row
  const path = `/shows/${season.show.slug}/${season.slug}`
  return {
    id,
    kind,
    reason,
    sources: keptSources.parse(JSON.parse(row.sources)),
    platforms: row.afterPlatform ? { before: row.beforePlatform, after: row.afterPlatform } : null,
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
    regions: reachInWords(
      release.regions.filter((each) => !each.excluded).map(({ region }) => region),
      { groupNames, platform: release.platform },
    ),
    dayEndsAt: release.platform?.dayEndsAt ?? '00:00',
    platform: release.platform && { slug: release.platform.slug, name: release.platform.name },
  }
}
