import 'server-only'
import { database } from '../db/client'

export type PurgeNote = {
  id: number
  paths: string[]
  /** Not an edit: what stood there must not be told again, also where the page can't be made anew. */
  isForGood: boolean
}

const MOST_AT_ONCE = 1_000

/** The notes after one of them, in the order in which they were committed. */
export async function purgesAfter(id: number): Promise<PurgeNote[]> {
  const rows = await database().reader.purge.findMany({
    where: { id: { gt: id } },
    orderBy: { id: 'asc' },
    take: MOST_AT_ONCE,
    select: { id: true, paths: true, revisionId: true },
  })
  return rows.map(({ id, paths, revisionId }) => ({
    id,
    paths: JSON.parse(paths),
    isForGood: revisionId === null,
  }))
}

/** The newest note's id; 0 before the first. */
export async function lastPurge(): Promise<number> {
  const newest = await database().reader.purge.findFirst({ orderBy: { id: 'desc' }, select: { id: true } })
  return newest?.id ?? 0
}
