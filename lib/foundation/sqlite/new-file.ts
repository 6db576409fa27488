import Database from 'libsql'
import { expectedMigrations, migrationsFolder } from '../migrations/migrations'
import type { RowsToChange } from '../rows'
import { changeableRows } from './rows-to-change'
import { runMigrations } from './run-migrations'
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
  const folder = migrationsFolder()
  const names = (await expectedMigrations(folder)).filter((name) => name <= last)
  await runMigrations({ copy: file, folder, names })
  const database = new Database(file)
  try {
    // Without a log beside it, as what is added to an empty file needs none.
    database.exec(
      'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -64000; BEGIN EXCLUSIVE',
    )
    await withoutIndexes(database, () => work(changeableRows(database)))
    database.exec('COMMIT')
  } finally {
    database.close()
  }
}
