import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { PrismaClient } from '@/generated/prisma/client'
import { openDatabase, type Transaction, useDatabase } from './client'
import { rowCounts, withDatabase } from './inspect'

export type TemporaryDatabase = {
  /** Absolute path of the SQLite file, alone in its folder. */
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
  const template = process.env.LOGLINE_TEST_TEMPLATE
  if (!template) throw new Error('LOGLINE_TEST_TEMPLATE names no file: run the tests through vitest.')
  const folder = await mkdtemp(join(tmpdir(), 'logline-test-'))
  const file = join(folder, 'logline.db')
  await copyFile(template, file)
  const opened = openDatabase(file)
  useDatabase(opened)
  const close = async () => {
    useDatabase(undefined)
    await opened.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { file, db: opened.writer, reader: opened.reader, close }
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
  beforeEach(() =>
    withDatabase(shared.file, (database) => {
      const tables = [...Object.keys(rowCounts(database)), 'SearchText']
      const deleted = tables.map((table) => `DELETE FROM "${table}"`)
      database.exec(['PRAGMA foreign_keys = OFF', 'BEGIN', ...deleted, 'COMMIT'].join(';'))
    }),
  )
  return shared
}
