import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { database } from '@/lib/foundation/db/client'
import { countUpTo } from '@/lib/foundation/db/counts'
import { askRows } from '@/lib/foundation/db/json-rows'
import { vectors } from './storage-postgresql'
import { fts5 } from './storage-sqlite'
import { COMMON, type Target, type Term, type TextIndex } from './text-index'
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

/** Those that have all words, then those that have what begins with them; each thing once. */
export async function targetsByWords({
  kind,
  terms,
  within,
}: {
  kind: Findable
  terms: Term[]
  within: 'names' | 'anywhere'
}): Promise<Target[]> {
  if (terms.length === 0) return []
  const query = { terms, kind, within, limit: MAX_CANDIDATES }
  const asked = (which: 'whole' | 'begun') =>
    askRows<Target>(textIndex().having(query, which), ['kind', 'targetId', 'key'])
  const whole = await asked('whole')
  if (whole.length >= MAX_CANDIDATES || terms.every(({ begun }) => begun.length === 0)) return whole
  const both = [...whole, ...(await asked('begun'))]
  return [...new Map(both.map((target) => [target.targetId, target])).values()].slice(0, MAX_CANDIDATES)
}

/** Whether anything at all has what these words ask for. */
export async function hasAny(terms: Term[]): Promise<boolean> {
  if (terms.length === 0) return false
  const { counted, isLedByCounts } = textIndex()
  // To count some is how PostgreSQL is made to look at its index: to find one, it would read the table.
  const most = isLedByCounts ? COMMON : 0
  const has = async (which: 'whole' | 'begun') => (await countUpTo(counted(terms, which), most)) > 0
  return (await has('whole')) || (terms.some(({ begun }) => begun.length > 0) && (await has('begun')))
}

/** The text index knows what begins with two or three letters by itself. */
const LONGEST_KNOWN = 3
const MAX_BEGUN = 40

/**
 * The words as they are looked for: those that may be a beginning are the last one, for somebody is typing it, or all of them.
 * Words of one letter stand for themselves, and those of two unless they are the last.
 */
export async function termsOf(words: string[], beginnings: 'last' | 'all'): Promise<Term[]> {
  const last = words.length - 1
  const { isLedByCounts } = textIndex()
  const mayBegin = (at: number) => at === last || beginnings === 'all'
  const [common, commonlyBegun, begun] = await Promise.all([
    areCommon(isLedByCounts || words.length > 1 ? words : [], 'whole'),
    areCommon(isLedByCounts ? words.map((word, at) => (mayBegin(at) ? word : null)) : [], 'begun'),
    Promise.all(words.map((word, at) => (mayBegin(at) ? begunBy(word, at === last) : []))),
  ])
  const terms = words.map((word, at): Term => {
    const isCommon = common[at] ?? false
    return {
      word,
      begun: begun[at] ?? [],
      isCommon,
      isCommonlyBegun: isCommon || (commonlyBegun[at] ?? false),
    }
  })
  return terms.filter((term, at) => at === last || !isFiller(term))
}

/** Whether so many things have each of these words; null stands for one that nobody asks of. */
function areCommon(words: (string | null)[], which: 'whole' | 'begun'): Promise<boolean[]> {
  const asked = { begun: 'any', isCommon: false, isCommonlyBegun: false } as const
  return Promise.all(
    words.map(async (word) => {
      if (word === null) return false
      return (await countUpTo(textIndex().counted([{ word, ...asked }], which), COMMON)) > COMMON
    }),
  )
}

const FILLERS = new Set('a an and at by for from in of on or the to with'.split(' '))

/** What thousands of things have tells nothing beside other words. */
function isFiller({ word, isCommon }: Term): boolean {
  return isCommon && FILLERS.has(word)
}

async function begunBy(word: string, isLast: boolean): Promise<Term['begun']> {
  if (word.length < 2 || (word.length === 2 && !isLast)) return []
  if (word.length <= LONGEST_KNOWN) return 'any'
  const [begun, isOne] = await Promise.all([wordsBegunBy(word), isWord(word)])
  if (begun.length > 0 || isOne) return begun
  // What no title and no name is called or goes on like is rare: the text index may gather it.
  return 'any'
}

async function isWord(word: string): Promise<boolean> {
  return (await database().reader.searchWord.count({ where: { form: word, word } })) > 0
}

/** Longer words of titles and names that begin with these letters, the first by the alphabet. */
async function wordsBegunBy(letters: string): Promise<string[]> {
  const longer = Prisma.sql`
    SELECT "word" FROM "SearchWord"
    WHERE "form" > ${letters} AND "form" < ${`${letters}\u{10ffff}`} AND "word" = "form"
    ORDER BY "form" LIMIT ${MAX_BEGUN}`
  const rows = await askRows<{ word: string }>(longer, ['word'])
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
