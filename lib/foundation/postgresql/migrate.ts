import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { shownDatabase } from '../database-url'
import { checksumOf } from '../migrations/checksums'
import {
  compareMigrations,
  isExpanding,
  type MigrationScript,
  requireOurs,
  scriptsOf,
} from '../migrations/migrations'
import { statementsOf } from '../migrations/statements'
import type { MigrationRun } from '../operations'
import { Refusal } from '../refusal'
import { allRows } from '../row-counts'
import { appliedMigrations, migrationsFolder } from './applied'
import { MIGRATORS } from './locks'
import { runningServers } from './servers'
import { inOneTransaction, withSession } from './session'
import { rowCounts } from './tables'

// As Prisma makes and reads it: its own `migrate status` and `migrate deploy` go on working on the same table.
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
)`

// A table that somebody else works on for longer is not waited for: all who come after would wait behind it.
const LOCK_TIMEOUT = '10s'

/**
 * Runs the migrations that a database lacks, each in a transaction of its own: it has run whole, or not at all. Several
 * may be started at once, of which one runs each. Throws a Refusal that names the statement that failed.
 */
export async function migrateDatabase(url: string, folder = migrationsFolder()): Promise<MigrationRun> {
  return withSession(url, async (session) => {
    const gap = await compareMigrations(await appliedMigrations(session), folder)
    requireOurs(shownDatabase(url), gap)
    const rowsBefore = allRows(await rowCounts(session))
    const applied: string[] = []
    for (const script of await scriptsOf(gap.missing, folder))
      if (await runScript(session, script)) applied.push(script.name)
    return { applied, rowsBefore, rowsAfter: allRows(await rowCounts(session)), told: [] }
  })
}

/** False where somebody else has run it meanwhile. */
async function runScript(session: pg.Client, script: MigrationScript): Promise<boolean> {
  return inOneTransaction(session, async () => {
    await session.query(
      `SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'; SELECT pg_advisory_xact_lock(${MIGRATORS})`,
    )
    await session.query(MIGRATIONS_TABLE)
    const applied = await appliedMigrations(session)
    if (applied.some(({ name }) => name === script.name)) return false
    await requireFitting(session, script)
    await runStatements(session, script)
    await session.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksumOf(script.sql), script.name],
    )
    return true
  })
}

/** Beside servers runs only what they can live with: what adds, and what takes away what they have done without. */
async function requireFitting(session: pg.Client, { name, sql }: MigrationScript): Promise<void> {
  if (isExpanding(name) || /^-- contracts: /m.test(sql)) return
  const servers = await runningServers(session)
  if (servers.length === 0) return
  throw new Refusal(
    `${servers.length === 1 ? 'A server uses' : `${servers.length} servers use`} this database, and the migration ${name} changes what they rely on: stop them, then run this again. One that was killed is forgotten after 30 seconds.`,
  )
}

async function runStatements(session: pg.Client, { name, sql }: MigrationScript): Promise<void> {
  const statements = statementsOf(sql)
  for (const [index, text] of statements.entries()) {
    try {
      await session.query(text)
    } catch (fault) {
      const line = text.replace(/\s+/g, ' ').slice(0, 90)
      const reason = fault instanceof Error ? fault.message : String(fault)
      throw new Refusal(
        `The migration ${name} failed at statement ${index + 1} of ${statements.length}: ${line} (${reason}); nothing of it was kept.`,
      )
    }
  }
}
