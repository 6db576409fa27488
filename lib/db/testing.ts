import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PrismaClient } from '@/generated/prisma/client'
import { openDatabase, type Transaction, useDatabase } from './client'

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
