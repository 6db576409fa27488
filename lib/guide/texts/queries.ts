import 'server-only'
import { database } from '@/lib/foundation/db/client'

/** An entry's words, pictures and sources as stored, in their order. */
export async function loadWords(entryId: string) {
  const { reader } = database()
  const inOrder = { where: { entryId }, orderBy: { position: 'asc' } } as const
  const [sections, quotations, videos, images, sources, citations, disputes] = await Promise.all([
    reader.section.findMany(inOrder),
    reader.quotation.findMany(inOrder),
    reader.video.findMany(inOrder),
    reader.image.findMany(inOrder),
    reader.source.findMany(inOrder),
    reader.citation.findMany({ where: { entryId } }),
    reader.dispute.findMany({ ...inOrder, include: { values: { orderBy: { position: 'asc' } } } }),
  ])
  return { sections, quotations, videos, images, sources, citations, disputes }
}
