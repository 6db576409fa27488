import { isPostgresql } from '../database-url'
import { watchPostgresql } from '../postgresql/watch'
import { watchSqlite } from '../sqlite/watch'
import type { Watch } from '../watch'

/** Watches the database at a place (location.ts) for commits, from now on. */
export async function watchDatabase(place: string): Promise<Watch> {
  return isPostgresql(place) ? watchPostgresql(place) : watchSqlite(place)
}
