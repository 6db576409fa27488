import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { askTogether } from '../trees/reader'
import { database } from './client'

/**
 * The objects that a question selects, each as a JSON value called "row", in its order: a tree of rows in one question. Asked
 * table by table, the ids of each would be written and read once more, and every row be made an object twice: for 800 seasons
 * that takes more than twice as long. Instants in it are texts.
 */
export async function jsonRows<Row>(query: Prisma.Sql): Promise<Row[]> {
  const rows = await database().reader.$queryRaw<{ row: string | Row }[]>(query)
  // SQLite answers JSON as text; of PostgreSQL the client has read it.
  return rows.map(({ row }) => (typeof row === 'string' ? JSON.parse(row) : row))
}

/**
 * The rows of a question, asked with whatever else is asked at about the same time: one round trip for all of it. In its
 * order, where it has a LIMIT: without one SQLite takes the order for needless. For texts and whole numbers, which JSON knows.
 */
export async function askRows<Row>(query: Prisma.Sql, names: (keyof Row & string)[]): Promise<Row[]> {
  const { dialect, reader } = database()
  const row = dialect.object(columns('q', names))
  return (await askTogether(reader, Prisma.sql`SELECT ${dialect.list(row)} FROM (${query}) q`)) as Row[]
}

/** The columns of a table as the fields of a JSON object: `columns('t', ['id', 'slug'])`. */
export function columns(table: string, names: string[]): Record<string, Prisma.Sql> {
  return Object.fromEntries(names.map((name) => [name, Prisma.raw(`"${table}"."${name}"`)]))
}
