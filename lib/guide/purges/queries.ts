import type { Watch } from '@/lib/foundation/watch'

export type PurgeNote = {
  id: number
  paths: string[]
  /** Not an edit: what stood there must not be told again, also where the page can't be made anew. */
  isForGood: boolean
}

type PurgeRow = { id: number; paths: string; revisionId: number | string | null }

const MAX_AT_ONCE = 1_000

/** The notes after one of them, in the order in which they were committed: some of them, the first ones, where they are many. */
export async function purgesAfter(watch: Pick<Watch, 'rows'>, id: number): Promise<PurgeNote[]> {
  const sql = 'SELECT "id", "paths", "revisionId" FROM "Purge" WHERE "id" > ? ORDER BY "id" LIMIT ?'
  const rows = (await watch.rows(sql, id, MAX_AT_ONCE)) as PurgeRow[]
  return rows.map(({ id, paths, revisionId }) => ({
    id,
    paths: JSON.parse(paths),
    isForGood: revisionId === null,
  }))
}

/** The newest note's id; 0 before the first. */
export async function lastPurge(watch: Pick<Watch, 'rows'>): Promise<number> {
  const [newest] = (await watch.rows('SELECT max("id") AS "id" FROM "Purge"')) as { id: number | null }[]
  return newest?.id ?? 0
}

/** Whether these are all that came after a note: notes live for a day, and whoever slept longer than that has missed some. */
export function isWithoutGap(notes: readonly PurgeNote[], after: number): boolean {
  return notes.every(({ id }, at) => id === after + 1 + at)
}

/** The last note that a cache in front of the site was told of, and by a server of which build. */
export type ToldPurge = { id: number; build: string }

/** The row of Lease that says what a cache in front of the site was told: nobody holds it. */
export const TOLD_PURGES = 'told-purges'

/** The last note that was told by a server of this build; null where none was. */
export async function lastToldPurge(watch: Pick<Watch, 'rows'>, build: string): Promise<number | null> {
  const sql = 'SELECT "number" FROM "Lease" WHERE "name" = ? AND "holder" = ?'
  const [told] = (await watch.rows(sql, TOLD_PURGES, build)) as { number: number }[]
  return told?.number ?? null
}
