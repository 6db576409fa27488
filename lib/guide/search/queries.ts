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
  // Step by step for all kinds: what is asked of the database at one time is one question.
  const targets = await Promise.all(
    FINDABLE.map((kind) => targetsOf({ kind, ...asking, enough: HITS_A_GROUP + 1 })),
  )
  const hits = await Promise.all(
    FINDABLE.map((kind, at) => hitsOf(kind, targets[at]?.slice(0, HITS_A_GROUP) ?? [], seen)),
  )
  const groups = FINDABLE.map((kind, at) => {
    const found = targets[at] ?? []
    const isItsName = found[0]?.key === nameKey(asking.words.join(' '))
    return { kind, hits: hits[at] ?? [], more: found.length > HITS_A_GROUP, isItsName }
  })
  const found = groups.filter((group) => group.hits.length > 0)
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
  // What is understood in the end was looked for on the way there.
  const termsFor = remembered((words) => termsOf(words, 'all'))
  const hasAll = remembered(async (words) => hasAny(await termsFor(words)))
  // One word may be a beginning either way.
  const isOne = wordsTyped.length === 1
  const typed = await (isOne ? termsFor(wordsTyped) : termsOf(wordsTyped, 'last'))
  const isFound = wordsTyped.length === 0 || (await (isOne ? hasAll(wordsTyped) : hasAny(typed)))
  if (isFound) return { q, asking: { words: wordsTyped, terms: typed }, corrected: null }
  const words = await understood(wordsTyped, { hasAll, meantBy: wordsMeant })
  const isOther = words.length > 0 && words.join(' ') !== wordsTyped.join(' ')
  return { q, asking: { words, terms: await termsFor(words) }, corrected: isOther ? words.join(' ') : null }
}

/** Asks once for the same words. */
function remembered<Answer>(ask: (words: string[]) => Promise<Answer>): (words: string[]) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>()
  return (words) => {
    const answer = answers.get(words.join(' ')) ?? ask(words)
    answers.set(words.join(' '), answer)
    return answer
  }
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
