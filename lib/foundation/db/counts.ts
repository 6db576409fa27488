import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { askTogether } from '../trees/reader'
import { database } from './client'

/** Tables whose rows are counted as a whole. */
type Counted = 'Show' | 'Season' | 'Episode' | 'Person' | 'Character' | 'Platform'

/** How many rows a table has. Asked so plainly, and by itself, because SQLite then counts pages of an index and reads no rows. */
export async function countAll(table: Counted): Promise<number> {
  const rows = await database().reader.$queryRaw<{ count: number | bigint }[]>(
    Prisma.sql`SELECT count(*) AS "count" FROM ${Prisma.raw(`"${table}"`)}`,
  )
  return Number(rows[0]?.count ?? 0)
}

/** How many rows a question answers, one more than `most` for any more than that. */
export async function countUpTo(query: Prisma.Sql, limit: number): Promise<number> {
  return asked(Prisma.sql`SELECT count(*) FROM (SELECT 1 FROM (${query}) q LIMIT ${limit + 1}) n`)
}

/** With whatever else is asked at about the same time. */
async function asked(count: Prisma.Sql): Promise<number> {
  return Number(await askTogether(database().reader, count))
}

/** A part of a list: rows to skip and rows to take. */
export type Slice = { skip: number; take: number }

/**
 * The way to a part of a whole table's rows, from its end where that is nearer: SQLite skips rows by walking over them. Where
 * `order` is DESC the rows come in the opposite order.
 */
export async function nearerWay(table: Counted, part: Slice): Promise<Slice & { order: 'ASC' | 'DESC' }> {
  // About how many there are, at once: numbers of rows that are gone count too.
  const rows = await asked(database().dialect.about(table))
  if (part.skip < rows / 2) return { ...part, order: 'ASC' }
  const total = await countAll(table)
  const end = Math.min(part.skip + part.take, total)
  return { order: 'DESC', skip: total - end, take: Math.max(0, end - part.skip) }
}
