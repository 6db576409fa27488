import { randomUUID } from 'node:crypto'
import type Database from 'libsql'
import { checksumOf } from '../migrations/checksums'
import { type MigrationScript, scriptsOf } from '../migrations/migrations'
import { statementsOf } from '../migrations/statements'
import { Refusal } from '../refusal'
import { withDatabase } from './inspect'

// As Prisma makes and reads it: its own `migrate status` and `migrate deploy` go on working on the same table.
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

type MigrationsToRun = {
  /** The database file to change: a copy, for a migration may fail half-way. */
  copy: string
  folder: string
  /** In the order in which they are to run. */
  names: string[]
}

/**
 * Runs the SQL of migrations statement by statement, outside of a transaction: a table is rebuilt with foreign keys
 * off, which SQLite ignores inside of one. Throws a Refusal that names the statement that failed.
 */
export async function runMigrations({ copy, folder, names }: MigrationsToRun): Promise<void> {
  const scripts = await scriptsOf(names, folder)
  withDatabase(copy, (database) => runScripts(database, scripts))
}

/** The same on an open connection. */
export function runScripts(database: Database.Database, scripts: MigrationScript[]): void {
  database.exec(MIGRATIONS_TABLE)
  for (const script of scripts) runScript(database, script)
}

function runScript(database: Database.Database, { name, sql }: MigrationScript): void {
  const startedAt = new Date()
  const statements = statementsOf(sql)
  for (const [index, text] of statements.entries()) {
    try {
      database.exec(text)
    } catch (fault) {
      throw new Refusal(
        `The migration ${name} failed at statement ${index + 1} of ${statements.length}: ${shortened(text)} (${causeOf(fault)})`,
      )
    }
  }
  database
    .prepare(
      `INSERT INTO "_prisma_migrations"
        ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
        VALUES (?, ?, ?, ?, ?, 1)`,
    )
    .run(randomUUID(), checksumOf(sql), name, asPrisma(startedAt), asPrisma(new Date()))
}

/** "2026-11-29T02:37:15.060+00:00" */
function asPrisma(at: Date): string {
  return at.toISOString().replace('Z', '+00:00')
}

function causeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  return 'code' in fault ? `${fault.code}: ${fault.message}` : fault.message
}

function shortened(statement: string): string {
  const line = statement.replace(/\s+/g, ' ')
  return line.length > 90 ? `${line.slice(0, 89)}…` : line
}
