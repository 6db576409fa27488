import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Reader } from '@/lib/accounts/editor'
import { adminPath } from '@/lib/documents/kinds'
import { database } from '@/lib/foundation/db/client'
import { headingOf } from '@/lib/guide/season-heading'
import { disputedItems } from './disputes/queries'
import { dueItem, gapItem, pastItem, type SeasonDue, type TodayItem } from './words'

const DAYS_AHEAD = 7
const DAYS_BACK = 30
const MAX_RELEASES = 300
const MAX_ITEMS = 40

/**
 * What needs a person, in the order in which readers meet it: dates of the coming week that are not confirmed, premieres
 * with gaps, dates that went by unconfirmed, and sources that disagree. `now` is the guide's clock. 40 at most.
 */
export async function listToday(_reader: Reader, now: Temporal.Instant): Promise<TodayItem[]> {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const due = await seasonsDue(today)
  const items = [
    ...due.flatMap((season) => dueItem(season, today.toString())),
    ...due.flatMap((season) => gapItem(season, today.toString())),
    ...due.flatMap((season) => pastItem(season, today.toString())),
    ...(await disputedItems(today)),
  ]
  return items.sort((one, other) => one.day.localeCompare(other.day)).slice(0, MAX_ITEMS)
}

/** The seasons with a date between a month ago and a week ahead that are not on hold. */
async function seasonsDue(today: Temporal.PlainDate): Promise<SeasonDue[]> {
  const { reader } = database()
  const from = today.subtract({ days: DAYS_BACK }).toString()
  const to = today.add({ days: DAYS_AHEAD + 1 }).toString()
  const airings = await reader.airing.findMany({
    where: {
      sortKey: { gte: from, lt: to },
      withdrawnAt: null,
      precision: { in: ['day', 'instant'] },
      release: { removedAt: null, holdKind: '', confidence: { not: 'withdrawn' } },
    },
    orderBy: { sortKey: 'asc' },
    distinct: ['releaseId'],
    take: MAX_RELEASES,
    select: { releaseId: true },
  })
  const ids = airings.map(({ releaseId }) => releaseId)
  const seasons = await reader.season.findMany({
    where: { releases: { some: { id: { in: ids } } } },
    include: {
      show: { select: { title: true } },
      releases: {
        where: { id: { in: ids } },
        include: {
          platform: { select: { name: true } },
          regions: { where: { excluded: false }, orderBy: { position: 'asc' }, select: { region: true } },
          airings: {
            where: { sortKey: { gte: from, lt: to }, withdrawnAt: null },
            orderBy: { sortKey: 'asc' },
            select: { value: true },
          },
        },
      },
      _count: { select: { episodes: { where: { removedAt: null } }, credits: true } },
    },
  })
  const posters = await entriesWithPictures(seasons.map(({ id }) => id))
  return seasons.map((season) => ({
    id: season.id,
    title: `${season.show.title}, ${headingOf(season)}`,
    path: adminPath('season', season.id),
    missing: missingOf(season, posters.has(season.id)),
    releases: season.releases.map(({ id, platform, regions, confidence, premiereValue, airings }) => ({
      id,
      platform: platform?.name ?? null,
      regions: regions.map(({ region }) => region),
      confidence,
      premiere: premiereValue,
      days: airings.flatMap(({ value }) => value ?? []),
    })),
  }))
}

type SeasonFacts = {
  logline: string
  plot: string
  _count: { episodes: number; credits: number }
}

function missingOf({ logline, plot, _count }: SeasonFacts, hasPicture: boolean): string[] {
  return [
    ...(_count.credits === 0 ? ['cast'] : []),
    ...(logline === '' && plot === '' ? ['a story'] : []),
    ...(hasPicture ? [] : ['a picture']),
    ...(_count.episodes === 0 ? ['episodes'] : []),
  ]
}

async function entriesWithPictures(ids: string[]): Promise<Set<string>> {
  const where = { entryId: { in: ids } }
  const rows = await database().reader.image.findMany({
    where,
    distinct: ['entryId'],
    select: { entryId: true },
  })
  return new Set(rows.map(({ entryId }) => entryId))
}
