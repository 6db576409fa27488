import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import { database } from './client'

/** The ids that a question selects as "id", in its order. */
export async function queryIds(query: Prisma.Sql): Promise<string[]> {
  const rows = await database().reader.$queryRaw<{ id: string }[]>(query)
  return rows.map(({ id }) => id)
}
