import { hostname } from 'node:os'
import pg from 'pg'
import { shownDatabase } from '../database-url'
import { newId } from '../ids'
import type { Release } from '../operations'
import { Refusal } from '../refusal'
import { MIGRATORS } from './locks'
import { poolOptions } from './pool'
import { inOneTransaction, withSession } from './session'

/** A server says so often that it runs, and has ended when it has not for so long. */
const EVERY_MS = 10_000
const STALE = `interval '30 seconds'`

/**
 * Counts this process among the servers of a database until it is released; one that is killed is forgotten after half a
 * minute. Waits for a migration that is under way: whoever looks at the schema afterwards sees what it made of it.
 */
export async function joinServers(url: string, build: string): Promise<Release> {
  const id = `${hostname()}-${process.pid}-${newId()}`
  await withSession(url, (session) =>
    inOneTransaction(session, async () => {
      await session.query(`SELECT pg_advisory_xact_lock_shared(${MIGRATORS})`)
      const { rows } = await session.query(`SELECT to_regclass('"Server"') AS "there"`)
      // An empty database is told of by whoever looks at its schema.
      if (rows[0].there === null) return
      await session.query(`DELETE FROM "Server" WHERE "seenAt" < ${NOW} - ${STALE}`)
      await session.query(
        `INSERT INTO "Server" ("id", "build", "startedAt", "seenAt") VALUES ($1, $2, ${NOW}, ${NOW})`,
        [id, build],
      )
    }),
  )
  return keepSaying(url, { id, build })
}

const NOW = `(clock_timestamp() AT TIME ZONE 'UTC')`

function keepSaying(url: string, { id, build }: { id: string; build: string }): Release {
  const pool = new pg.Pool({ ...poolOptions({ url, access: 'write' }), max: 1 })
  pool.on('error', () => undefined)
  const say = () =>
    pool
      .query(
        `INSERT INTO "Server" ("id", "build", "startedAt", "seenAt") VALUES ($1, $2, ${NOW}, ${NOW})
         ON CONFLICT ("id") DO UPDATE SET "seenAt" = excluded."seenAt"`,
        [id, build],
      )
      // The next time tells, and without a database there is nobody to be told.
      .catch(() => undefined)
  const timer = setInterval(say, EVERY_MS)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await pool.query('DELETE FROM "Server" WHERE "id" = $1', [id]).catch(() => undefined)
    await pool.end()
  }
}

export type RunningServer = { id: string; build: string; startedAt: Date; seenAt: Date }

/** The servers that run just now. */
export async function runningServers(session: pg.Client): Promise<RunningServer[]> {
  const { rows: tables } = await session.query(`SELECT to_regclass('"Server"') AS "there"`)
  if (tables[0].there === null) return []
  const { rows } = await session.query(
    `SELECT "id", "build", "startedAt" AT TIME ZONE 'UTC' AS "startedAt", "seenAt" AT TIME ZONE 'UTC' AS "seenAt"
     FROM "Server" WHERE "seenAt" >= ${NOW} - ${STALE} ORDER BY "startedAt"`,
  )
  return rows
}

/** Throws a Refusal while a server uses the database. */
export async function requireUnserved(url: string, session: pg.Client): Promise<void> {
  const { length } = await runningServers(session)
  if (length > 0)
    throw new Refusal(
      `${length === 1 ? 'A server is' : `${length} servers are`} using ${shownDatabase(url)}: stop ${length === 1 ? 'it' : 'all of them'}, then run this again. One that was killed is forgotten after 30 seconds.`,
    )
}
