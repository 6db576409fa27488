import 'server-only'
import { database } from '@/lib/foundation/db/client'
import { COMMON, type Target, type Term, type TextIndex } from './text-index'
import { vectors } from './text-index-postgresql'
import { fts5 } from './text-index-sqlite'
import type { Findable } from './texts'
import { formsOf, meantBy } from './typos'

/** What the database holds of words and of what they lead to. Stays inside of lib/search. */

/** So many are looked at for one kind; who means another one says more. */
const MAX_CANDIDATES = 120

/** The full-text search of the site's own database. */
export function textIndex(): TextIndex {
  return database().dialect.name === 'postgresql' ? vectors : fts5
}

const TARGET = { kind: true, targetId: true, key: true } as const

/** Those whose title begins with these folded words, the shortest titles first among the first. */
export async function targetsByTitle(kind: Findable, query: string): Promise<Target[]> {
  const key = { gte: query, lt: `${query}\u{10ffff}` }
  const { searchTarget } = database().reader
  return searchTarget.findMany({ where: { kind, key }, orderBy: { key: 'asc' }, take: 20, select: TARGET })
}

/** Those that have all words, or begin with them. */
export function targetsByWords({
  kind,
  terms,
  within,
}: {
  kind: Findable
  terms: Term[]
  within: 'names' | 'anywhere'
}): Promise<Target[]> {
  return textIndex().find(database().reader, { terms, kind, within, limit: MAX_CANDIDATES })
}

/** Whether anything at all has what these words ask for. */
export async function hasAny(terms: Term[]): Promise<boolean> {
  const query = { terms, kind: null, within: 'anywhere', limit: 1 } as const
  return (await textIndex().find(database().reader, query)).length > 0
}

/** The text index knows what begins with two or three letters by itself. */
const LONGEST_KNOWN = 3
const MAX_BEGUN = 40

/**
 * The words as they are looked for: those that may be a beginning are the last one, for somebody is typing it, or all of them.
 * Words of one letter stand for themselves, and those of two unless they are the last.
 */
export async function termsOf(words: string[], beginnings: 'last' | 'all'): Promise<Term[]> {
  const things =
    words.length > 1 ? await textIndex().count(database().reader, words) : new Map<string, number>()
  const last = words.length - 1
  const terms = await Promise.all(
    words.map(async (word, at) => {
      const begun = at === last || beginnings === 'all' ? await begunBy(word, at === last) : []
      return { word, begun, isCommon: (things.get(word) ?? 0) > COMMON }
    }),
  )
  return terms.filter((term, at) => at === last || !isFiller(term))
}

const FILLERS = new Set('a an and at by for from in of on or the to with'.split(' '))

/** What thousands of things have tells nothing beside other words. */
function isFiller({ word, isCommon }: Term): boolean {
  return isCommon && FILLERS.has(word)
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
    WHERE "form" > ${letters} AND "form" < ${`${letters}\u{10ffff}`} AND "word" = "form" LIMIT ${MAX_BEGUN}`
  return rows.map(({ word }) => word)
}

/** Words of the guide's titles and names that may have been meant, the likeliest first. */
export async function wordsMeant(typed: string): Promise<string[]> {
  const where = { form: { in: formsOf(typed) } }
  const rows = await database().reader.searchWord.findMany({ where, take: 500, select: { word: true } })
  return meantBy(typed, [...new Set(rows.map(({ word }) => word))])
}

/** What puts episodes in order, by their ids: the show, then the numbers of the season and of the episode. */
export async function placesOfEpisodes(ids: string[]): Promise<Map<string, string>> {
  const rows = await database().reader.episode.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      position: true,
      season: { select: { number: true, show: { select: { sortTitle: true } } } },
    },
  })
  const padded = (number: number | null) => String(number ?? 0).padStart(6, '0')
  return new Map(
    rows.map(({ id, position, season }) => [
      id,
      `${season.show.sortTitle}\n${padded(season.number)}\n${padded(position)}`,
    ]),
  )
}
