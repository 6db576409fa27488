import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import { askRows } from './json-rows'

/** The ids that a question with a LIMIT selects as "id", in its order. */
export async function queryIds(query: Prisma.Sql): Promise<string[]> {
  const rows = await askRows<{ id: string }>(query, ['id'])
  return rows.map(({ id }) => id)
}
