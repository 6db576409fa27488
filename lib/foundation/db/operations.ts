import { isPostgresql } from '../database-url'
import type { Operations } from '../operations'
import { postgresqlOperations } from '../postgresql/operations'
import { sqliteOperations } from '../sqlite/operations'

/** What can be done with the database at a place (location.ts). */
export function operationsOn(place: string): Operations {
  return isPostgresql(place) ? postgresqlOperations(place) : sqliteOperations(place)
}
