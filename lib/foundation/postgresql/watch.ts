import { setTimeout as passed } from 'node:timers/promises'
import pg from 'pg'
import type { Watch } from '../watch'
import { BELL, poolOptions } from './pool'
import { asking } from './questions'

const LISTENS_AGAIN_MS = 5_000

/**
 * Watches a database for commits by the transactions that are under way: when one of them that has written ends, that list is
 * another (https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-SNAPSHOT). Those of its neighbours count
 * too, which costs a look. The bell is LISTEN: a pooler of connections may swallow it.
 */
export async function watchPostgresql(url: string): Promise<Watch> {
  const pool = new pg.Pool({ ...poolOptions({ url, access: 'read' }), max: 2 })
  // An idle connection that is lost is replaced; a question that can't be asked rejects.
  pool.on('error', () => undefined)
  const ended = new AbortController()
  const snapshot = async () => {
    const { rows } = await pool.query<{ seen: string }>('SELECT pg_current_snapshot()::text AS "seen"')
    return rows[0]?.seen
  }
  let seen = await snapshot()
  return {
    async hasNewCommits() {
      const now = await snapshot()
      const isNew = now !== seen
      seen = now
      return isNew
    },
    rows: asking(pool),
    listen: (ring) => void keepListening(url, ring, ended.signal),
    async close() {
      ended.abort()
      if (!pool.ending) await pool.end()
    },
  }
}

/** A connection that is lost is opened again after some seconds; until then nothing is heard. */
async function keepListening(url: string, ring: () => void, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    await listenOnce(url, ring, ended).catch(() => undefined)
    await passed(LISTENS_AGAIN_MS, undefined, { signal: ended, ref: false }).catch(() => undefined)
  }
}

async function listenOnce(url: string, ring: () => void, ended: AbortSignal): Promise<void> {
  const session = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'logline' })
  const over = new Promise<void>((resolve) => {
    session.once('error', () => resolve())
    session.once('end', resolve)
    ended.addEventListener('abort', () => resolve(), { once: true })
  })
  try {
    await session.connect()
    session.on('notification', ring)
    await session.query(`LISTEN ${BELL}`)
    await over
  } finally {
    await session.end().catch(() => undefined)
  }
}
