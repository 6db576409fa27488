import 'server-only'
import { type Page, pageOf } from '@/lib/foundation/paging'
import type { Seen } from '../seasons/cards/queries'
import { LONGEST_QUESTION } from './fields'
import { nameKey, searchWords } from './fold'
import { type Hit, hitsOf } from './hits/queries'
import { isInTitle, ranked } from './ranking'
import { hasAny, placesOfEpisodes, targetsByTitle, targetsByWords, termsOf, wordsMeant } from './storage'
import type { Target, Term } from './text-index'
import { FINDABLE, type Findable } from './texts'
import { understood } from './understanding'

export type SearchAnswer = {
  /** What was typed, without the blanks around it. */
  q: string
  /** The words that were looked for, where they are others than those typed. */
  corrected: string | null
  /** First the kinds of which something has just this name, then the others in their order; without hits none. */
  groups: { kind: Findable; hits: Hit[]; more: boolean }[]
}

const MAX_WORDS = 8
const HITS_A_GROUP = 6
const HITS_A_PAGE = 40

/** The best hits of every kind; for whoever looks with the next date of each show and season. */
export async function searchGuide(query: string, seen?: Seen): Promise<SearchAnswer> {
  const { asking, ...answer } = await understoodOf(query)
  const groups = await Promise.all(
    FINDABLE.map(async (kind) => {
      const targets = await targetsOf({ kind, ...asking, enough: HITS_A_GROUP + 1 })
      const hits = await hitsOf(kind, targets.slice(0, HITS_A_GROUP), seen)
      const isItsName = targets[0]?.key === nameKey(asking.words.join(' '))
      return { kind, hits, more: targets.length > HITS_A_GROUP, isItsName }
    }),
  )
  const found = groups.filter(({ hits }) => hits.length > 0)
  const inOrder = [
    ...found.filter(({ isItsName }) => isItsName),
    ...found.filter(({ isItsName }) => !isItsName),
  ]
  return { ...answer, groups: inOrder.map(({ isItsName: _, ...group }) => group) }
}

export type KindAnswer = Omit<SearchAnswer, 'groups'> & { kind: Findable; list: Page<Hit> }

/** One page of the hits of one kind: some hundreds at most, the best of them first. */
export async function searchKind({
  query,
  kind,
  page,
  seen,
}: {
  query: string
  kind: Findable
  page: number
  seen?: Seen
}): Promise<KindAnswer> {
  const { asking, ...answer } = await understoodOf(query)
  const targets = await targetsOf({ kind, ...asking, enough: Number.POSITIVE_INFINITY })
  const from = (page - 1) * HITS_A_PAGE
  const hits = await hitsOf(kind, targets.slice(from, from + HITS_A_PAGE), seen)
  return { ...answer, kind, list: pageOf(hits, { page, size: HITS_A_PAGE, total: targets.length }) }
}

/** The ids of what the guide has of one kind, the best first: for those who show it in their own way. */
export async function findIds({
  query,
  kind,
  limit,
}: {
  query: string
  kind: Findable
  limit: number
}): Promise<string[]> {
  const { asking } = await understoodOf(query)
  return (await targetsOf({ kind, ...asking, enough: limit })).slice(0, limit).map(({ targetId }) => targetId)
}

async function understoodOf(query: string) {
  const q = query.slice(0, LONGEST_QUESTION).trim()
  const wordsTyped = searchWords(q).slice(0, MAX_WORDS)
  const typed = await termsOf(wordsTyped, 'last')
  if (wordsTyped.length === 0 || (await hasAny(typed)))
    return { q, asking: { words: wordsTyped, terms: typed }, corrected: null }
  // What is understood in the end was looked for on the way there.
  const known = new Map<string, Promise<Term[]>>()
  const termsFor = (words: string[]) => {
    const terms = known.get(words.join(' ')) ?? termsOf(words, 'all')
    known.set(words.join(' '), terms)
    return terms
  }
  const hasAll = async (words: string[]) => hasAny(await termsFor(words))
  const words = await understood(wordsTyped, { hasAll, meantBy: wordsMeant })
  const isOther = words.length > 0 && words.join(' ') !== wordsTyped.join(' ')
  return { q, asking: { words, terms: await termsFor(words) }, corrected: isOther ? words.join(' ') : null }
}

/** The words to look for, as they are and as the text index takes them. */
type Asking = { words: string[]; terms: Term[] }

/** Titles that begin with the query come first, then all words in names, then all words in the texts. */
async function targetsOf({
  kind,
  words,
  terms,
  enough,
}: Asking & { kind: Findable; enough: number }): Promise<Target[]> {
  if (words.length === 0) return []
  const key = nameKey(words.join(' '))
  const [byTitle, byName] = await Promise.all([
    targetsByTitle(kind, key),
    targetsByWords({ kind, terms, within: 'names' }),
  ])
  const named = ranked(distinct([...byTitle, ...byName]), key)
  const found =
    named.length >= enough
      ? named
      : distinct([...named, ...ranked(await targetsByWords({ kind, terms, within: 'anywhere' }), key)])
  return kind === 'episode' ? inOrder(found, key) : found
}

/** Episodes that are found as well as one another stand in the order of their show. */
async function inOrder(targets: Target[], key: string): Promise<Target[]> {
  const places = await placesOfEpisodes(targets.map(({ targetId }) => targetId))
  const isTitle = (target: Target) => isInTitle(target.key, key)
  const place = ({ targetId }: Target) => places.get(targetId) ?? ''
  const others = targets.filter((target) => !isTitle(target))
  return [
    ...targets.filter(isTitle),
    ...others.sort((one, other) => place(one).localeCompare(place(other), 'en')),
  ]
}

function distinct(targets: Target[]): Target[] {
  return [...new Map(targets.map((target) => [target.targetId, target])).values()]
}
