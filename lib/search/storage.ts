import 'server-only'
import { database } from '../db/client'
import { fts5 } from './text-index'
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
  words: string[],
  within: 'names' | 'anywhere',
): Promise<Target[]> {
  const { reader } = database()
  const numbers = await fts5.find(reader, { words, kind, within, atMost: MOST_CANDIDATES })
  return reader.searchTarget.findMany({
    where: { id: { in: numbers } },
    orderBy: { id: 'asc' },
    select: TARGET,
  })
}

/** Whether anything at all has these words. */
export async function hasWords(words: string[]): Promise<boolean> {
  const found = await fts5.find(database().reader, { words, kind: null, within: 'anywhere', atMost: 1 })
  return found.length > 0
}

/** Words of the guide's titles and names that may have been meant, the likeliest first. */
export async function wordsMeant(typed: string): Promise<string[]> {
  const where = { form: { in: formsOf(typed) } }
  const rows = await database().reader.searchWord.findMany({ where, take: 500, select: { word: true } })
  return meantBy(typed, [...new Set(rows.map(({ word }) => word))])
}
