import type { Kind } from '@/lib/documents/kinds'
import type { Transaction } from '@/lib/foundation/db/client'
import { forgetFacets } from '@/lib/guide/facets/facets'
import { recordMedia } from '@/lib/guide/media/record'
import { forgetSearch } from '@/lib/guide/search/record'
import { recordSources } from '@/lib/guide/sources/record'
import { recordTexts } from '@/lib/guide/texts/record'

/**
 * Takes away everything readers see of an entry and find it by: the opposite of recordEntry. Only inside of a
 * withdrawal's transaction, when nothing published points to it any more.
 */
export async function unrecordEntry(transaction: Transaction, { kind, id }: { kind: Kind; id: string }) {
  await forgetSearch(transaction, id)
  await forgetFacets(transaction, id)
  await recordTexts(transaction, { entryId: id, texts: {} })
  await recordMedia(transaction, { entryId: id, media: {} })
  await recordSources(transaction, { entryId: id, document: {} })
  const one = { where: { id } }
  const rows = {
    show: () => transaction.show.delete(one),
    season: () => transaction.season.delete(one),
    person: () => transaction.person.delete(one),
    character: () => transaction.character.delete(one),
    platform: () => transaction.platform.delete(one),
  }
  await rows[kind]()
}
