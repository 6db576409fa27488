import { chunksOf } from '@/lib/foundation/chunks'
import type { Transaction } from '@/lib/foundation/db/client'
import { folded } from './fold'
import { FINDABLE, type Findable, type SearchText } from './texts'

/**
 * Where words stand, kept by the database's own full-text search. Another database fills this in with its own.
 * Words come and go folded; numbers are those of SearchTarget.id.
 */
export type TextIndex = {
  add(transaction: Transaction, texts: NumberedText[]): Promise<void>
  remove(transaction: Transaction, numbers: number[]): Promise<void>
  /** Things that have all of these words; those that have them whole come first, else in no order of worth. */
  find(reader: RawReader, query: WordQuery): Promise<Target[]>
  /** How many things have each of these words; COMMON + 1 for any more than that. */
  count(reader: RawReader, words: string[]): Promise<Map<string, number>>
}

/** What words lead to: an entry or an episode, and its title as it is looked up. */
export type Target = { kind: string; targetId: string; key: string }

export type NumberedText = SearchText & { number: number }

/**
 * A word as it is looked for: `begun` are the words it may be the beginning of, or "any" for every one there is. The text
 * index gathers all that goes on like a begun word before it answers, which of long ones in a large guide takes long. Of words
 * that are all common only the newest things are looked through: to find what has all of them, it would go through all.
 */
export type Term = { word: string; begun: string[] | 'any'; isCommon: boolean }

type WordQuery = {
  /** Folded. */
  terms: Term[]
  kind: Findable | null
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

/** SQLite's FTS5 (https://www.sqlite.org/fts5.html): the table SearchText, which keeps places and no text. */
export const fts5: TextIndex = {
  async add(transaction, texts) {
    for (const piece of chunksOf(texts)) {
      const values = piece.map(() => '(?, ?, ?, ?)').join(', ')
      const parameters = piece.flatMap(({ number, title, names, body }) => [
        number,
        folded(title),
        names.map(folded).join(' '),
        body.map(folded).join(' '),
      ])
      // A row may be left of something deleted with its entry.
      const insert = `INSERT OR REPLACE INTO SearchText (rowid, title, names, body) VALUES ${values}`
      await transaction.$executeRawUnsafe(insert, ...parameters)
    }
  },

  async remove(transaction, numbers) {
    for (const piece of chunksOf(numbers)) {
      const places = piece.map(() => '?').join(', ')
      await transaction.$executeRawUnsafe(`DELETE FROM SearchText WHERE rowid IN (${places})`, ...piece)
    }
  },

  async find(reader, query) {
    const { terms, limit } = query
    if (terms.length === 0) return []
    const whole = await matching(
      reader,
      query,
      terms.map(({ word }) => quotedWord(word)),
    )
    const isBegun = terms.some(({ begun }) => begun.length > 0)
    if (whole.length >= limit || !isBegun) return whole
    const begun = await matching(reader, query, terms.map(begunOf))
    return [...new Map([...whole, ...begun].map((target) => [target.targetId, target])).values()].slice(
      0,
      limit,
    )
  },

  async count(reader, words) {
    const count = `SELECT count(*) AS things FROM (SELECT 1 FROM SearchText WHERE SearchText MATCH ? LIMIT ${COMMON + 1})`
    const rows = await reader.$queryRawUnsafe<{ things: number | bigint }[]>(
      words.map(() => count).join(' UNION ALL '),
      ...words.map(quotedWord),
    )
    return new Map(words.map((word, at) => [word, Number(rows[at]?.things ?? 0)]))
  },
}

/** A word that more things have than these is common. */
export const COMMON = 10_000

/** So many of the newest things of a kind are looked through for words that are all common. */
const NEWEST = 5_000

async function matching(reader: RawReader, { terms, kind, within, limit }: WordQuery, words: string[]) {
  const { first, last } = kind ? numbersOf(kind) : { first: 0, last: FINDABLE.length * NUMBERS_A_KIND }
  const areCommon = kind !== null && words.length > 1 && terms.every(({ isCommon }) => isCommon)
  const matches = (areCommon ? words : [words.join(' AND ')]).map((match) => {
    return within === 'names' ? `{title names} : (${match})` : match
  })
  // FTS5 goes to a row number at once only if it is told as a whole one, and every number comes here as a broken one.
  const from = areCommon
    ? `max(CAST(? AS INTEGER), (SELECT max(id) FROM SearchTarget WHERE id <= ${last}) - ${NEWEST})`
    : 'CAST(? AS INTEGER)'
  const each = `SELECT rowid AS number FROM SearchText WHERE SearchText MATCH ?
    AND rowid BETWEEN ${from} AND CAST(? AS INTEGER)`
  return reader.$queryRawUnsafe<Target[]>(
    `SELECT t.kind, t.targetId, t.key FROM (${matches.map(() => each).join(' INTERSECT ')}) f
    CROSS JOIN SearchTarget t ON t.id = f.number ${towardsFewer(kind)} LIMIT ?`,
    ...matches.flatMap((match) => [match, first, last]),
    limit,
  )
}

/** Past the last thing that has all words it looks on among the next kinds, until it finds one: so where those are few. */
function towardsFewer(kind: Findable | null): string {
  return kind === 'show' || kind === 'season' || kind === 'episode'
    ? 'ORDER BY f.number DESC'
    : 'ORDER BY f.number'
}

function begunOf({ word, begun }: Term): string {
  if (begun === 'any') return `${quotedWord(word)}*`
  return `(${[word, ...begun].map(quotedWord).join(' OR ')})`
}

/** Quoted, so that no word is taken for an operator. */
function quotedWord(word: string): string {
  return `"${word.replaceAll('"', '')}"`
}
