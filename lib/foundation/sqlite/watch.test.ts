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
