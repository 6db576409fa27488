import pg from 'pg'
import { shownDatabase } from '../database-url'
import type { Release } from '../operations'
import { Refusal } from '../refusal'
import { BACKUPS } from './locks'

/** For whoever makes a backup; several may. Throws a Refusal while old ones are being removed. */
export async function holdBackups(url: string): Promise<Release> {
  const release = await hold(url, `pg_try_advisory_xact_lock_shared(${BACKUPS})`)
  if (release) return release
  throw new Refusal(`Old backups of ${shownDatabase(url)} are being removed: wait until that has ended.`)
}

/** For whoever removes old backups; undefined while one is being made. */
export function holdOldBackups(url: string): Promise<Release | undefined> {
  return hold(url, `pg_try_advisory_xact_lock(${BACKUPS})`)
}

/** A lock ends with its connection, however that ends. */
async function hold(url: string, lock: string): Promise<Release | undefined> {
  const session = new pg.Client({ connectionString: url, application_name: 'logline' })
  session.on('error', () => undefined)
  await session.connect()
  await session.query('BEGIN')
  const { rows } = await session.query(`SELECT ${lock} AS "held"`)
  const release = () => session.end().catch(() => undefined)
  if (rows[0].held) return release
  await release()
  return undefined
}
