import pg from 'pg'
import type { RowCounts } from '../row-counts'

/** The number of rows of each table; Prisma's own is left out. */
export async function rowCounts(session: pg.Client): Promise<RowCounts> {
  const { rows: tables } = await session.query<{ name: string }>(
    `SELECT table_name AS "name" FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations' ORDER BY 1`,
  )
  const counts: RowCounts = {}
  for (const { name } of tables) {
    const { rows } = await session.query(`SELECT count(*) AS "rows" FROM ${pg.escapeIdentifier(name)}`)
    counts[name] = Number(rows[0].rows)
  }
  return counts
}
