import Database from 'libsql'

/** A connection that looks at a database for itself: beside the client, without it, and without waiting for anybody. */
export type Watch = {
  /** Whether anybody, in this process or another, has committed since this was last asked. Throws while the file is locked. */
  hasNewCommits(): boolean
  /** What a question answers, all at once. Throws while the file is locked. */
  rows(sql: string, ...values: (string | number)[]): unknown[]
  close(): void
}

/**
 * Watches a file for commits: PRAGMA data_version is a number in memory shared with the log, so that asking costs
 * microseconds (https://www.sqlite.org/pragma.html#pragma_data_version).
 */
export function watchDatabase(file: string): Watch {
  const database = new Database(file)
  const statement = database.prepare('PRAGMA data_version')
  const version = () => Number((statement.get() as { data_version: number }).data_version)
  let seen = version()
  return {
    hasNewCommits() {
      const now = version()
      const isNew = now !== seen
      seen = now
      return isNew
    },
    rows: (sql, ...values) => database.prepare(sql).all(...values),
    close: () => database.close(),
  }
}
