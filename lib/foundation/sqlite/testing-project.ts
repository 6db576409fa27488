import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { queryRows, read, withDatabase } from './inspect'

const firstSql = `
CREATE TABLE "Show" ("id" TEXT NOT NULL PRIMARY KEY, "title" TEXT NOT NULL);
CREATE TABLE "Season" (
  "id" TEXT NOT NULL PRIMARY KEY, "showId" TEXT NOT NULL,
  FOREIGN KEY ("showId") REFERENCES "Show" ("id") ON DELETE CASCADE
);`

/** A folder with a database file to be, and migrations of its own beside it. */
export async function temporaryProject() {
  const root = await mkdtemp(join(tmpdir(), 'logline-project-'))
  const migrations = join(root, 'migrations')
  const addMigration = async (name: string, sql: string) => {
    await mkdir(join(migrations, name), { recursive: true })
    await writeFile(join(migrations, name, 'migration.sql'), sql)
  }
  await addMigration('0001_first', firstSql)
  return {
    root,
    file: join(root, 'logline.db'),
    migrations,
    addMigration,
    remove: () => rm(root, { recursive: true, force: true }),
  }
}

export type TemporaryProject = Awaited<ReturnType<typeof temporaryProject>>

/** Two shows with three seasons. */
export function fill(file: string): void {
  withDatabase(file, (database) =>
    database.exec(`INSERT INTO "Show" VALUES ('a', 'Picard'), ('b', 'Lost');
      INSERT INTO "Season" VALUES ('a1', 'a'), ('a2', 'a'), ('b1', 'b')`),
  )
}

/** Everything a file says: its schema and every row of every table. */
export function contents(file: string): unknown {
  return read(file, (database) => {
    const schema = queryRows(database, 'SELECT type, name, sql FROM sqlite_schema ORDER BY name')
    const tables = schema.filter((entry) => entry.type === 'table').map((entry) => String(entry.name))
    const rows = tables.map((table) => [
      table,
      queryRows(database, `SELECT * FROM "${table}"`).map(withoutTiming),
    ])
    return JSON.parse(JSON.stringify({ schema: schema.map(withoutTiming), rows }))
  })
}

/** libSQL adds how long a query took to a row. */
export function withoutTiming({ _metadata, ...row }: Record<string, unknown>): Record<string, unknown> {
  return row
}
