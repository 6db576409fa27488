import type { z } from 'zod'
import type { Transaction } from '@/lib/foundation/db/client'
import type { quotations, sections } from './fields'

type Texts = { sections?: z.output<typeof sections>; quotations?: z.output<typeof quotations> }

/** Writes an entry's sections and quotations anew, with the ids of its document's rows. */
export async function recordTexts(
  transaction: Transaction,
  { entryId, texts: { sections = [], quotations = [] } }: { entryId: string; texts: Texts },
) {
  await transaction.section.deleteMany({ where: { entryId } })
  await transaction.quotation.deleteMany({ where: { entryId } })
  await transaction.section.createMany({
    data: sections.map(({ sourceIds: _, ...section }, position) => ({ ...section, entryId, position })),
  })
  await transaction.quotation.createMany({
    data: quotations.map(({ sourceIds: _, ...quotation }, position) => ({ ...quotation, entryId, position })),
  })
}
