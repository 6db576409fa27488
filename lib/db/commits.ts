import Database from 'libsql'

// The server's bundle and Next's evaluate this module once each, in one process.
const shared = Symbol.for('logline.db.commits')
const holder = globalThis as { [shared]?: number }

/** How many transactions this process has committed so far. */
export function commitsHere(): number {
  return holder[shared] ?? 0
}

/** Called by whatever has just committed. */
export function noteCommit(): void {
  holder[shared] = commitsHere() + 1
}

export type Commits = { hasNew(): boolean; close(): void }

/**
 * Watches a file for commits by any process, on a connection of its own: PRAGMA data_version is a number in memory
 * shared with the log, so that asking costs microseconds (https://www.sqlite.org/pragma.html#pragma_data_version).
 */
export function watchCommits(file: string): Commits {
  const database = new Database(file)
  const statement = database.prepare('PRAGMA data_version')
  const version = () => Number((statement.get() as { data_version: number }).data_version)
  let seen = version()
  return {
    hasNew() {
      const now = version()
      const isNew = now !== seen
      seen = now
      return isNew
    },
    close: () => database.close(),
  }
}
