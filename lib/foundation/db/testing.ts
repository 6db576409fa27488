import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { PrismaClient } from '@/generated/prisma/client'
import { isPostgresql } from '../database-url'
import { openDatabase, type Transaction, useDatabase } from './client'
import { testingDialect } from './testing-dialects'

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
  beforeEach(() => testingDialect(shared.place).empty(shared.place))
  return shared
}

/** Another database like the template that no test has touched. */
function copyOfTemplate(): Promise<{ place: string; remove(): Promise<void> }> {
  const template = process.env.LOGLINE_TEST_TEMPLATE
  if (!template) throw new Error('LOGLINE_TEST_TEMPLATE names no database: run the tests through vitest.')
  return testingDialect(template).copyOf(template)
}
