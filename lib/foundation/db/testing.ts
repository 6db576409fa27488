import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { PrismaClient } from '@/generated/prisma/client'
import { isPostgresql } from '../database-url'
import { newId } from '../ids'
import { withSession } from '../postgresql/session'
import { rowCounts as postgresqlRows } from '../postgresql/tables'
import { rowCounts, withDatabase } from '../sqlite/inspect'
import { openDatabase, type Transaction, useDatabase } from './client'

export type TemporaryDatabase = {
  /** What DATABASE_URL says to name it. */
  url: string
  /** The absolute path of a SQLite file, alone in its folder, or the address of a PostgreSQL database. */
  place: string
  /** The path of the SQLite file, for tests of what only SQLite has: undefined on PostgreSQL. */
  file: string
  db: PrismaClient
  reader: Transaction
  close(): Promise<void>
}

/**
 * An empty, migrated database of the test file's own; `database()` answers it until it is closed.
 * Throws where vitest's globalSetup (e2e/database.ts) has made no template.
 */
export async function temporaryDatabase(): Promise<TemporaryDatabase> {
  const { place, remove } = await copyOfTemplate()
  const opened = openDatabase(place)
  useDatabase(opened)
  const close = async () => {
    useDatabase(undefined)
    await opened.close()
    await remove()
  }
  const named = isPostgresql(place) ? { url: place } : { url: `file:${place}`, file: place }
  return {
    ...(named as { url: string; file: string }),
    place,
    db: opened.writer,
    reader: opened.reader,
    close,
  }
}

/** To be called at the top of a test file: one database for all of its tests, there before the hooks that follow. */
export function sharedDatabase(): TemporaryDatabase {
  const shared = {} as TemporaryDatabase
  beforeAll(async () => {
    Object.assign(shared, await temporaryDatabase())
  })
  afterAll(() => shared.close())
  return shared
}

/** The same for tests that each begin with every table empty. */
export function emptyDatabase(): TemporaryDatabase {
  const shared = sharedDatabase()
  beforeEach(() => (isPostgresql(shared.place) ? emptyPostgresql(shared.place) : emptySqlite(shared.place)))
  return shared
}

function emptySqlite(file: string): void {
  withDatabase(file, (database) => {
    const tables = [...Object.keys(rowCounts(database)), 'SearchText']
    const deleted = tables.map((table) => `DELETE FROM "${table}"`)
    database.exec(['PRAGMA foreign_keys = OFF', 'BEGIN', ...deleted, 'COMMIT'].join(';'))
  })
}

function emptyPostgresql(url: string): Promise<void> {
  return withSession(url, async (session) => {
    const deleted = Object.keys(await postgresqlRows(session)).map(
      (table) => `DELETE FROM ${pg.escapeIdentifier(table)}`,
    )
    await session.query(['SET session_replication_role = replica', ...deleted].join(';'))
  })
}

/** Another database like the template that no test has touched. */
async function copyOfTemplate(): Promise<{ place: string; remove(): Promise<void> }> {
  const template = process.env.LOGLINE_TEST_TEMPLATE
  if (!template) throw new Error('LOGLINE_TEST_TEMPLATE names no database: run the tests through vitest.')
  if (isPostgresql(template)) return copyOfPostgresql(template)
  const folder = await mkdtemp(join(tmpdir(), 'logline-test-'))
  const place = join(folder, 'logline.db')
  await copyFile(template, place)
  return { place, remove: () => rm(folder, { recursive: true, force: true }) }
}

async function copyOfPostgresql(template: string) {
  const maintenance = new URL(template)
  maintenance.pathname = '/postgres'
  const name = `test_${newId()}`
  const original = pg.escapeIdentifier(new URL(template).pathname.slice(1))
  const ask = (sql: string) => withSession(maintenance.href, (session) => session.query(sql))
  await ask(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${original}`)
  const place = new URL(template)
  place.pathname = `/${name}`
  const remove = async () => {
    await ask(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
  }
  return { place: place.href, remove }
}
