import { chunksOf } from '@/lib/foundation/chunks'
import { folded } from './fold'
import {
  areAllCommon,
  COMMON,
  isNewestFirst,
  LAST_NUMBER,
  NEWEST,
  numbersOf,
  type RawReader,
  type Target,
  type Term,
  type TextIndex,
  type WordQuery,
  wholeThenBegun,
} from './text-index'

/** FTS5 (https://www.sqlite.org/fts5.html): the table SearchText, which keeps places and no text. */
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

  // The index keeps the size of each of its rows in a table of its own: https://www.sqlite.org/fts5.html#fts5_data_structures
  entriesWithout: (reader) =>
    reader.$queryRawUnsafe(
      `SELECT "id" AS "entryId", "kind" FROM "Entry" WHERE "id" IN (
         SELECT "entryId" FROM "SearchTarget" t WHERE NOT EXISTS (SELECT 1 FROM SearchText_docsize d WHERE d.id = t."id"))
       ORDER BY "kind", "id"`,
    ),

  find: (reader, query) =>
    wholeThenBegun(query, (which) => {
      const words = query.terms.map(which === 'whole' ? ({ word }) => quotedWord(word) : begunOf)
      return matching(reader, query, words)
    }),

  async count(reader, words) {
    const count = `SELECT count(*) AS things FROM (SELECT 1 FROM SearchText WHERE SearchText MATCH ? LIMIT ${COMMON + 1})`
    const rows = await reader.$queryRawUnsafe<{ things: number | bigint }[]>(
      words.map(() => count).join(' UNION ALL '),
      ...words.map(quotedWord),
    )
    return new Map(words.map((word, at) => [word, Number(rows[at]?.things ?? 0)]))
  },
}

async function matching(reader: RawReader, query: WordQuery, words: string[]) {
  const { kind, within, limit } = query
  const { first, last } = kind ? numbersOf(kind) : { first: 0, last: LAST_NUMBER }
  const areCommon = areAllCommon(query)
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
    CROSS JOIN SearchTarget t ON t.id = f.number ORDER BY f.number ${isNewestFirst(query) ? 'DESC' : ''} LIMIT ?`,
    ...matches.flatMap((match) => [match, first, last]),
    limit,
  )
}

function begunOf({ word, begun }: Term): string {
  if (begun === 'any') return `${quotedWord(word)}*`
  return `(${[word, ...begun].map(quotedWord).join(' OR ')})`
}

/** Quoted, so that no word is taken for an operator. */
function quotedWord(word: string): string {
  return `"${word.replaceAll('"', '')}"`
}
