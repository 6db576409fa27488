import { chmodSync, chownSync, cpSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runIn, startPostgresql, startServer } from '../e2e/postgresql.mjs'
import { freePort } from './site.mjs'

/** As PostgreSQL is set up to lose nothing that it has acknowledged. */
const SAFE = [
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'max_wal_senders=5',
  'hot_standby=on',
]

/**
 * A primary with a database that `prepare` has filled, and a streaming replica of it. `holdBack` keeps the replica from
 * taking over what it is sent, until the function it answers is called.
 */
export async function startReplicated(prepare) {
  const first = await startPostgresql({ settings: SAFE })
  await runIn(first.url(), 'CREATE DATABASE guide')
  await prepare(first.url('guide'))
  await first.stopServer()
  const copy = copyOf(first.data)
  const primary = await startServer({ data: first.data, port: first.port, settings: SAFE })
  const port = await freePort()
  writeFileSync(join(copy, 'standby.signal'), '')
  const followed = `primary_conninfo=host=127.0.0.1 port=${first.port} user=logline`
  const replica = await startServer({ data: copy, port, settings: [...SAFE, followed] })
  const readUrl = first.url('guide').replace(`:${first.port}/`, `:${port}/`)
  return {
    url: first.url('guide'),
    readUrl,
    async holdBack() {
      await runIn(readUrl, 'SELECT pg_wal_replay_pause()')
      return () => runIn(readUrl, 'SELECT pg_wal_replay_resume()').catch(unlessOvertaken)
    },
    async stop() {
      await replica.stop()
      await primary.stop()
      await first.stop()
    },
  }
}

/** What the replica takes over at once may end the very statement that let it go on: then it does go on. */
function unlessOvertaken(fault) {
  if (fault.code !== '40001') throw fault
}

/** Of a server that is stopped its folder is the whole database. */
function copyOf(data) {
  const copy = `${data}-replica`
  cpSync(data, copy, { recursive: true })
  const { uid, gid } = statSync(data)
  chmodSync(copy, 0o700)
  if (process.getuid?.() === 0) own(copy, uid, gid)
  return copy
}

function own(path, uid, gid) {
  chownSync(path, uid, gid)
  if (!statSync(path).isDirectory()) return
  for (const name of readdirSync(path)) own(join(path, name), uid, gid)
}
