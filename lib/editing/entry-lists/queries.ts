import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { Reader } from '@/lib/accounts/editor'
import type { Kind } from '@/lib/documents/kinds'
import { queryIds } from '@/lib/foundation/db/chosen-ids'
import { database } from '@/lib/foundation/db/client'
import { type EntryInList, entryInList } from '../entries/queries'
import { idsLike } from '../entry-search/queries'
import type { Lack, ListQuery, STATES } from './fields'
import { entriesAhead } from './storage'

const ENTRIES_A_PAGE = 50

/** Entries of more than this many that are like the words asked are not told apart further. */
const MAX_LIKE = 200

/** One page of an admin list; `more` where another one follows. */
export type EntryPage = { entries: EntryInList[]; more: boolean }

/** The entries of one kind that a query finds, fifty at a time. */
export async function listEntries(_reader: Reader, kind: Kind, query: ListQuery): Promise<EntryPage> {
  const ids = await idsOnPage(kind, query)
  const entries = await entriesInOrder(ids.slice(0, ENTRIES_A_PAGE))
  return { entries, more: ids.length > ENTRIES_A_PAGE }
}

/** So many shows can be listed to choose from. */
const MAX_SHOWS = 300

/** The shows whose seasons one may ask for, by title; where there are too many, only the one asked for. */
export async function listShowChoices(
  _reader: Reader,
  showId: string,
): Promise<{ id: string; title: string }[]> {
  const { entry } = database().reader
  const byTitle = { select: { id: true, title: true }, orderBy: { title: 'asc' } } as const
  const all = await entry.findMany({
    ...byTitle,
    where: { kind: 'show', trashedAt: null },
    take: MAX_SHOWS + 1,
  })
  return all.length > MAX_SHOWS ? entry.findMany({ ...byTitle, where: { id: showId, kind: 'show' } }) : all
}

/** The entry that follows another one in a list, and the page it stands on; null after the last, or outside of it. */
export async function findNext(
  _reader: Reader,
  { kind, query, id }: { kind: Kind; query: ListQuery; id: string },
): Promise<{ id: string; page: number } | null> {
  const ids = await idsOnPage(kind, query)
  const at = ids.indexOf(id)
  const next = at < 0 ? undefined : ids[at + 1]
  if (next === undefined) return null
  return { id: next, page: query.page + (at + 1 === ENTRIES_A_PAGE ? 1 : 0) }
}

/** The ids of a page in order, and the first of the page after it. */
async function idsOnPage(kind: Kind, query: ListQuery): Promise<string[]> {
  const like = query.q ? await idsLike({ kind, query: query.q, limit: MAX_LIKE }) : null
  if (like?.length === 0) return []
  const conditions = [
    Prisma.sql`e."kind" = ${kind}`,
    Prisma.sql`e."trashedAt" IS NULL`,
    ...(query.state && query.state !== 'changed' ? [IN_STATE[query.state]] : []),
    ...(query.without ? [Prisma.sql`e."liveVersion" IS NOT NULL`, lacking(kind, query.without)] : []),
    ...(query.show && kind === 'season' ? [await withinShow(query.show)] : []),
    ...(like ? [Prisma.sql`e."id" IN (${Prisma.join(like)})`] : []),
  ]
  // None of them is in the trash: told to begin with that, PostgreSQL too walks along the index, and sorts nothing.
  const order =
    query.sort === 'changed'
      ? Prisma.sql`e."trashedAt" DESC, e."changedAt" DESC, e."id"`
      : Prisma.sql`e."trashedAt", e."title", e."changedAt", e."id"`
  const ids = await queryIds(Prisma.sql`
    SELECT e."id" FROM ${entriesIn({ state: query.state, kind, like })} WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY ${order}
    LIMIT ${ENTRIES_A_PAGE + 1} OFFSET ${(query.page - 1) * ENTRIES_A_PAGE}`)
  return kind === 'season' && query.sort === 'title' ? seasonsByNumber(ids) : ids
}

const BY_NUMBER = new Intl.Collator('en', { numeric: true })

