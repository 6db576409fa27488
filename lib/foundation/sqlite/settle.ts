import Database from 'libsql'

/**
 * Brings what is in the log beside a database into the file itself, so that the file alone is the whole database: for an
 * orderly stop. Answers false where somebody else still reads or writes, whose log stays. Refreshes what SQLite knows of
 * its indexes on the way (https://www.sqlite.org/pragma.html#pragma_optimize).
 */
export function settleDatabase(file: string): boolean {
  const database = new Database(file, { timeout: 1_000 })
  try {
    database.exec('PRAGMA analysis_limit = 400; PRAGMA optimize')
    const row = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number }
    return row.busy === 0
  } finally {
    database.close()
  }
}
