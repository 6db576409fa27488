import type { Transaction } from '../db/client'
import { chunksOf } from '../entries/chunks'
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
  find(reader: Reader, question: WordQuestion): Promise<number[]>
}

export type NumberedText = SearchText & { number: number }

type WordQuestion = {
  /** Folded; each of them may be only begun. */
  words: string[]
  kind: Findable | null
  /** Where the words must stand. */
  within: 'names' | 'anywhere'
  atMost: number
}

type Reader = Pick<Transaction, '$queryRawUnsafe'>

/** Each kind has numbers of its own, so that a question for one kind reads nothing of the others. */
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

  async find(reader, { words, kind, within, atMost }) {
    const { first, last } = kind ? numbersOf(kind) : { first: 0, last: FINDABLE.length * NUMBERS_A_KIND }
    const matching = async (match: string) => {
      const rows = await reader.$queryRawUnsafe<{ number: number | bigint }[]>(
        `SELECT rowid AS number FROM SearchText WHERE SearchText MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?`,
        match,
        first,
        last,
        atMost,
      )
      return rows.map((row) => Number(row.number))
    }
    if (words.length === 0) return []
    // Begun words gather every word that goes on like them: asked for only where whole ones are few.
    const whole = await matching(matchOf(words, within, ''))
    if (whole.length >= atMost) return whole
    return [...new Set([...whole, ...(await matching(matchOf(words, within, '*')))])].slice(0, atMost)
  },
}

/** Words of one or two letters stand for themselves, unless they are the last. */
function matchOf(words: string[], within: WordQuestion['within'], begun: '' | '*'): string {
  const terms = words.map((word, at) => {
    // Quoted, so that no word is taken for an operator.
    return `"${word.replaceAll('"', '')}"${word.length > 2 || at === words.length - 1 ? begun : ''}`
  })
  const all = terms.join(' AND ')
  return within === 'names' ? `{title names} : (${all})` : all
}
