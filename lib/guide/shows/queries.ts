import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Show } from '@/generated/prisma/client'
import type { Catalogue, LabelKind, ShowKind, TitleKind } from '@/lib/documents/vocabularies'
import { type GuideDate, guideDateOf } from '@/lib/foundation/dates/guide-date'
import { database } from '@/lib/foundation/db/client'
import { type Page, pageOf, sliceAndOne } from '@/lib/foundation/paging'
import { type CreditView, creditStartKey, creditViews } from '../credits/views'
import { genreFacet } from '../facets/facets'
import { loadMedia } from '../media/queries'
import { type ImageView, imageViews, type VideoView, videoViews } from '../media/views'
import { listSeasons, type SeasonInList } from '../seasons/queries'
import { CREDIT_ELSEWHERE } from '../seasons/storage'
import { loadSources } from '../sources/queries'
import { citer, type DisputeView, disputeViews, type SourceView, sourceViews } from '../sources/views'
import { loadTexts } from '../texts/queries'
import { type QuotationView, quotationViews, type SectionView, sectionViews } from '../texts/views'
import { genresInUse, platformsInUse, type ShowsFilter, showsFitting } from './storage'

export type ShowInList = {
  slug: string
  title: string
  kind: ShowKind
  logline: string
  seasons: number
  firstShown: GuideDate
  poster: ImageView | null
}

export type ShowPage = {
  slug: string
  title: string
  kind: ShowKind
  logline: string
  synopsis: string
  /** Sources of its title and facts, and of the texts. */
  citations: { heading: number[]; logline: number[]; synopsis: number[] }
  franchise: string
  /** The published show whose story it goes on with. */
  follows: { slug: string; title: string; path: string } | null
  firstShown: GuideDate
  genres: string[]
  languages: string[]
  countries: string[]
  otherTitles: { text: string; kind: TitleKind; language: string; region: string }[]
  originators: { slug: string; name: string }[]
  ageRatings: { region: string; rating: string }[]
  seasons: SeasonInList[]
  credits: CreditView[]
  sections: SectionView[]
  quotations: QuotationView[]
  videos: VideoView[]
  images: ImageView[]
  sources: SourceView[]
  disputes: DisputeView[]
  externalIds: { provider: Catalogue; value: string }[]
  /** What search engines and shared links show in place of what is made of the rest; "" for that. */
  seoTitle: string
  seoDescription: string
  updatedOn: string
}

const SHOWS_A_PAGE = 60

export type { ShowsFilter }

/** One page of the published shows, or of those that fit, by title. */
export function listShows(page: number): Promise<Page<ShowInList>>
export function listShows(page: number, filter: ShowsFilter): Promise<Page<ShowInList, number | null>>
export async function listShows(
  page: number,
  filter: ShowsFilter = {},
): Promise<Page<ShowInList, number | null>> {
  const { ids, total } = await showsFitting(filter, sliceAndOne(page, SHOWS_A_PAGE))
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

/** Whether a show of this slug is published. */
export async function hasShow(slug: string): Promise<boolean> {
  return (await database().reader.show.count({ where: { slug } })) > 0
}

/** The poster we hold of each entry that has one. */
export async function postersByEntry(entryIds: string[]): Promise<Map<string, ImageView>> {
  const where = { entryId: { in: entryIds }, kind: 'poster', file: { not: '' } }
  const images = await database().reader.image.findMany({ where, orderBy: { position: 'desc' } })
  return new Map(images.flatMap((image) => imageViews([image]).map((view) => [image.entryId, view] as const)))
}

const SHOW = {
  titles: { orderBy: { position: 'asc' } },
  labels: { orderBy: { position: 'asc' } },
  originators: { orderBy: { position: 'asc' }, select: { platform: { select: { slug: true, name: true } } } },
  ageRatings: { orderBy: { region: 'asc' } },
  credits: {
    where: { seasonId: null },
    orderBy: { position: 'asc' },
    include: { person: true, character: true },
  },
} as const

/** A published show with its seasons, or null. */
export async function findShow(
  slug: string,
  now: Temporal.Instant,
  region: string | null = null,
): Promise<ShowPage | null> {
  const { reader } = database()
  const row = await reader.show.findUnique({ where: { slug }, include: SHOW })
  if (!row) return null
  const characterIds = row.credits.flatMap((credit) => credit.characterId ?? [])
  const [texts, media, sourcing, seasons, creditsElsewhere, externalIds, followed] = await Promise.all([
    loadTexts(row.id),
    loadMedia(row.id),
    loadSources(row.id),
    listSeasons(row.id, now, region),
    reader.credit.findMany({
      where: { characterId: { in: characterIds }, showId: { not: row.id }, revealedBy: null },
      include: CREDIT_ELSEWHERE,
    }),
    reader.externalId.findMany({
      where: { entryId: row.id },
      orderBy: { provider: 'asc' },
      select: { provider: true, value: true },
    }),
    row.followsEntryId === null
      ? null
      : reader.show.findUnique({ where: { id: row.followsEntryId }, select: { slug: true, title: true } }),
  ])
  const sources = sourceViews(sourcing.sources)
  const cite = citer(sources, sourcing.citations)
  const labelled = (kind: LabelKind) =>
    row.labels.filter((label) => label.kind === kind).map((label) => label.value)
  const { title, kind, logline, synopsis, franchise, titles, ageRatings, updatedAt } = row
  return {
    slug,
    title,
    kind,
    logline,
    synopsis,
    citations: {
      heading: cite(row.id, 'title', 'kind', 'firstShown', 'genres'),
      logline: cite(row.id, 'logline'),
      synopsis: cite(row.id, 'synopsis'),
    },
    franchise,
    follows: followed && { ...followed, path: `/shows/${followed.slug}` },
    ageRatings,
    seasons,
    externalIds,
    sources,
    otherTitles: titles.filter((each) => each.revealedBy === null),
    firstShown: guideDateOf({ value: row.firstShownValue, precision: row.firstShownPrecision }),
    genres: labelled('genre'),
    languages: labelled('language'),
    countries: labelled('country'),
    originators: row.originators.map((each) => each.platform),
    credits: creditViews({
      credits: row.credits,
      others: creditsElsewhere,
      began: creditStartKey({ show: row, season: null }),
      cite,
    }),
    sections: sectionViews(texts.sections, cite),
    quotations: quotationViews(texts.quotations, cite),
    videos: videoViews(media.videos, cite, new Set(sourcing.disputes.map((each) => each.subjectId))),
    images: imageViews(media.images),
    disputes: disputeViews(sourcing.disputes, cite),
    seoTitle: row.seoTitle,
    seoDescription: row.seoDescription,
    updatedOn: updatedAt.toISOString().slice(0, 10),
  }
}
