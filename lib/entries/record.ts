import { recordCharacter } from '../characters/record'
import type { Transaction } from '../db/client'
import { recordPerson } from '../people/record'
import { recordPlatform } from '../platforms/record'
import { recordSearch } from '../search/record'
import { recordSeason } from '../seasons/record'
import { recordShow } from '../shows/record'
import type { Documents, Kind } from './kinds'
import type { Moment } from './moment'

type Recorders = {
  [K in Kind]: (transaction: Transaction, id: string, document: Documents[K], moment: Moment) => Promise<void>
}

const RECORDERS: Recorders = {
  show: (transaction, id, document, { at }) => recordShow(transaction, id, document, at),
  season: recordSeason,
  person: (transaction, id, document, { at }) => recordPerson(transaction, id, document, at),
  character: (transaction, id, document, { at }) => recordCharacter(transaction, id, document, at),
  platform: (transaction, id, document, { at }) => recordPlatform(transaction, id, document, at),
}

/** Writes what readers see of an entry, and what they find it by. Only publishing calls it, inside of its transaction. */
export async function recordEntry<K extends Kind>(
  transaction: Transaction,
  kind: K,
  id: string,
  document: Documents[K],
  moment: Moment,
) {
  await RECORDERS[kind](transaction, id, document, moment)
  await recordSearch(transaction, kind, id, document)
}
