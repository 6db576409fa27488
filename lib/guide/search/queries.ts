import 'server-only'
import { guideDateOf } from '@/lib/foundation/dates/guide-date'
import { database } from '@/lib/foundation/db/client'
import { type Page, pageOf } from '@/lib/foundation/paging'
import { headingOf, inSentence } from '../season-heading'
import { LONGEST_QUESTION } from './fields'
import { nameKey, searchWords } from './fold'
import { ranked } from './ranking'
import { hasAny, targetsByTitle, targetsByWords, termsOf, wordsMeant } from './storage'
import type { Target, Term } from './text-index'
import { FINDABLE, type Findable } from './texts'
import { understood } from './understanding'

export type Hit = { path: string; title: string; detail: string }

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

/** The best hits of every kind. */
export async function searchGuide(query: string): Promise<SearchAnswer> {
  const { asking, ...answer } = await understoodOf(query)
  const groups = await Promise.all(
    FINDABLE.map(async (kind) => {
      const targets = await targetsOf({ kind, ...asking, enough: HITS_A_GROUP + 1 })
      const hits = await hitsOf(kind, targets.slice(0, HITS_A_GROUP))
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
}: {
  query: string
  kind: Findable
  page: number
}): Promise<KindAnswer> {
  const { asking, ...answer } = await understoodOf(query)
  const targets = await targetsOf({ kind, ...asking, enough: Number.POSITIVE_INFINITY })
  const from = (page - 1) * HITS_A_PAGE
  const hits = await hitsOf(kind, targets.slice(from, from + HITS_A_PAGE))
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
  if (named.length >= enough) return named
  return distinct([...named, ...ranked(await targetsByWords({ kind, terms, within: 'anywhere' }), key)])
}

function distinct(targets: Target[]): Target[] {
  return [...new Map(targets.map((target) => [target.targetId, target])).values()]
}

/** As the guide's records have them now, in the order of the targets. */
async function hitsOf(kind: Findable, targets: Target[]): Promise<Hit[]> {
  const ids = targets.map(({ targetId }) => targetId)
  const hits = ids.length > 0 ? await HITS[kind](ids) : new Map<string, Hit>()
  return ids.flatMap((id) => hits.get(id) ?? [])
}

const SEASON = {
  select: {
    slug: true,
    number: true,
    label: true,
    title: true,
    show: { select: { slug: true, title: true } },
  },
} as const

const HITS: Record<Findable, (ids: string[]) => Promise<Map<string, Hit>>> = {
  async show(ids) {
    const rows = await database().reader.show.findMany({ where: { id: { in: ids } } })
    return hitsById(rows, ({ slug, title, kind, firstShownValue: value, firstShownPrecision: precision }) => {
      const year = guideDateOf({ value, precision }).value?.slice(0, 4)
      return { path: `/shows/${slug}`, title, detail: [kind, year].filter(Boolean).join(', ') }
    })
  },
  async season(ids) {
    const rows = await database().reader.season.findMany({
      where: { id: { in: ids } },
      select: { id: true, ...SEASON.select },
    })
    return hitsById(rows, (season) => {
      const { show, slug } = season
      return {
        path: `/shows/${show.slug}/${slug}`,
        title: `${show.title}, ${inSentence(headingOf(season))}`,
        detail: '',
      }
    })
  },
  async episode(ids) {
    const where = { id: { in: ids }, removedAt: null }
    const rows = await database().reader.episode.findMany({ where, include: { season: SEASON } })
    return hitsById(rows, ({ slug, title, number, season }) => {
      const { show } = season
      const place = [
        show.title,
        inSentence(headingOf(season)),
        number === null ? 'special' : `episode ${number}`,
      ]
      return { path: `/shows/${show.slug}/${season.slug}/${slug}`, title, detail: place.join(', ') }
    })
  },
  async person(ids) {
    const rows = await database().reader.person.findMany({ where: { id: { in: ids } } })
    return hitsById(rows, ({ slug, name, note }) => ({ path: `/people/${slug}`, title: name, detail: note }))
  },
  async character(ids) {
    const rows = await database().reader.character.findMany({ where: { id: { in: ids } } })
    return hitsById(rows, ({ slug, name, franchise }) => {
      return { path: `/characters/${slug}`, title: name, detail: franchise }
    })
  },
  async platform(ids) {
    const rows = await database().reader.platform.findMany({ where: { id: { in: ids } } })
    return hitsById(rows, ({ slug, name, kind }) => ({
      path: `/platforms/${slug}`,
      title: name,
      detail: kind,
    }))
  },
}

function hitsById<Row extends { id: string }>(rows: Row[], hitOf: (row: Row) => Hit): Map<string, Hit> {
  return new Map(rows.map((row) => [row.id, hitOf(row)]))
}
