import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Show } from '@/generated/prisma/client'
import type { Catalogue, LabelKind, ShowKind, TitleKind } from '@/lib/documents/vocabularies'
import { type GuideDate, guideDateOf } from '@/lib/foundation/dates/guide-date'
import { database } from '@/lib/foundation/db/client'
import { listShowOffers, type ShowOffer } from '../availability/queries'
import { type Part, partsOf } from '../credits/parts'
import { listCastOfSeasons } from '../credits/queries'
import { type CreditView, creditStartKey, creditViews } from '../credits/views'
import { loadMedia } from '../media/queries'
import { type ImageView, imageViews, type VideoView, videoViews } from '../media/views'
import type { SeasonGuide } from '../seasons/guide'
import { listSeasons, type SeasonInList } from '../seasons/queries'
import { CREDIT_ELSEWHERE } from '../seasons/storage'
import { cataloguePages } from '../sources/catalogues'
import { loadSources } from '../sources/queries'
import { citer, type DisputeView, disputeViews, type SourceView, sourceViews } from '../sources/views'
import { loadTexts } from '../texts/queries'
import { type QuotationView, quotationViews, type SectionView, sectionViews } from '../texts/views'
import { findNextSeason } from './next/queries'

type ShowReference = { slug: string; title: string; path: string }

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
  follows: ShowReference | null
  /** The published shows that go on with its story. */
  followedBy: ShowReference[]
  firstShown: GuideDate
  genres: string[]
  languages: string[]
  countries: string[]
  otherTitles: { text: string; kind: TitleKind; language: string; region: string }[]
  originators: { slug: string; name: string }[]
  ageRatings: { region: string; rating: string }[]
  seasons: SeasonInList[]
  /** The season that a reader asks about first, as its own page answers in the region that was asked for; null without one. */
  next: SeasonGuide | null
  /** Where its seasons can be watched now in the region that was asked for. */
  offers: ShowOffer[]
  credits: CreditView[]
  /** Who plays whom in which of its seasons, as far as those have begun where the reader lives; those in most of them first. */
  cast: Part[]
  sections: SectionView[]
  quotations: QuotationView[]
  videos: VideoView[]
  images: ImageView[]
  sources: SourceView[]
  disputes: DisputeView[]
  externalIds: { provider: Catalogue; value: string }[]
  /** Its pages in other catalogues. */
  catalogues: { provider: Catalogue; url: string }[]
  /** What search engines and shared links show in place of what is made of the rest; "" for that. */
  seoTitle: string
  seoDescription: string
  updatedOn: string
}

/** Whether a show of this slug is published. */
export async function hasShow(slug: string): Promise<boolean> {
  return (await database().reader.show.count({ where: { slug } })) > 0
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
  const [texts, media, sourcing, seasons, creditsElsewhere, externalIds, follows, offers] = await Promise.all(
    [
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
      showsAround(row),
      region === null ? [] : listShowOffers(row.id, region),
    ],
  )
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
    ...follows,
    ageRatings,
    seasons,
    cast: await castOf(seasons),
    next: region === null ? null : await findNextSeason({ show: slug, seasons, region, now }),
    offers,
    externalIds,
    catalogues: cataloguePages(externalIds, kind === 'film' ? 'film' : 'show'),
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

/** The show whose story it goes on with, and those that go on with its own. */
async function showsAround({
  id,
  followsEntryId,
}: Pick<Show, 'id' | 'followsEntryId'>): Promise<Pick<ShowPage, 'follows' | 'followedBy'>> {
  const around = await database().reader.show.findMany({
    where: { OR: [{ followsEntryId: id }, ...(followsEntryId ? [{ id: followsEntryId }] : [])] },
    orderBy: { sortTitle: 'asc' },
    select: { id: true, slug: true, title: true },
  })
  const referred = around.map(({ id, slug, title }) => ({
    id,
    show: { slug, title, path: `/shows/${slug}` },
  }))
  return {
    follows: referred.find((each) => each.id === followsEntryId)?.show ?? null,
    followedBy: referred.filter((each) => each.id !== followsEntryId).map(({ show }) => show),
  }
}

const HAS_BEGUN: SeasonInList['status'][] = ['airing', 'between', 'ended']

async function castOf(seasons: SeasonInList[]): Promise<Part[]> {
  const begun = seasons.filter(({ status }) => HAS_BEGUN.includes(status)).map(({ id }) => id)
  const parts = partsOf(await listCastOfSeasons(begun))
  const isMain = ({ first }: Part) => Number(first.billing === 'main')
  return parts.sort((one, other) => isMain(other) - isMain(one) || other.count - one.count)
}
