import type { z } from 'zod'
import { chunksOf } from '@/lib/foundation/chunks'
import type { Transaction } from '@/lib/foundation/db/client'
import { factAt } from './facts'
import type { citations, disputes, externalIds, sources } from './fields'
import { publishedColumns } from './published'

type RowWithSources = { id: string; sourceIds: string[] }

/** The lists of a document that say who vouches for what; a kind without one of them has none. */
type Sourced = {
  sections?: RowWithSources[]
  quotations?: RowWithSources[]
  videos?: RowWithSources[]
  images?: RowWithSources[]
  sources?: z.output<typeof sources>
  citations?: z.output<typeof citations>
  disputes?: z.output<typeof disputes>
  externalIds?: z.output<typeof externalIds>
}

/** A fact of a document and the sources that say so; the field '' is the whole row. */
export type Cited = { subjectId: string; field: string; sourceIds: string[] }

type SourcesToRecord = { entryId: string; document: Sourced; cited?: Cited[] }

/**
 * Writes an entry's sources anew: who they are, what they say, what they disagree on, and its numbers in other
 * catalogues. `cited` are facts of lists beyond those of `document`.
 */
export async function recordSources(
  transaction: Transaction,
  { entryId, document, cited = [] }: SourcesToRecord,
) {
  const { sources = [], disputes = [], externalIds = [] } = document
  await transaction.dispute.deleteMany({ where: { entryId } })
  await transaction.source.deleteMany({ where: { entryId } })
  await transaction.externalId.deleteMany({ where: { entryId } })
  await transaction.source.createMany({
    data: sources.map(({ publishedOn, ...source }, position) => ({
      ...source,
      ...publishedColumns(publishedOn),
      entryId,
      position,
    })),
  })
  await transaction.externalId.createMany({ data: externalIds.map((each) => ({ ...each, entryId })) })
  await recordDisputes(transaction, entryId, disputes)
  await recordCitations(transaction, entryId, [...cited, ...citedIn(entryId, document)])
}

/** Every fact of these lists that somebody vouches for, by its own sources or by those of a field. */
export function citedIn(entryId: string, document: Sourced): Cited[] {
  const { sections = [], quotations = [], videos = [], images = [], citations = [], disputes = [] } = document
  const ofRows = [...sections, ...quotations, ...videos, ...images].map(citedRow)
  const ofValues = disputes.flatMap(({ values }) => values.map(citedRow))
  const ofFields = citations.flatMap(({ about, sourceIds }): Cited[] => {
    const fact = factAt({ entryId, document, path: about })
    return fact ? [{ ...fact, sourceIds }] : []
  })
  return [...ofRows, ...ofValues, ...ofFields]
}

/** The sources of a row as a whole. */
export function citedRow({ id, sourceIds }: RowWithSources): Cited {
  return { subjectId: id, field: '', sourceIds }
}

async function recordDisputes(
  transaction: Transaction,
  entryId: string,
  disputes: NonNullable<Sourced['disputes']>,
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
      dispute.values.map(({ sourceIds: _, ...value }, position) => ({
        ...value,
        disputeId: dispute.id,
        position,
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
  const distinctById = [...new Map(rows.map((row) => [row.id, row])).values()]
  for (const data of chunksOf(distinctById)) await transaction.citation.createMany({ data })
}
