import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { database } from '@/lib/foundation/db/client'
import { countAll } from '@/lib/foundation/db/counts'

/** The published pages, for search engines: what they are and when each was last edited. */

const KINDS = ['shows', 'seasons', 'episodes', 'people', 'characters', 'platforms'] as const
export type SitemapKind = (typeof KINDS)[number]

/** Fewer than the protocol's 50,000 (https://www.sitemaps.org/protocol.html): a part is made in one go. */
export const URLS_PER_PART = 10_000

export type SitemapPage = { path: string; changedAt: Date }

/**
 * How many pages of a kind there are (of more than one part, as many as it may hold), in how many parts, and when one of
 * them was last edited; null where there is none. A part may be empty where rows are gone.
 */
export type SitemapTotal = { kind: SitemapKind; count: number; parts: number; changedAt: Date | null }

export function sitemapKind(name: string): SitemapKind | null {
  return KINDS.find((kind) => kind === name) ?? null
}

const TABLES = {
  shows: 'Show',
  seasons: 'Season',
  episodes: 'Episode',
  people: 'Person',
  characters: 'Character',
  platforms: 'Platform',
} as const satisfies Record<SitemapKind, string>

/** Each asked apart, so that an index answers it: together SQLite would read every row. */
export function sitemapTotals(): Promise<SitemapTotal[]> {
  return Promise.all(
    KINDS.map(async (kind) => {
      const [parts, changedAt] = await Promise.all([countParts(kind), lastEdit(kind)])
      const count = await countPages(kind, parts)
      return { kind, parts: count > 0 ? parts : 0, count, changedAt: count > 0 ? changedAt : null }
    }),
  )
}

/** Of more than one part nobody counts what is gone: that would read all of them. */
async function countPages(kind: SitemapKind, parts: number): Promise<number> {
  if (parts > 1) return parts * URLS_PER_PART
  if (kind !== 'episodes') return countAll(TABLES[kind])
  const { of } = database().dialect.spans
  const rows = await database().reader.$queryRaw<{ count: number | bigint }[]>`
    SELECT count(*) AS "count" FROM "Episode" t WHERE ${of('t', 1)} ${STANDING}`
  return Number(rows[0]?.count ?? 0)
}

async function countParts(kind: SitemapKind): Promise<number> {
  const question = database().dialect.spans.last(TABLES[kind])
  const rows = await database().reader.$queryRaw<{ last: number | bigint | null }[]>(question)
  return Number(rows[0]?.last ?? 0)
}

/** An episode is edited with its season. */
async function lastEdit(kind: SitemapKind): Promise<Date | null> {
  const { reader } = database()
  const last = { orderBy: { updatedAt: 'desc' }, select: { updatedAt: true } } as const
  const newest = {
    shows: () => reader.show.findFirst(last),
    seasons: () => reader.season.findFirst(last),
    episodes: () => reader.season.findFirst(last),
    people: () => reader.person.findFirst(last),
    characters: () => reader.character.findFirst(last),
    platforms: () => reader.platform.findFirst(last),
  }
  return (await newest[kind]())?.updatedAt ?? null
}

/**
 * The pages of one part, in a lasting order; `part` counts from 1. A part is a span of the table, to which the database goes at
 * once however late it is: rows to skip it would walk over. So parts may hold fewer than URLS_PER_PART.
 */
export async function listSitemapPages(kind: SitemapKind, part: number): Promise<SitemapPage[]> {
  const { of, order } = database().dialect.spans
  const rows = await database().reader.$queryRaw<{ path: string; changedAt: Date }[]>`
    ${PATHS[kind]} WHERE ${of('t', part)} ${kind === 'episodes' ? STANDING : Prisma.empty} ORDER BY ${order('t')}`
  return rows.map(({ path, changedAt }) => ({ path, changedAt }))
}

const STANDING = Prisma.sql`AND t."removedAt" IS NULL`

const PATHS: Record<SitemapKind, Prisma.Sql> = {
  shows: paths('shows'),
  people: paths('people'),
  characters: paths('characters'),
  platforms: paths('platforms'),
  seasons: Prisma.sql`SELECT '/shows/' || s."slug" || '/' || t."slug" AS "path", t."updatedAt" AS "changedAt"
    FROM "Season" t JOIN "Show" s ON s."id" = t."showId"`,
  episodes: Prisma.sql`SELECT '/shows/' || s."slug" || '/' || n."slug" || '/' || t."slug" AS "path",
      n."updatedAt" AS "changedAt"
    FROM "Episode" t JOIN "Season" n ON n."id" = t."seasonId" JOIN "Show" s ON s."id" = n."showId"`,
}

/** The kinds that are called in their addresses as they are here. */
function paths(kind: Exclude<SitemapKind, 'seasons' | 'episodes'>): Prisma.Sql {
  const folder = `/${kind}/`
  return Prisma.sql`SELECT ${folder} || t."slug" AS "path", t."updatedAt" AS "changedAt" FROM ${tableName(kind)} t`
}

function tableName(kind: SitemapKind): Prisma.Sql {
  return Prisma.raw(`"${TABLES[kind]}"`)
}
