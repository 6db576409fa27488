import { chunksOf } from '@/lib/foundation/chunks'
import { searchWords } from './fold'
import {
  areAllCommon,
  COMMON,
  isNewestFirst,
  LAST_NUMBER,
  NEWEST,
  type NumberedText,
  numbersOf,
  type RawReader,
  type Target,
  type Term,
  type TextIndex,
  type WordQuery,
  wholeThenBegun,
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

  find: (reader, query) =>
    wholeThenBegun(query, (which) => {
      const words = query.terms.map(which === 'whole' ? ({ word }) => quotedWord(word) : begunOf)
      return matching(reader, query, words.join(' & '))
    }),

  async count(reader, words) {
    const rows = await reader.$queryRawUnsafe<{ word: string; things: bigint }[]>(
      `SELECT w."word", (SELECT count(*) FROM (
         SELECT 1 FROM "SearchText" WHERE "words" @@ w."query"::tsquery LIMIT ${COMMON + 1}) n) AS "things"
       FROM unnest($1::text[], $2::text[]) AS w("word", "query")`,
      words,
      words.map(quotedWord),
    )
    return new Map(rows.map(({ word, things }) => [word, Number(things)]))
  },
}

function parametersOf({ number, title, names, body }: NumberedText): [number, string[], string[]] {
  const called = wordsIn([title, ...names])
  return [number, called, [...new Set([...called, ...wordsIn(body)])]]
}

function wordsIn(texts: string[]): string[] {
  return [...new Set(texts.flatMap(searchWords))]
}

function matching(reader: RawReader, query: WordQuery, words: string): Promise<Target[]> {
  const { kind, within, limit } = query
  const { first, last } = kind ? numbersOf(kind) : { first: 0, last: LAST_NUMBER }
  const from = areAllCommon(query)
    ? `greatest($2::int, (SELECT max("id") FROM "SearchTarget" WHERE "id" <= ${last}) - ${NEWEST})`
    : '$2::int'
  return reader.$queryRawUnsafe<Target[]>(
    `SELECT t."kind", t."targetId", t."key" FROM "SearchText" f JOIN "SearchTarget" t ON t."id" = f."number"
     WHERE f."${within === 'names' ? 'names' : 'words'}" @@ $1::tsquery AND f."number" BETWEEN ${from} AND $3::int
     ORDER BY f."number" ${isNewestFirst(query) ? 'DESC' : ''} LIMIT $4`,
    words,
    first,
    last,
    limit,
  )
}

function begunOf({ word, begun }: Term): string {
  if (begun === 'any') return `${quotedWord(word)}:*`
  return `(${[word, ...begun].map(quotedWord).join(' | ')})`
}

/** Quoted, so that no word is taken for an operator. */
function quotedWord(word: string): string {
  return `'${word.replaceAll("'", '').replaceAll('\\', '')}'`
}
