import type { LabelKind } from '@/lib/documents/vocabularies'
import { readGuideDate } from '@/lib/foundation/dates/guide-date'
import type { Transaction } from '@/lib/foundation/db/client'
import { sortNameOf } from '@/lib/foundation/sort-name'
import { recordCredits } from '../credits/record'
import { genreFacet, platformFacet, recordFacets } from '../facets/facets'
import { recordMedia } from '../media/record'
import { citedRow, recordSources } from '../sources/record'
import { recordTexts } from '../texts/record'
import type { ShowDocument } from './fields'
import { showSlug } from './slug'

/** Writes the records of a published show. */
export async function recordShow(
  transaction: Transaction,
  { id, show, updatedAt }: { id: string; show: ShowDocument; updatedAt: Date },
) {
  const firstShown = readGuideDate({ written: show.firstShown })
  const facts = {
    slug: showSlug(show),
    kind: show.kind,
    title: show.title,
    sortTitle: sortNameOf(show.title),
    logline: show.logline,
    synopsis: show.synopsis,
    franchise: show.franchise,
    firstShownValue: firstShown.value,
    firstShownPrecision: firstShown.precision,
    followsEntryId: show.followsEntryId || null,
    seoTitle: show.seoTitle,
    seoDescription: show.seoDescription,
    updatedAt,
  }
  const { sortTitle } = facts
  const before = await transaction.show.findUnique({ where: { id }, select: { sortTitle: true } })
  await transaction.show.upsert({ where: { id }, create: { id, ...facts }, update: facts })
  await recordShowLists(transaction, id, show)
  if (before && before.sortTitle !== sortTitle)
    await transaction.showFacet.updateMany({ where: { showId: id }, data: { sortTitle } })
  const facets = [
    ...show.genres.map(genreFacet),
    ...show.originators.map(({ platformId }) => platformFacet(platformId)),
  ]
  await recordFacets(transaction, { entryId: id, show: { id, sortTitle }, facets })
  await recordCredits(transaction, { showId: id, seasonId: null }, show.credits)
  await recordTexts(transaction, { entryId: id, texts: show })
  await recordMedia(transaction, { entryId: id, media: show })
  await recordSources(transaction, { entryId: id, document: show, cited: show.credits.map(citedRow) })
}

async function recordShowLists(transaction: Transaction, showId: string, show: ShowDocument) {
  const where = { showId }
  await transaction.showLabel.deleteMany({ where })
  await transaction.showTitle.deleteMany({ where })
  await transaction.showOriginator.deleteMany({ where })
  await transaction.ageRating.deleteMany({ where })
  const labels = (kind: LabelKind, values: string[]) =>
    [...new Set(values)].map((value, position) => ({ showId, kind, value, position }))
  await transaction.showLabel.createMany({
    data: [
      ...labels('genre', show.genres),
      ...labels('language', show.languages),
      ...labels('country', show.countries),
    ],
  })
  await transaction.showTitle.createMany({
    data: show.titles.map((title, position) => ({ ...title, showId, position })),
  })
  const platformIds = [...new Set(show.originators.map((each) => each.platformId))]
  await transaction.showOriginator.createMany({
    data: platformIds.map((platformId, position) => ({ showId, platformId, position })),
  })
  await transaction.ageRating.createMany({ data: show.ageRatings.map((each) => ({ ...each, showId })) })
}
