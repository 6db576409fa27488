import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { makeFile } from '../sqlite/new-file'
import { openDatabase } from './client'

const NEWEST = '9'

/** A migrated SQLite file alone in a folder, and a client of it, whichever database the tests run on; gone after the test. */
export async function migratedFile() {
  const folder = await mkdtemp(join(tmpdir(), 'logline-file-'))
  const file = join(folder, 'logline.db')
  await makeFile({ file, last: NEWEST }, async () => undefined)
  const opened = openDatabase(file)
  onTestFinished(async () => {
    await opened.close()
    await rm(folder, { recursive: true, force: true })
  })
  return { file, db: opened.writer }
}
