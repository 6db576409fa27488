import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { chunksOf } from '@/lib/foundation/chunks'
import { searchWords } from './fold'
import {
  areAllCommon,
  isNewestFirst,
  NEWEST,
  type NumberedText,
  numbersOf,
  type Term,
  type TextIndex,
} from './text-index'

/**
 * Text search vectors (https://www.postgresql.org/docs/current/datatype-textsearch.html) in the table SearchText: the words
 * of titles and names, and all words. They come folded, so that no dictionary, no extension and no locale has a say in them.
 */
export const vectors: TextIndex = {
  async add(transaction, texts) {
    for (const piece of chunksOf(texts)) {
      const values = piece.map((_, at) => {
        const [number, names, words] = [1, 2, 3].map((part) => `$${at * 3 + part}`)
        return `(${number}, array_to_tsvector(${names}::text[]), array_to_tsvector(${words}::text[]))`
      })
      await transaction.$executeRawUnsafe(
        `INSERT INTO "SearchText" ("number", "names", "words") VALUES ${values.join(', ')}
         ON CONFLICT ("number") DO UPDATE SET "names" = excluded."names", "words" = excluded."words"`,
        ...piece.flatMap(parametersOf),
      )
    }
  },

  async remove(transaction, numbers) {
    await transaction.$executeRawUnsafe('DELETE FROM "SearchText" WHERE "number" = ANY($1::int[])', numbers)
  },

  entriesWithout: (reader) =>
    reader.$queryRawUnsafe(
      `SELECT e."id" AS "entryId", e."kind" FROM "Entry" e WHERE e."id" IN (
         SELECT t."entryId" FROM "SearchTarget" t LEFT JOIN "SearchText" f ON f."number" = t."id" WHERE f."number" IS NULL)
       ORDER BY e."kind", e."id"`,
    ),

  isLedByCounts: true,

  having(query, which) {
    const { terms, kind, within, limit } = query
    const words = wordsOf(terms, which)
    const { first, last } = numbersOf(kind)
    const from = areAllCommon(query)
      ? Prisma.sql`greatest(${first}::int, (SELECT max("id") FROM "SearchTarget" WHERE "id" <= ${last}::int) - ${NEWEST}::int)`
      : Prisma.sql`${first}::int`
    const place = Prisma.raw(within === 'names' ? '"names"' : '"words"')
    const way = Prisma.raw(isNewestFirst(query) ? 'DESC' : 'ASC')
    // It knows nothing of how many have a rare word, and walks through all things until it has found enough: unless an order
    // that no index has makes it gather them by their words. What is everywhere is found sooner on a walk.
    const isEverywhere = terms.every((term) => (which === 'whole' ? term.isCommon : term.isCommonlyBegun))
    const order = Prisma.raw(isEverywhere ? '"number"' : '"number" + 0')
    return Prisma.sql`
      SELECT t."kind", t."targetId", t."key" FROM (
        SELECT "number" FROM "SearchText" WHERE ${place} @@ ${words}::tsquery AND "number" BETWEEN ${from} AND ${last}::int
        ORDER BY ${order} ${way} LIMIT ${limit}) f JOIN "SearchTarget" t ON t."id" = f."number"
      ORDER BY f."number" ${way} LIMIT ${limit}`
  },

  counted: (terms, which) =>
    Prisma.sql`SELECT 1 FROM "SearchText" WHERE "words" @@ ${wordsOf(terms, which)}::tsquery`,
}

function parametersOf({ number, title, names, body }: NumberedText): [number, string[], string[]] {
  const called = wordsIn([title, ...names])
  return [number, called, [...new Set([...called, ...wordsIn(body)])]]
}

function wordsIn(texts: string[]): string[] {
  return [...new Set(texts.flatMap(searchWords))]
}

function wordsOf(terms: Term[], which: 'whole' | 'begun'): string {
  return terms.map(which === 'whole' ? ({ word }) => quotedWord(word) : begunOf).join(' & ')
}

function begunOf({ word, begun }: Term): string {
  if (begun === 'any') return `${quotedWord(word)}:*`
  return `(${[word, ...begun].map(quotedWord).join(' | ')})`
}

/** Quoted, so that no word is taken for an operator. */
function quotedWord(word: string): string {
  return `'${word.replaceAll("'", '').replaceAll('\\', '')}'`
}
