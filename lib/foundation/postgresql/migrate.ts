import { randomUUID } from 'node:crypto'
import { setTimeout as passed } from 'node:timers/promises'
import pg from 'pg'
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
import { codeOf } from './faults'
import { MIGRATORS, TURNS } from './locks'
import { indexIn, isConcurrent } from './migration-steps'
import { runningServers } from './servers'
import { inOneTransaction, withSession } from './session'
import { rowCounts } from './tables'

const TURN_MS = 100

/** PostgreSQL's "lock not available". */
const LOCK_TIMEOUT = '55P03'

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

/** How long a migration waits for others, and how often it is tried. Times as PostgreSQL writes them. */
const PATIENCE = {
  /** A table that somebody works on for longer is not waited for: all who come after would wait behind it. */
  lock: '5s',
  /** An index that is made concurrently waits for whoever asks something, and nobody waits behind it. */
  concurrentLock: '60s',
  /** A statement that takes longer was not meant for a table of this size. */
  statement: '15min',
  concurrentStatement: '3h',
  tries: 5,
  pauseMs: 2_000,
}

type Patience = typeof PATIENCE

/**
 * Runs the migrations that a database lacks, each in a transaction of its own: it has run whole, or not at all. An index that
 * is made concurrently can't be: it is made again where it was left half made. Several may be started at once, of which one
 * runs each. Throws a Refusal that names the statement that failed.
 */
export async function migrateDatabase(
  url: string,
  folder = migrationsFolder(),
  patience: Patience = PATIENCE,
): Promise<MigrationRun> {
  return withSession(url, async (session) => {
    const lacking = async () => {
      const gap = await compareMigrations(await appliedMigrations(session), folder)
      requireOurs(shownDatabase(url), gap)
      return gap.missing
    }
    const rowsBefore = allRows(await rowCounts(session))
    if ((await lacking()).length === 0) return { applied: [], rowsBefore, rowsAfter: rowsBefore, told: [] }
    return inTurn(url, async () => {
      await session.query(MIGRATIONS_TABLE)
      const scripts = await scriptsOf(await lacking(), folder)
      const told: string[] = []
      for (const script of scripts) told.push(...(await runPatiently(session, script, patience)))
      const rowsAfter = allRows(await rowCounts(session))
      return { applied: scripts.map(({ name }) => name), rowsBefore, rowsAfter, told }
    })
  })
}

/**
 * Does `work` while nobody else migrates: a transaction on a connection of its own holds the lock, which its end or the loss of
 * the connection frees, through a pooler too. Asked again and again, for an index that is made concurrently waits for every
 * question under way, and so for whoever would wait for its turn within one.
 */
function inTurn<T>(url: string, work: () => Promise<T>): Promise<T> {
  return withSession(url, (turn) =>
    inOneTransaction(turn, async () => {
      await turn.query('SET LOCAL idle_in_transaction_session_timeout = 0')
      const isOurs = async () =>
        (await turn.query(`SELECT pg_try_advisory_xact_lock(${TURNS}) AS "isOurs"`)).rows[0].isOurs
      while (!(await isOurs())) await passed(TURN_MS)
      return work()
    }),
  )
}

/** Runs a migration, again where it met a lock. Answers a sentence where it did. Throws a Refusal. */
async function runPatiently(
  session: pg.Client,
  script: MigrationScript,
  patience: Patience,
): Promise<string[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      await runScript(session, script, patience)
      return tries === 1 ? [] : [`${script.name} met a lock and was run again: it took ${tries} tries.`]
    } catch (fault) {
      if (codeOf(fault) !== LOCK_TIMEOUT) throw fault
      if (tries === patience.tries)
        throw new Refusal(
          `${reasonOf(fault)} It was tried ${tries} times: somebody works on that table for long. Let them end, then run npm run db:migrate again.`,
        )
    }
    await passed(patience.pauseMs)
  }
}

async function runScript(session: pg.Client, script: MigrationScript, patience: Patience): Promise<void> {
  const statements = statementsOf(script.sql)
  const [only = ''] = statements
  if (statements.length === 1 && isConcurrent(only)) {
    await session.query(timeouts('SESSION', patience.concurrentLock, patience.concurrentStatement))
    for (const text of await toMakeWhole(session, only))
      await runStatement(session, { script, text, at: 1, of: 1 })
    await session.query(...noteOf(script))
    return
  }
  await inOneTransaction(session, async () => {
    await session.query(timeouts('LOCAL', patience.lock, patience.statement))
    await requireFitting(session, script)
    for (const [before, text] of statements.entries())
      await runStatement(session, { script, text, at: before + 1, of: statements.length })
    await session.query(...noteOf(script))
  })
}

/** Beside servers runs only what they can live with: what adds, and what takes away what they have done without. */
async function requireFitting(session: pg.Client, { name, sql }: MigrationScript): Promise<void> {
  if (isExpanding(name) || /^-- contracts: /m.test(sql)) return
  // A server that joins meanwhile waits, and then sees what this has made of the schema.
  await session.query(`SELECT pg_advisory_xact_lock(${MIGRATORS})`)
  const servers = await runningServers(session)
  if (servers.length === 0) return
  throw new Refusal(
    `${servers.length === 1 ? 'A server uses' : `${servers.length} servers use`} this database, and the migration ${name} changes what they rely on: stop them, then run this again. One that was killed is forgotten after 30 seconds.`,
  )
}

function timeouts(scope: 'LOCAL' | 'SESSION', lock: string, statement: string): string {
  return `SET ${scope} lock_timeout = '${lock}'; SET ${scope} statement_timeout = '${statement}'`
}

/** What is to be run for an index to be there, and whole: PostgreSQL keeps one half made where making it failed. */
async function toMakeWhole(session: pg.Client, statement: string): Promise<string[]> {
  const name = pg.escapeIdentifier(indexIn(statement))
  const { rows } = await session.query(
    'SELECT indisvalid AS "isWhole" FROM pg_index WHERE indexrelid = to_regclass($1)',
    [name],
  )
  if (!rows[0]) return [statement]
  return rows[0].isWhole ? [] : [`DROP INDEX CONCURRENTLY ${name}`, statement]
}

type StatementToRun = { script: MigrationScript; text: string; at: number; of: number }

async function runStatement(session: pg.Client, { script, text, at, of }: StatementToRun): Promise<void> {
  try {
    await session.query(text)
  } catch (fault) {
    const line = text.replace(/\s+/g, ' ').slice(0, 90)
    const kept = / CONCURRENTLY /.test(line)
      ? 'what is half made is made anew the next time'
      : 'nothing of it was kept'
    throw new Refusal(
      `The migration ${script.name} failed at statement ${at} of ${of}: ${line} (${reasonOf(fault)}); ${kept}.`,
      { cause: fault },
    )
  }
}

function noteOf({ name, sql }: MigrationScript): [sql: string, values: string[]] {
  return [
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
     VALUES ($1, $2, $3, now(), 1)`,
    [randomUUID(), checksumOf(sql), name],
  ]
}

const reasonOf = (fault: unknown) => (fault instanceof Error ? fault.message : String(fault))
