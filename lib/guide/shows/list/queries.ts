import 'server-only'
import type { Show } from '@/generated/prisma/client'
import type { ShowKind } from '@/lib/documents/vocabularies'
import { type GuideDate, guideDateOf } from '@/lib/foundation/dates/guide-date'
import { database } from '@/lib/foundation/db/client'
import type { Slice } from '@/lib/foundation/db/counts'
import { type Page, pageOf, sliceAndOne } from '@/lib/foundation/paging'
import { genreFacet } from '../../facets/facets'
import { postersByEntry } from '../../media/queries'
import type { ImageView } from '../../media/views'
import { currentOf, type Seen } from '../../seasons/cards/queries'
import { listSeasonsAround, listSeasonsToCome } from '../../seasons/queries'
import { genresInUse, platformsInUse, type ShowsFilter, showsAmong, showsFitting } from './storage'

export type ShowInList = {
  slug: string
  title: string
  kind: ShowKind
  logline: string
  seasons: number
  firstShown: GuideDate
  poster: ImageView | null
}

const SHOWS_A_PAGE = 60

export type { ShowsFilter }

/** One page of the published shows, or of those that fit, by title. A status is that for whoever looks. */
export function listShows(page: number): Promise<Page<ShowInList>>
export function listShows(
  page: number,
  filter: ShowsFilter,
  seen?: Seen,
): Promise<Page<ShowInList, number | null>>
export async function listShows(
  page: number,
  filter: ShowsFilter = {},
  seen?: Seen,
): Promise<Page<ShowInList, number | null>> {
  const part = sliceAndOne(page, SHOWS_A_PAGE)
  const { ids, total } =
    filter.status && seen ? await showsInState(filter, seen, part) : await showsFitting(filter, part)
  const [rows, posters, seasons] = await Promise.all([
    database().reader.show.findMany({ where: { id: { in: ids } } }),
    postersByEntry(ids),
    seasonCounts(ids),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const shows = ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [showInList(row, seasons.get(id) ?? 0, posters.get(id) ?? null)] : []
  })
  return pageOf(shows, { page, size: SHOWS_A_PAGE, total })
}

const MOST_IN_STATE = 300

/** Of the nearest hundreds of seasons those that run, or that are to come. */
async function showsInState(filter: ShowsFilter, { now, region }: Seen, { skip, take }: Slice) {
  const isRunning = filter.status === 'running'
  const seasons = isRunning
    ? await listSeasonsAround(now, region, MOST_IN_STATE)
    : await listSeasonsToCome(now, region, { most: MOST_IN_STATE })
  const { running, soon } = currentOf(seasons)
  const slugs = new Set((isRunning ? running : soon).map(({ path }) => path.split('/')[2] ?? ''))
  const ids = await showsAmong([...slugs], filter)
  return { ids: ids.slice(skip, skip + take), total: ids.length }
}

/** Of these shows alone: counted with the list, SQLite would group the seasons of every show. */
async function seasonCounts(showIds: string[]): Promise<Map<string, number>> {
  const rows = await database().reader.season.groupBy({
    by: ['showId'],
    where: { showId: { in: showIds } },
    _count: { _all: true },
  })
  return new Map(rows.map((row) => [row.showId, row._count._all]))
}

function showInList(row: Show, seasons: number, poster: ImageView | null): ShowInList {
  const { slug, title, kind, logline, firstShownValue: value, firstShownPrecision: precision } = row
  return { slug, title, kind, logline, seasons, firstShown: guideDateOf({ value, precision }), poster }
}

/** A form offers no more than a person reads through. */
const MAX_CHOICES = 200

export type ShowsChoices = { genres: string[]; platforms: { slug: string; name: string }[] }

/** The genres and platforms in use, in order of their names: what the list can be narrowed by. */
export async function listShowsChoices(): Promise<ShowsChoices> {
  const [genres, platforms] = await Promise.all([genresInUse(MAX_CHOICES), platformsInUse(MAX_CHOICES)])
  return { genres, platforms }
}

/** Whether any show is of this genre. */
export async function hasGenre(genre: string): Promise<boolean> {
  const row = await database().reader.showFacet.findFirst({ where: { facet: genreFacet(genre) } })
  return row !== null
}
