import { chunksOf } from '@/lib/foundation/chunks'
import { readGuideDate } from '@/lib/foundation/dates/guide-date'
import type { Transaction } from '@/lib/foundation/db/client'
import { pictureIn, shownSize } from '@/lib/foundation/picture-names'
import { pictureSizes } from '../media/queries'
import type { SeasonDocument } from '../seasons/fields'
import { factAt } from '../sources/facts'

/** What documents may hold of words, pictures and sources; a kind without a list has none. */
type Words = Partial<
  Pick<
    SeasonDocument,
    'sections' | 'quotations' | 'videos' | 'images' | 'sources' | 'citations' | 'disputes' | 'externalIds'
  >
>

/** A fact of a document and the sources that say so. */
export type Cited = { subjectId: string; field: string; sourceIds: string[] }

/** Writes an entry's words anew, with the ids of its document's rows. `words` is all of it; `cited` are facts of other lists. */
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
  await recordImages(transaction, entryId, images)
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
  await recordCitations(transaction, entryId, [...cited, ...citedIn(entryId, words)])
}

/** Every fact of these lists that somebody vouches for, by its own sources or by "who says so" of a field. */
export function citedIn(entryId: string, words: Words): Cited[] {
  const { sections = [], quotations = [], videos = [], images = [], citations = [], disputes = [] } = words
  const ofRows = [...sections, ...quotations, ...videos, ...images].map((row) =>
    citing(row.id, row.sourceIds),
  )
  const ofValues = disputes.flatMap((dispute) =>
    dispute.values.map((value) => citing(value.id, value.sourceIds)),
  )
  const ofFields = citations.flatMap(({ about, sourceIds }): Cited[] => {
    const fact = factAt(entryId, words, about)
    return fact ? [{ ...fact, sourceIds }] : []
  })
  return [...ofRows, ...ofValues, ...ofFields]
}

/** An upload tells its own size; one that is gone is described, not shown. The middle is where the focus is, unless said. */
async function recordImages(transaction: Transaction, entryId: string, images: NonNullable<Words['images']>) {
  const sizes = await pictureSizes(
    transaction,
    images.map(({ file }) => file),
  )
  await transaction.image.createMany({
    data: images.map(({ sourceIds: _, publishedOn, focalX, focalY, ...image }, position) => {
      const picture = pictureIn(image.file)
      const size = picture ? sizes.get(picture) : null
      return {
        ...image,
        ...(picture && { file: '' }),
        ...(size && { ...shownSize(size), file: image.file }),
        entryId,
        position,
        focalX: (focalX ?? 50) / 100,
        focalY: (focalY ?? 50) / 100,
        ...published(publishedOn),
      }
    }),
  })
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
  const rows = cited.flatMap(({ subjectId, field, sourceIds }) =>
    sourceIds.map((sourceId) => ({
      id: `${subjectId} ${field} ${sourceId}`,
      entryId,
      sourceId,
      subjectId,
      field,
    })),
  )
  // The same fact may be cited in a list of its own and beside its field.
  const once = [...new Map(rows.map((row) => [row.id, row])).values()]
  for (const data of chunksOf(once)) await transaction.citation.createMany({ data })
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
