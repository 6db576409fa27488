import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { database } from './client'

/**
 * The objects that a question selects, each as a JSON text called "row", in its order: a tree of rows in one question. Asked
 * table by table, the ids of each would be written and read once more, and every row be made an object twice: for 800 seasons
 * that takes more than twice as long. Instants in it are texts. An order within json_group_array wants SQLite 3.44 or later.
 */
export async function jsonRows<Row>(query: Prisma.Sql): Promise<Row[]> {
  const rows = await database().reader.$queryRaw<{ row: string }[]>(query)
  return rows.map(({ row }) => JSON.parse(row))
}

/** Any number of ids as one parameter: `"id" IN ${among(ids)}`. */
export function among(ids: string[]): Prisma.Sql {
  return Prisma.sql`(SELECT "value" FROM json_each(${JSON.stringify(ids)}))`
}

/** A condition as JSON's true or false: in SQLite it is a number. */
export function asBoolean(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`json(iif(${condition}, 'true', 'false'))`
}
