import { readGuideDate } from '../dates/guide-date'
import type { Transaction } from '../db/client'
import type { SeasonDocument } from '../seasons/fields'

/** What documents may hold of words, pictures and sources; a kind without a list has none. */
type Words = Partial<
  Pick<
    SeasonDocument,
    'sections' | 'quotations' | 'videos' | 'images' | 'sources' | 'disputes' | 'externalIds'
  >
>

/** A fact of a document and the sources that say so. */
export type Cited = { subjectId: string; field: string; sourceIds: string[] }

/** Writes an entry's words anew, with the ids of its document's rows. `cited` are its facts outside of these lists. */
export async function recordWords(
  transaction: Transaction,
  entryId: string,
  words: Words,
  cited: Cited[] = [],
) {
  await clearWords(transaction, entryId)
  const {
    sections = [],
    quotations = [],
    videos = [],
    images = [],
    sources = [],
    disputes = [],
    externalIds = [],
  } = words
  const placed = { entryId }

  await transaction.section.createMany({
    data: sections.map(({ id, heading, body, byline }, position) => ({
      ...placed,
      id,
      position,
      heading,
      body,
      byline,
    })),
  })
  await transaction.quotation.createMany({
    data: quotations.map(({ id, text, attribution }, position) => ({
      ...placed,
      id,
      position,
      text,
      attribution,
    })),
  })
  await transaction.video.createMany({
    data: videos.map(({ sourceIds: _, publishedOn, ...video }, position) => ({
      ...placed,
      ...video,
      position,
      ...published(publishedOn),
    })),
  })
  await transaction.image.createMany({
    data: images.map(({ sourceIds: _, publishedOn, ...image }, position) => ({
      ...placed,
      ...image,
      position,
      ...published(publishedOn),
    })),
  })
  await transaction.source.createMany({
    data: sources.map(({ publishedOn, ...source }, position) => ({
      ...placed,
      ...source,
      position,
      ...published(publishedOn),
    })),
  })
  await transaction.externalId.createMany({ data: externalIds.map((each) => ({ ...placed, ...each })) })
  await recordDisputes(transaction, entryId, disputes)

  const ofRows = [...sections, ...quotations, ...videos, ...images].map((row) =>
    citing(row.id, row.sourceIds),
  )
  const ofValues = disputes.flatMap((dispute) =>
    dispute.values.map((value) => citing(value.id, value.sourceIds)),
  )
  await recordCitations(transaction, entryId, [...cited, ...ofRows, ...ofValues])
}

/** The sources of a row as a whole. */
export function citing(subjectId: string, sourceIds: string[]): Cited {
  return { subjectId, field: '', sourceIds }
}

async function recordDisputes(
  transaction: Transaction,
  entryId: string,
  disputes: NonNullable<Words['disputes']>,
) {
  await transaction.dispute.createMany({
    data: disputes.map(({ id, field, subjectId }, position) => ({
      id,
      entryId,
      position,
      field,
      subjectId: subjectId || entryId,
    })),
  })
  await transaction.disputeValue.createMany({
    data: disputes.flatMap((dispute) =>
      dispute.values.map(({ id, value, followed, reason }, position) => ({
        id,
        disputeId: dispute.id,
        position,
        value,
        followed,
        reason,
      })),
    ),
  })
}

async function recordCitations(transaction: Transaction, entryId: string, cited: Cited[]) {
  const data = cited.flatMap(({ subjectId, field, sourceIds }) =>
    [...new Set(sourceIds)].map((sourceId) => ({
      id: `${subjectId} ${field} ${sourceId}`,
      entryId,
      sourceId,
      subjectId,
      field,
    })),
  )
  await transaction.citation.createMany({ data })
}

async function clearWords(transaction: Transaction, entryId: string) {
  const where = { entryId }
  await transaction.dispute.deleteMany({ where })
  await transaction.source.deleteMany({ where })
  await transaction.externalId.deleteMany({ where })
  await transaction.section.deleteMany({ where })
  await transaction.quotation.deleteMany({ where })
  await transaction.video.deleteMany({ where })
  await transaction.image.deleteMany({ where })
}

function published(on: string) {
  const { value, precision } = readGuideDate(on)
  return { publishedOnValue: value, publishedOnPrecision: precision }
}
