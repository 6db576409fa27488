import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { database } from './client'

/** Tables whose rows are counted as a whole. */
type Counted = 'Show' | 'Season' | 'Episode' | 'Person' | 'Character' | 'Platform'

/** How many rows a table has. Asked so plainly because SQLite then counts pages of an index and reads no rows. */
export async function countAll(table: Counted): Promise<number> {
  const rows = await database().reader.$queryRaw<{ count: number | bigint }[]>(
    Prisma.sql`SELECT count(*) AS "count" FROM ${Prisma.raw(`"${table}"`)}`,
  )
  return Number(rows[0]?.count ?? 0)
}

/** How many rows a question answers, one more than `most` for any more than that. */
export async function countUpTo(question: Prisma.Sql, most: number): Promise<number> {
  const rows = await database().reader.$queryRaw<{ count: number | bigint }[]>`
    SELECT count(*) AS "count" FROM (SELECT 1 FROM (${question}) LIMIT ${most + 1})`
  return Number(rows[0]?.count ?? 0)
}
