import 'server-only'
import { database } from '@/lib/foundation/db/client'

/** An entry's sections and quotations as stored, in their order. */
export async function loadTexts(entryId: string) {
  const { reader } = database()
  const inOrder = { where: { entryId }, orderBy: { position: 'asc' } } as const
  const [sections, quotations] = await Promise.all([
    reader.section.findMany(inOrder),
    reader.quotation.findMany(inOrder),
  ])
  return { sections, quotations }
}
