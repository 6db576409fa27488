import Database from 'libsql'
import { expectedMigrations, scriptsOf } from '../migrations/migrations'
import type { RowsToChange } from '../rows'
import { changeableRows } from './rows-to-change'
import { runScripts } from './run-migrations'
import { withoutIndexes } from './without-indexes'

type NewFile = {
  file: string
  /** The name of the newest migration that it is to have. */
  last: string
}

/** Makes a file with the schema as some migration left it, and lets `work` fill it. What a crash leaves is to be thrown away. */
export async function makeFile(
  { file, last }: NewFile,
  work: (rows: RowsToChange) => Promise<void>,
): Promise<void> {
  const names = (await expectedMigrations()).filter((name) => name <= last)
  const scripts = await scriptsOf(names)
  const database = new Database(file)
  try {
    // Without a log beside it, as what is added to an empty file needs none.
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000')
    runScripts(database, scripts)
    database.exec('PRAGMA foreign_keys = OFF; BEGIN EXCLUSIVE')
    await withoutIndexes(database, () => work(changeableRows(database)))
    database.exec('COMMIT')
  } finally {
    database.close()
  }
}
