import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { chunksOf } from '@/lib/foundation/chunks'
import { folded } from './fold'
import { areAllCommon, isNewestFirst, NEWEST, numbersOf, type Term, type TextIndex } from './text-index'

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

  isLedByCounts: false,

  having(query, which) {
    const { terms, kind, within, limit } = query
    const words = wordsOf(terms, which)
    const { first, last } = numbersOf(kind)
    const areCommon = areAllCommon(query)
    const matches = (areCommon ? words : [words.join(' AND ')]).map((match) => {
      return within === 'names' ? `{title names} : (${match})` : match
    })
    // FTS5 goes to a row number at once only if it is told as a whole one, and every number comes here as a broken one.
    const from = areCommon
      ? Prisma.sql`max(CAST(${first} AS INTEGER), (SELECT max(id) FROM SearchTarget WHERE id <= ${last}) - ${NEWEST})`
      : Prisma.sql`CAST(${first} AS INTEGER)`
    const each = matches.map(
      (match) => Prisma.sql`SELECT rowid AS number FROM SearchText WHERE SearchText MATCH ${match}
        AND rowid BETWEEN ${from} AND CAST(${last} AS INTEGER)`,
    )
    const way = Prisma.raw(isNewestFirst(query) ? 'DESC' : 'ASC')
    return Prisma.sql`
      SELECT t.kind, t.targetId, t.key FROM (${Prisma.join(each, ' INTERSECT ')}) f
      CROSS JOIN SearchTarget t ON t.id = f.number ORDER BY f.number ${way} LIMIT ${limit}`
  },

  counted: (terms, which) =>
    Prisma.sql`SELECT 1 FROM SearchText WHERE SearchText MATCH ${wordsOf(terms, which).join(' AND ')}`,
}

function wordsOf(terms: Term[], which: 'whole' | 'begun'): string[] {
  return terms.map(which === 'whole' ? ({ word }) => quotedWord(word) : begunOf)
}

function begunOf({ word, begun }: Term): string {
  if (begun === 'any') return `${quotedWord(word)}*`
  return `(${[word, ...begun].map(quotedWord).join(' OR ')})`
}

/** Quoted, so that no word is taken for an operator. */
function quotedWord(word: string): string {
  return `"${word.replaceAll('"', '')}"`
}
