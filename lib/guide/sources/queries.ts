import 'server-only'
import { database } from '@/lib/foundation/db/client'
import { citer, sourceViews } from './views'

/** An entry's sources as stored, in their order, with what they say and what they disagree on. */
export async function loadSources(entryId: string) {
  const { reader } = database()
  const inOrder = { where: { entryId }, orderBy: { position: 'asc' } } as const
  const [sources, citations, disputes] = await Promise.all([
    reader.source.findMany(inOrder),
    reader.citation.findMany({ where: { entryId } }),
    reader.dispute.findMany({ ...inOrder, include: { values: { orderBy: { position: 'asc' } } } }),
  ])
  return { sources, citations, disputes }
}

/** The sources of an entry whose kind has no disputes, and which of them stand behind a fact. */
export async function findSources(entryId: string) {
  const { reader } = database()
  const where = { entryId }
  const [stored, citations] = await Promise.all([
    reader.source.findMany({ where, orderBy: { position: 'asc' } }),
    reader.citation.findMany({ where }),
  ])
  const sources = sourceViews(stored)
  return { sources, cite: citer(sources, citations) }
}
