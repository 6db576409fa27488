import 'server-only'
import { database } from '../db/client'
import { fts5, type Term } from './text-index'
import type { Findable } from './texts'
import { formsOf, meantBy } from './typos'

/** What the database holds of words and of what they lead to. Stays inside of lib/search. */

export type Target = { kind: string; targetId: string; key: string }

/** So many are looked at for one kind; who means another one says more. */
const MOST_CANDIDATES = 200

const TARGET = { kind: true, targetId: true, key: true } as const

/** Those whose title begins with these folded words, the shortest titles first among the first. */
export async function targetsByTitle(kind: Findable, asked: string): Promise<Target[]> {
  const key = { gte: asked, lt: `${asked}\u{10ffff}` }
  const { searchTarget } = database().reader
  return searchTarget.findMany({ where: { kind, key }, orderBy: { key: 'asc' }, take: 20, select: TARGET })
}

/** Those that have all words, or begin with them. */
export async function targetsByWords(
  kind: Findable,
  terms: Term[],
  within: 'names' | 'anywhere',
): Promise<Target[]> {
  const { reader } = database()
  const numbers = await fts5.find(reader, { terms, kind, within, atMost: MOST_CANDIDATES })
  if (numbers.length === 0) return []
  return reader.searchTarget.findMany({
    where: { id: { in: numbers } },
    orderBy: { id: 'asc' },
    select: TARGET,
  })
}

/** Whether anything at all has these words. */
export async function hasWords(words: string[]): Promise<boolean> {
  const question = { terms: await termsOf(words), kind: null, within: 'anywhere', atMost: 1 } as const
  return (await fts5.find(database().reader, question)).length > 0
}

/** The text index knows what begins with two or three letters by itself. */
const LONGEST_KNOWN = 3
const MOST_BEGUN = 40

/** Words of one or two letters stand for themselves, unless they are the last; then one of a single letter still does. */
export async function termsOf(words: string[]): Promise<Term[]> {
  const common = await fts5.common(database().reader, words)
  return Promise.all(
    words.map(async (word, at) => {
      const begun = await begunBy(word, at === words.length - 1)
      return { word, begun, isCommon: common.has(word) }
    }),
  )
}

async function begunBy(word: string, isLast: boolean): Promise<Term['begun']> {
  if (word.length < 2 || (word.length === 2 && !isLast)) return []
  if (word.length <= LONGEST_KNOWN) return 'any'
  const begun = await wordsBegunBy(word)
  if (begun.length > 0 || (await isWord(word))) return begun
  // What no title and no name is called or goes on like is rare: the text index may gather it.
  return 'any'
}

async function isWord(word: string): Promise<boolean> {
  return (await database().reader.searchWord.count({ where: { form: word, word } })) > 0
}

/** Longer words of titles and names that begin with these letters, the first by the alphabet. */
async function wordsBegunBy(letters: string): Promise<string[]> {
  const rows = await database().reader.$queryRaw<{ word: string }[]>`
    SELECT "word" FROM "SearchWord"
    WHERE "form" > ${letters} AND "form" < ${`${letters}\u{10ffff}`} AND "word" = "form" LIMIT ${MOST_BEGUN}`
  return rows.map(({ word }) => word)
}

/** Words of the guide's titles and names that may have been meant, the likeliest first. */
export async function wordsMeant(typed: string): Promise<string[]> {
  const where = { form: { in: formsOf(typed) } }
  const rows = await database().reader.searchWord.findMany({ where, take: 500, select: { word: true } })
  return meantBy(typed, [...new Set(rows.map(({ word }) => word))])
}
