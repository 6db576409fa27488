import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import Database from 'libsql'
import { expect, it } from 'vitest'
import { sharedDatabase } from '../db/testing'
import { watchSqlite } from './watch'

const own = sharedDatabase()

/** Shuts everybody out, as whoever is the last to close a file does for a moment. */
function shutOut(): () => void {
  const database = new Database(own.file)
  database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; CREATE TABLE "Mine" ("id" TEXT); COMMIT')
  return () => database.close()
}

it('begins to watch when whoever shut it out has let go, and then sees what is committed', async () => {
  const letIn = shutOut()
  const beginning = watchSqlite(own.file)
  const first = await Promise.race([beginning.then(() => 'begun'), passed(200, 'waiting')])
  letIn()
  const watch = await beginning
  expect(first).toBe('waiting')
  expect(await watch.hasNewCommits()).toBe(false)
  await own.db.redirect.create({ data: { path: '/a', target: '/b' } })
  expect(await watch.hasNewCommits()).toBe(true)
  expect(await watch.rows('SELECT "path" FROM "Redirect" WHERE "target" = ?', '/b')).toMatchObject([
    { path: '/a' },
  ])
  await watch.close()
})

it('rings for a while after the log was written to, for its commit may be there a little later, and no more once it is closed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'logline-watch-'))
  const file = join(folder, 'watched.db')
  const database = new Database(file)
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE "Mine" ("id" TEXT)')
  const watch = await watchSqlite(file)
  let rings = 0
  watch.listen(() => {
    rings += 1
  })
  database.exec('INSERT INTO "Mine" VALUES (1)')
  await passed(150)
  expect(rings).toBeGreaterThan(5)
  await passed(400)
  const before = rings
  await passed(100)
  expect(rings).toBe(before)
  database.exec('INSERT INTO "Mine" VALUES (2)')
  await passed(50)
  await watch.close()
  const atTheEnd = rings
  expect(atTheEnd).toBeGreaterThan(before)
  await passed(100)
  expect(rings).toBe(atTheEnd)
  database.close()
  rmSync(folder, { recursive: true })
})
