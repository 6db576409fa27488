import type { Watch } from '@/lib/foundation/db/watch'

export type PurgeNote = {
  id: number
  paths: string[]
  /** Not an edit: what stood there must not be told again, also where the page can't be made anew. */
  isForGood: boolean
}

type PurgeRow = { id: number; paths: string; revisionId: number | string | null }

const MAX_AT_ONCE = 1_000

/** The notes after one of them, in the order in which they were committed: some of them, the first ones, where they are many. */
export function purgesAfter(watch: Pick<Watch, 'rows'>, id: number): PurgeNote[] {
  const sql = 'SELECT id, paths, revisionId FROM Purge WHERE id > ? ORDER BY id LIMIT ?'
  const rows = watch.rows(sql, id, MAX_AT_ONCE) as PurgeRow[]
  return rows.map(({ id, paths, revisionId }) => ({
    id,
    paths: JSON.parse(paths),
    isForGood: revisionId === null,
  }))
}

/** The newest note's id; 0 before the first. */
export function lastPurge(watch: Pick<Watch, 'rows'>): number {
  const [newest] = watch.rows('SELECT max(id) AS id FROM Purge') as { id: number | null }[]
  return newest?.id ?? 0
}