/** The seasons of a page with the tenth after the second; the first of the page that follows stays the last. */
async function seasonsByNumber(ids: string[]): Promise<string[]> {
  const page = ids.slice(0, ENTRIES_A_PAGE)
  const rows = await database().reader.entry.findMany({
    where: { id: { in: page } },
    select: { id: true, title: true },
  })
  const titles = new Map(rows.map(({ id, title }) => [id, title]))
  page.sort((one, other) => BY_NUMBER.compare(titles.get(one) ?? '', titles.get(other) ?? ''))
  return [...page, ...ids.slice(ENTRIES_A_PAGE)]
}

async function entriesInOrder(ids: string[]): Promise<EntryInList[]> {
  const rows = await database().reader.entry.findMany({ where: { id: { in: ids } } })
  const byId = new Map(rows.map(entryInList).map((entry) => [entry.id, entry]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Where they are few, from them on: along the titles SQLite would look at every entry of the kind. */
function entriesIn({
  state,
  kind,
  like,
}: {
  state: keyof typeof STATES | ''
  kind: Kind
  like: string[] | null
}): Prisma.Sql {
  const few = state === 'changed' ? entriesAhead(kind) : like && amongIds(like)
  return few
    ? Prisma.sql`(${few}) a ${database().dialect.joinInOrder} "Entry" e ON e."id" = a."id"`
    : Prisma.sql`"Entry" e`
}

function amongIds(ids: string[]): Prisma.Sql {
  return Prisma.sql`SELECT "id" FROM "Entry" WHERE "id" IN (${Prisma.join(ids)})`
}

const IN_STATE = {
  draft: Prisma.sql`e."liveVersion" IS NULL`,
  published: Prisma.sql`e."liveVersion" = e."headVersion"`,
  // As a span, for SQLite walks all rows to find those that are not null.
  scheduled: Prisma.sql`e."id" IN (SELECT r."entryId" FROM "Revision" r WHERE r."scheduledFor" > ${new Date(0)})`,
}

/** A draft of a season has no record yet: it is known by the title, which begins with its show's. */
async function withinShow(showId: string): Promise<Prisma.Sql> {
  const show = await database().reader.entry.findUnique({ where: { id: showId }, select: { title: true } })
  const [first, last] = [`${show?.title ?? ''}, `, `${show?.title ?? ''}, \u{10ffff}`]
  return Prisma.sql`(e."id" IN (SELECT s."id" FROM "Season" s WHERE s."showId" = ${showId})
    OR (e."liveVersion" IS NULL AND e."title" >= ${first} AND e."title" < ${last}))`
}

/** Of what readers see: a draft says nothing of what will be missing. */
function lacking(kind: Kind, lack: Lack): Prisma.Sql {
  const conditions: Record<Lack, Prisma.Sql> = {
    about: emptyIn(kind, ABOUT[kind]),
    logline: emptyIn(kind, 'logline'),
    picture: lackingRow('Image', 'entryId'),
    source: lackingRow('Source', 'entryId'),
    catalogue: lackingRow('ExternalId', 'entryId'),
    season: lackingRow('Season', 'showId'),
    episode: lackingRow('Episode', 'seasonId'),
    release: lackingRow('Release', 'seasonId'),
    credit: lackingRow('Credit', `${kind}Id`),
  }
  return conditions[lack]
}

/** The column that tells what an entry is about. */
const ABOUT: Record<Kind, string> = {
  show: 'synopsis',
  season: 'plot',
  person: 'biography',
  character: 'description',
  platform: 'description',
}

function lackingRow(table: string, column: string): Prisma.Sql {
  return Prisma.raw(`NOT EXISTS (SELECT 1 FROM "${table}" t WHERE t."${column}" = e."id")`)
}

const TABLES: Record<Kind, string> = {
  show: 'Show',
  season: 'Season',
  person: 'Person',
  character: 'Character',
  platform: 'Platform',
}

function emptyIn(kind: Kind, column: string): Prisma.Sql {
  return Prisma.raw(`EXISTS (SELECT 1 FROM "${TABLES[kind]}" t WHERE t."id" = e."id" AND t."${column}" = '')`)
}
