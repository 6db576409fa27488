import { existsSync } from 'node:fs'
import type Database from 'libsql'
import {
  type AppliedMigration,
  compareMigrations,
  migrationsFolder,
  requireCurrent,
} from '../migrations/migrations'
import { Refusal } from '../refusal'
import { queryRows, read } from './inspect'

/** What a database file says was run on it; nothing for a file that is not there or is empty. */
export function appliedMigrations(file: string): AppliedMigration[] {
  return existsSync(file) ? read(file, migrationsIn) : []
}

/** The same, on an open connection. */
export function migrationsIn(database: Database.Database): AppliedMigration[] {
  const [table] = queryRows(database, "SELECT 1 FROM sqlite_schema WHERE name = '_prisma_migrations'")
  if (!table) return []
  const rows = queryRows(
    database,
    `SELECT migration_name AS name, checksum, finished_at IS NULL AS failed FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows.map(({ name, checksum, failed }) => ({
    name: String(name),
    checksum: String(checksum),
    state: failed ? 'failed' : 'applied',
  }))
}

/** Throws a Refusal unless this Logline can use the file as it is. */
export async function requireCurrentSchema(file: string, folder = migrationsFolder()): Promise<void> {
  if (!existsSync(file)) throw new Refusal(`There is no database at ${file}: run npm run db:migrate.`)
  requireCurrent(file, await compareMigrations(appliedMigrations(file), folder))
}
