import { type FSWatcher, watch as watchFolder } from 'node:fs'
import { basename, dirname } from 'node:path'
import Database from 'libsql'
import type { Watch } from '../watch'
import { whenFree } from './busy'

// Readers are locked out for moments alone: while another process opens the file, or is the last to close it.
const PATIENCE_MS = 5_000

// The log is written to before its commit is there for others: the disk is waited for in between. So the bell goes on for a while.
const RINGS_EVERY_MS = 10
const RINGS_FOR_MS = 200

/**
 * Watches a file for commits: PRAGMA data_version is a number in memory shared with the log, so that asking costs
 * microseconds (https://www.sqlite.org/pragma.html#pragma_data_version). The bell is the system's word that the log was
 * written to; it may not come from a disk of another machine.
 */
export async function watchSqlite(file: string): Promise<Watch> {
  const database = new Database(file)
  // Also the first look may meet a server that is just ending.
  const statement = await whenFree(PATIENCE_MS, () => database.prepare('PRAGMA data_version'))
  const version = () => Number((statement.get() as { data_version: number }).data_version)
  let seen = await whenFree(PATIENCE_MS, version)
  let folder: FSWatcher | undefined
  let bell: Bell | undefined
  return {
    async hasNewCommits() {
      const now = await whenFree(PATIENCE_MS, version)
      const isNew = now !== seen
      seen = now
      return isNew
    },
    rows: (sql, ...values) => whenFree(PATIENCE_MS, () => database.prepare(sql).all(...values)),
    listen(ring) {
      const names = new Set([basename(file), `${basename(file)}-wal`])
      bell ??= bellOf(ring)
      folder ??= watchFolder(dirname(file), { persistent: false })
      folder.on('change', (_, name) => names.has(String(name)) && bell?.ring())
      // Whoever has to know looks, too.
      folder.on('error', () => folder?.close())
    },
    async close() {
      folder?.close()
      bell?.stop()
      database.close()
    },
  }
}

type Bell = { ring(): void; stop(): void }

/** Rings at once and for a while, from the last time on that it was begun. */
function bellOf(heard: () => void): Bell {
  let timer: NodeJS.Timeout | undefined
  let until = 0
  const stop = () => {
    clearInterval(timer)
    timer = undefined
  }
  const ring = () => {
    until = Date.now() + RINGS_FOR_MS
    if (timer) return
    heard()
    timer = setInterval(() => {
      heard()
      if (Date.now() >= until) stop()
    }, RINGS_EVERY_MS).unref()
  }
  return { ring, stop }
}
