import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { Reader } from '@/lib/accounts/editor'
import { KIND_NAMES, type Kind } from '@/lib/documents/kinds'
import { queryIds } from '@/lib/foundation/db/chosen-ids'
import { database } from '@/lib/foundation/db/client'
import { slugOf } from '@/lib/foundation/transliterate'
import { findIds } from '@/lib/guide/search/queries'
import { type EntryInList, entryInList } from '../entries/queries'

/** An entry to choose; `detail` tells namesakes apart. */
export type Choice = Pick<EntryInList, 'id' | 'kind' | 'title' | 'state'> & { detail: string }

const CHOICES_A_KIND = 12
const CHOICES_OF_ANY_KIND = 4

/** A dozen entries of a kind, or four of each, like the words typed, drafts included, the likeliest first. */
export async function findChoices(
  _reader: Reader,
  { kind, q }: { kind?: Kind | undefined; q: string },
): Promise<Choice[]> {
  const query = q.slice(0, 100).trim()
  if (kind) return choicesOf(kind, await idsLike({ kind, query, limit: CHOICES_A_KIND }))
  const ofEach = await Promise.all(
    KIND_NAMES.map(async (each) =>
      choicesOf(each, await idsLike({ kind: each, query, limit: CHOICES_OF_ANY_KIND })),
    ),
  )
  return ofEach.flat()
}

/** One entry as a choice; null when it is in the trash or was never there. */
export async function findChoice(_reader: Reader, id: string): Promise<Choice | null> {
  const entry = await database().reader.entry.findFirst({ where: { id, trashedAt: null } })
  return entry ? ((await choicesOf(entry.kind, [id]))[0] ?? null) : null
}

/**
 * The ids of entries like these words: the same title first, then titles that begin so, what the guide's search finds
 * (it forgives slips), addresses, and any part of a title among the entries changed last. With no words: by title.
 */
export async function idsLike({
  kind,
  query,
  limit,
}: {
  kind: Kind
  query: string
  limit: number
}): Promise<string[]> {
  const sources = [
    ...spellingsOf(query).map((begun) => idsByTitle({ kind, begun, take: limit })),
    ...(query ? [findIds({ query: query, kind, limit }), idsBySlug({ kind, query, take: limit })] : []),
    ...(query ? [idsAmongNewest({ kind, query, take: limit })] : []),
  ]
  return [...new Set((await Promise.all(sources)).flat())].slice(0, limit)
}

/** The index knows capitals from small letters: as typed, and as names are written. */
function spellingsOf(query: string): string[] {
  const capital = query.charAt(0).toUpperCase() + query.slice(1)
  const capitals = query.replace(/(^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase())
  return [...new Set([query, capital, capitals])]
}

async function idsByTitle({
  kind,
  begun,
  take,
}: {
  kind: Kind
  begun: string
  take: number
}): Promise<string[]> {
  const rows = await database().reader.entry.findMany({
    where: { kind, trashedAt: null, title: { gte: begun, lt: `${begun}\u{10ffff}` } },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

async function idsBySlug({
  kind,
  query,
  take,
}: {
  kind: Kind
  query: string
  take: number
}): Promise<string[]> {
  const begun = slugOf(query)
  if (begun === '') return []
  const search = {
    where: { slug: { gte: begun, lt: `${begun}\u{10ffff}` } },
    orderBy: { slug: 'asc' },
    take,
    select: { id: true },
  } as const
  const { reader } = database()
  const rows: Record<Kind, () => Promise<{ id: string }[]>> = {
    show: () => reader.show.findMany(search),
    // Its address says little without its show's.
    season: async () => [],
    person: () => reader.person.findMany(search),
    character: () => reader.character.findMany(search),
    platform: () => reader.platform.findMany(search),
  }
  return (await rows[kind]()).map(({ id }) => id)
}

/** Drafts are in no search: of them, and of all else, so many are looked through. */
const NEWEST = 2_000

async function idsAmongNewest({
  kind,
  query,
  take,
}: {
  kind: Kind
  query: string
  take: number
}): Promise<string[]> {
  const part = `%${query.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return queryIds(Prisma.sql`
    SELECT n."id" FROM (
      SELECT "id", "kind", "title", "slug" FROM "Entry" WHERE "trashedAt" IS NULL
      ORDER BY "changedAt" DESC LIMIT ${NEWEST}
    ) n
    WHERE n."kind" = ${kind} AND (lower(n."title") LIKE ${part} ESCAPE '\\' OR n."slug" LIKE ${part} ESCAPE '\\')
    LIMIT ${take}`)
}

export async function choicesOf(kind: Kind, ids: string[]): Promise<Choice[]> {
  const rows = await database().reader.entry.findMany({ where: { id: { in: ids } } })
  const details = await detailsOf(kind, rows)
  const byId = new Map(rows.map(entryInList).map((entry) => [entry.id, entry]))
  return ids.flatMap((id) => {
    const entry = byId.get(id)
    if (!entry) return []
    const { title, state } = entry
    return [{ id, kind, title, state, detail: details.get(id) ?? '' }]
  })
}

type HeadToDescribe = { id: string; headVersion: number }

/** A season's title says its show; of the others, what their newest version says of them and a show they are in. */
async function detailsOf(kind: Kind, heads: HeadToDescribe[]): Promise<Map<string, string>> {
  if (kind === 'season' || heads.length === 0) return new Map()
  const revisions = await database().reader.revision.findMany({
    where: { OR: heads.map(({ id, headVersion }) => ({ entryId: id, version: headVersion })) },
    select: { entryId: true, document: true },
  })
  const details = revisions.map(async ({ entryId, document }) => {
    const show = await showWith(kind, entryId)
    const words = [...tellingWords(kind, JSON.parse(document)), show && `in ${show}`]
    return [entryId, words.filter(Boolean).join(', ')] as const
  })
  return new Map(await Promise.all(details))
}

const TELLING: Record<Kind, readonly string[]> = {
  show: ['kind', 'firstShown'],
  season: [],
  person: ['note'],
  character: ['franchise'],
  platform: ['kind', 'owner'],
}

function tellingWords(kind: Kind, document: Record<string, unknown>): string[] {
  return TELLING[kind].flatMap((key) => {
    const value = document[key]
    if (typeof value !== 'string') return []
    return key === 'firstShown' ? value.slice(0, 4) : value
  })
}

/** The column by which credits name an entry of the kind. */
const PART: Record<Kind, 'personId' | 'characterId' | null> = {
  show: null,
  season: null,
  person: 'personId',
  character: 'characterId',
  platform: null,
}

async function showWith(kind: Kind, id: string): Promise<string | null> {
  const column = PART[kind]
  if (column === null) return null
  const credit = await database().reader.credit.findFirst({
    where: { [column]: id },
    select: { show: { select: { title: true } } },
  })
  return credit?.show.title ?? null
}
