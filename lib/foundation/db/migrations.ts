import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type Database from 'libsql'
import { queryRows, read } from './inspect'
import { Refusal } from './refusal'

export type AppliedMigration = { name: string; state: 'applied' | 'failed' }

export type MigrationGap = {
  /** In the folder, not in the database, in the order in which they are to run. */
  missing: string[]
  /** In the database, not in the folder: a newer Logline made it. */
  unknown: string[]
  /** Begun in the database and never finished. */
  failed: string[]
}

/** Where this Logline keeps its migrations: it is always started in its own folder. */
export const migrationsFolder = () => resolve('prisma/migrations')

/** The names of the migrations in a folder, in the order in which they run. */
export async function expectedMigrations(folder = migrationsFolder()): Promise<string[]> {
  if (!existsSync(folder))
    throw new Refusal(`There are no migrations at ${folder}: start this in Logline's own folder.`)
  const names = (await readdir(folder)).filter((name) => existsSync(join(folder, name, 'migration.sql')))
  return names.sort()
}

export function migrationSql(folder: string, name: string): Promise<string> {
  return readFile(join(folder, name, 'migration.sql'), 'utf8')
}

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
    `SELECT migration_name AS name, finished_at IS NULL AS failed FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows.map((row) => ({ name: String(row.name), state: row.failed ? 'failed' : 'applied' }))
}

export function compareMigrations(expected: string[], applied: AppliedMigration[]): MigrationGap {
  const known = new Set(expected)
  const done = new Set(applied.map((migration) => migration.name))
  return {
    missing: expected.filter((name) => !done.has(name)),
    unknown: [...done].filter((name) => !known.has(name)),
    failed: applied.filter((migration) => migration.state === 'failed').map((migration) => migration.name),
  }
}

/** Throws a Refusal unless this Logline can use the file with exactly the migrations it has. */
export async function requireCurrentSchema(file: string, folder = migrationsFolder()): Promise<void> {
  if (!existsSync(file)) throw new Refusal(`There is no database at ${file}: run npm run db:migrate.`)
  const gap = compareMigrations(await expectedMigrations(folder), appliedMigrations(file))
  requireNotNewer(file, gap)
  if (gap.missing.length > 0) {
    throw new Refusal(`${file} was made by an older Logline: run npm run db:migrate.`)
  }
}

/** Throws a Refusal for a database that a newer Logline made, or whose last migration failed half-way. */
export function requireNotNewer(file: string, { unknown, failed }: MigrationGap): void {
  if (unknown.length > 0) {
    throw new Refusal(`${file} was made by a newer Logline (it has ${unknown.at(-1)}): use that one.`)
  }
  if (failed.length > 0) {
    throw new Refusal(
      `The migration ${failed[0]} failed half-way in ${file}: restore a backup with npm run db:restore.`,
    )
  }
}
