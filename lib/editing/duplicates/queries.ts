import 'server-only'
import type { Reader } from '@/lib/accounts/editor'
import { valueInWords } from '@/lib/documents/differences'
import type { Values } from '@/lib/documents/field-tree'
import { database } from '@/lib/foundation/db/client'
import type { DocumentByKind } from '@/lib/guide/kinds/forms'
import { findEntry, namesOfReferences } from '../entries/queries'
import { usesOf } from '../publishing/references'
import { fieldsToChoose, type MergeableKind, type Side, sideOf } from './merge'

/** Two entries side by side, before they become one. */
export type DuplicateComparison = {
  winner: EntryToMerge
  loser: EntryToMerge
  /** Single values that differ, in words, and which stands unless an editor says otherwise. */
  fields: { key: string; label: string; winner: string; loser: string; side: Side }[]
  /** How many entries point to the loser, published or in their drafts. */
  uses: number
}

type EntryToMerge = { id: string; title: string; version: number; state: 'draft' | 'published' | 'changed' }

/** What merging the loser into the winner asks an editor; null where one of them is not there. */
export async function compareForMerge<K extends MergeableKind>(
  by: Reader,
  { kind, ids }: { kind: K; ids: { winnerId: string; loserId: string } },
): Promise<DuplicateComparison | null> {
  const [winner, loser] = await Promise.all([
    findEntry(by, { kind, id: ids.winnerId }),
    findEntry(by, { kind, id: ids.loserId }),
  ])
  if (!winner || !loser || winner.id === loser.id) return null
  const documents = [winner.document, loser.document] as DocumentByKind[K][]
  const names = await namesOfReferences(kind, documents)
  const sides = { winner: winner.document as Values, loser: loser.document as Values }
  const { reader } = database()
  return {
    winner: mergingOf(winner),
    loser: mergingOf(loser),
    fields: fieldsToChoose(kind, sides).map((field) => ({
      key: field.key,
      label: field.meta.label,
      winner: valueInWords({ field, value: sides.winner[field.key], document: sides.winner, names }),
      loser: valueInWords({ field, value: sides.loser[field.key], document: sides.loser, names }),
      side: sideOf(field, sides),
    })),
    uses: (await usesOf(reader, { kind, id: loser.id })).length,
  }
}

function mergingOf({ id, title, version, state }: EntryToMerge): EntryToMerge {
  return { id, title, version, state }
}
