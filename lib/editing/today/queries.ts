import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Reader } from '@/lib/accounts/editor'
import { adminPath } from '@/lib/documents/kinds'
import { daysInWords } from '@/lib/foundation/dates/words'
import { database } from '@/lib/foundation/db/client'
import { headingOf } from '@/lib/guide/season-heading'
import { dueItem, gapItem, pastItem, type SeasonDue, type TodayItem } from './words'

const DAYS_AHEAD = 7
const DAYS_BACK = 30
const MAX_RELEASES = 300
const MAX_ITEMS = 40
/** The precisions that have a day of the calendar. */
const DAYS = ['day', 'instant'] as const

/**
 * What needs a person, in the order in which readers meet it: dates of the coming week that are not confirmed, premieres
 * with gaps, dates that went by unconfirmed, and sources that disagree. What somebody has checked within a day is left
 * out for so long. `now` is the guide's clock, `at` the real time. 40 at most.
 */
export async function listToday(
  _reader: Reader,
  now: Temporal.Instant,
  at = new Date(),
): Promise<TodayItem[]> {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const due = await seasonsDue(today)
  const checked = await checkedSince(
    due.map(({ id }) => id),
    new Date(at.getTime() - DAY_MS),
  )
  const unchecked = due.filter(({ id }) => !checked.has(id))
  const items = [
    ...unchecked.flatMap((season) => dueItem(season, today.toString())),
    ...due.flatMap((season) => gapItem(season, today.toString())),
    ...unchecked.flatMap((season) => pastItem(season, today.toString())),
    ...(await disputedItems(today)),
  ]
  return items.sort((one, other) => one.day.localeCompare(other.day)).slice(0, MAX_ITEMS)
}

const DAY_MS = 86_400_000

async function checkedSince(ids: string[], since: Date): Promise<Set<string>> {
  const where = { id: { in: ids }, checkedAt: { gte: since } }
  const rows = await database().reader.entry.findMany({ where, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
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
      precision: { in: [...DAYS] },
      release: { removedAt: null, holdKind: '', confidence: { not: 'withdrawn' } },
    },
    orderBy: { sortKey: 'asc' },
    distinct: ['releaseId'],
    take: MAX_RELEASES,
    select: { releaseId: true, release: { select: { seasonId: true } } },
  })
  const ids = airings.map(({ releaseId }) => releaseId)
  const seasonIds = [...new Set(airings.map(({ release }) => release.seasonId))]
  const seasons = await reader.season.findMany({
    where: { id: { in: seasonIds } },
    include: {
      show: { select: { title: true } },
      releases: {
        where: { id: { in: ids } },
        include: {
          platform: { select: { name: true } },
          regions: { where: { excluded: false }, orderBy: { position: 'asc' }, select: { region: true } },
          airings: {
            where: { sortKey: { gte: from, lt: to }, withdrawnAt: null, precision: { in: [...DAYS] } },
            orderBy: { sortKey: 'asc' },
            select: { value: true },
          },
        },
      },
    },
  })
  const has = await contentsOf(seasons)
  return seasons.map((season) => ({
    id: season.id,
    title: `${season.show.title}, ${headingOf(season)}`,
    path: adminPath('season', season.id),
    missing: missingOf(season, has),
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

type SeasonContents = Record<'credits' | 'pictures' | 'episodes', ReadonlySet<string | null>>

function missingOf(
  { id, logline, plot }: { id: string; logline: string; plot: string },
  { credits, pictures, episodes }: SeasonContents,
): string[] {
  return [
    ...(credits.has(id) ? [] : ['cast']),
    ...(logline === '' && plot === '' ? ['a story'] : []),
    ...(pictures.has(id) ? [] : ['a picture']),
    ...(episodes.has(id) ? [] : ['episodes']),
  ]
}

/** Which of the seasons show any credit (their show's own stand on them, too), picture or episode. */
async function contentsOf(seasons: { id: string; showId: string }[]): Promise<SeasonContents> {
  const { reader } = database()
  const ids = seasons.map(({ id }) => id)
  const showId = { in: seasons.map((season) => season.showId) }
  const seasonId = { in: ids }
  const [ofShows, credits, images, episodes] = await Promise.all([
    reader.credit.groupBy({ by: ['showId'], where: { showId, seasonId: null } }),
    reader.credit.groupBy({ by: ['seasonId'], where: { seasonId } }),
    reader.image.groupBy({ by: ['entryId'], where: { entryId: { in: ids } } }),
    reader.episode.groupBy({ by: ['seasonId'], where: { seasonId, removedAt: null } }),
  ])
  return {
    credits: new Set([
      ...credits.map((row) => row.seasonId),
      ...seasons.filter((season) => ofShows.some((row) => row.showId === season.showId)).map(({ id }) => id),
    ]),
    pictures: new Set(images.map((row) => row.entryId)),
    episodes: new Set(episodes.map((row) => row.seasonId)),
  }
}

const MAX_DISPUTES = 20
const MAX_SEASONS = 500

/** What sources disagree on about seasons that are still to premiere, as of `today`, by how soon that is. */
async function disputedItems(today: Temporal.PlainDate): Promise<TodayItem[]> {
  const { reader } = database()
  const ahead = await reader.release.findMany({
    where: {
      removedAt: null,
      // With it, the dates to come are found along an index.
      confidence: { in: ['confirmed', 'announced', 'expected', 'rumoured'] },
      premiereValue: { gte: today.toString() },
      premierePrecision: { in: [...DAYS] },
    },
    orderBy: { premiereValue: 'asc' },
    take: MAX_SEASONS,
    select: { seasonId: true, premiereValue: true },
  })
  const soonest = new Map<string, string>()
  for (const { seasonId, premiereValue } of ahead)
    if (premiereValue && !soonest.has(seasonId)) soonest.set(seasonId, premiereValue)
  const disputes = await reader.dispute.findMany({
    where: { entryId: { in: [...soonest.keys()] } },
    take: MAX_DISPUTES,
    include: { values: { orderBy: { position: 'asc' } } },
  })
  const entryIds = disputes.map(({ entryId }) => entryId)
  const entries = await reader.entry.findMany({
    where: { id: { in: entryIds }, trashedAt: null },
    select: { id: true, title: true },
  })
  const titles = new Map(entries.map(({ id, title }) => [id, title]))
  return disputes.flatMap(({ id, entryId, field, values }) => {
    const [title, day] = [titles.get(entryId), soonest.get(entryId)]
    if (title === undefined || day === undefined) return []
    const said = values.map(({ value, followed }) => (followed ? `${value} (followed)` : value)).join(' and ')
    return [
      {
        id: `dispute-${id}`,
        day,
        when: daysInWords(today.until(day).days),
        title,
        path: adminPath('season', entryId),
        words: `Sources disagree. ${field}: ${said}.`,
        entryId: null,
      },
    ]
  })
}
