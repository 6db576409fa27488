import type { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/lib/foundation/db/client'
import { FINDABLE, type Findable, type SearchText } from './texts'

/**
 * Where words stand, kept by the database's own full-text search. Another database fills this in with its own.
 * Words come and go folded; numbers are those of SearchTarget.id.
 */
export type TextIndex = {
  add(transaction: Transaction, texts: NumberedText[]): Promise<void>
  remove(transaction: Transaction, numbers: number[]): Promise<void>
  /** The entries of which something can be found whose words are not here: those of a guide that was copied. */
  entriesWithout(reader: RawReader): Promise<{ entryId: string; kind: string }[]>
  /** A question for the things ("kind", "targetId", "key") that have all of these words, whole or begun, in no order of worth. */
  having(query: WordQuery, which: 'whole' | 'begun'): Prisma.Sql
  /** A question for all of them, of whatever kind, in no order, to be counted up to some. */
  counted(terms: Term[], which: 'whole' | 'begun'): Prisma.Sql
  /** Whether it is to know of each word alone, and of what begins with it, how common it is: else of words beside others. */
  isLedByCounts: boolean
}

/** What words lead to: an entry or an episode, and its title as it is looked up. */
export type Target = { kind: string; targetId: string; key: string }

export type NumberedText = SearchText & { number: number }

/**
 * A word as it is looked for: `begun` are the words it may be the beginning of, or "any" for every one there is. The text
 * index gathers all that goes on like a begun word before it answers, which of long ones in a large guide takes long. Of words
 * that are all common only the newest things are looked through: to find what has all of them, it would go through all.
 * `isCommonlyBegun` says whether what begins with it is common.
 */
export type Term = { word: string; begun: string[] | 'any'; isCommon: boolean; isCommonlyBegun: boolean }

export type WordQuery = {
  /** Folded. */
  terms: Term[]
  kind: Findable
  /** Where the words must stand. */
  within: 'names' | 'anywhere'
  limit: number
}

type RawReader = Pick<Transaction, '$queryRawUnsafe'>

/** Each kind has numbers of its own, so that a search of one kind reads nothing of the others. */
const NUMBERS_A_KIND = 300_000_000

export function numbersOf(kind: Findable): { first: number; last: number } {
  const first = FINDABLE.indexOf(kind) * NUMBERS_A_KIND + 1
  return { first, last: first + NUMBERS_A_KIND - 2 }
}

/** A word that more things have than these is common. */
export const COMMON = 10_000

/** So many of the newest things of a kind are looked through for words that are all common. */
export const NEWEST = 5_000

/** Whether only the newest things are looked through. */
export function areAllCommon({ terms }: WordQuery): boolean {
  return terms.length > 1 && terms.every(({ isCommon }) => isCommon)
}

/** Past the last thing that has all words the database looks on among the next kinds, until it finds one: so where those are few. */
export function isNewestFirst({ kind }: WordQuery): boolean {
  return kind === 'show' || kind === 'season' || kind === 'episode'
}
