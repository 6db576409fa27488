import { resolve } from 'node:path'
import type pg from 'pg'
import { shownDatabase } from '../database-url'
import { type AppliedMigration, compareMigrations, requireCurrent } from '../migrations/migrations'
import { withSession } from './session'

/** Where this Logline keeps its migrations of PostgreSQL. */
export const migrationsFolder = () => resolve('prisma/postgresql/migrations')

/** What a database says was run on it; nothing for one that is empty. */
export async function appliedMigrations(session: pg.Client): Promise<AppliedMigration[]> {
  const { rows: tables } = await session.query(`SELECT to_regclass('_prisma_migrations') AS "there"`)
  if (tables[0].there === null) return []
  const { rows } = await session.query(
    `SELECT migration_name AS name, checksum, finished_at IS NULL AS failed FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows.map(({ name, checksum, failed }) => ({ name, checksum, state: failed ? 'failed' : 'applied' }))
}

/** Throws a Refusal unless this Logline can use the database as it is. */
export async function requireCurrentSchema(url: string, folder = migrationsFolder()): Promise<void> {
  const applied = await withSession(url, appliedMigrations)
  requireCurrent(shownDatabase(url), await compareMigrations(applied, folder))
}
