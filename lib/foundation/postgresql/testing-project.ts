import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { newId } from '../ids'
import { withSession } from './session'

const FIRST = `
CREATE TABLE "Show" ("id" TEXT NOT NULL PRIMARY KEY, "title" TEXT NOT NULL);
INSERT INTO "Show" VALUES ('a', 'Picard'), ('b', 'Lost');`

/** An empty database on the server of the tests, and a folder with migrations of its own. */
export async function temporaryProject() {
  const template = process.env.LOGLINE_TEST_TEMPLATE ?? ''
  const name = `project_${newId()}`
  const ask = (sql: string) =>
    withSession(template.replace(/[^/]*$/, 'postgres'), (session) => session.query(sql))
  await ask(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
  const migrations = await mkdtemp(join(tmpdir(), 'logline-project-'))
  const addMigration = async (migration: string, sql: string) => {
    await mkdir(join(migrations, migration), { recursive: true })
    await writeFile(join(migrations, migration, 'migration.sql'), sql)
  }
  await addMigration('0001_first', FIRST)
  const url = template.replace(/[^/]*$/, name)
  return {
    url,
    migrations,
    addMigration,
    /** What a question answers there. */
    rows: (sql: string) => withSession(url, async (session) => (await session.query(sql)).rows),
    async remove() {
      await ask(`DROP DATABASE ${pg.escapeIdentifier(name)} WITH (FORCE)`)
      await rm(migrations, { recursive: true })
    },
  }
}
