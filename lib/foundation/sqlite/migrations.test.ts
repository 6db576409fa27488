import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sharedDatabase } from '../db/testing'
import { isWhatRan } from '../migrations/checksums'
import { expectedMigrations, scriptsOf } from '../migrations/migrations'
import { requireCurrentSchema } from './applied'
import { read, rowCounts, withDatabase } from './inspect'
import { migrateDatabase } from './migrate'
import { fill, temporaryProject } from './testing-project'

const byPrisma = sharedDatabase()

test('a database that Prisma’s own command migrated has the checksums of our files', async () => {
  await requireCurrentSchema(byPrisma.file)
})

test('a migration that was changed after it ran is refused by name, at the start and before the next one', async () => {
  const project = await temporaryProject()
  onTestFinished(project.remove)
  const { file, migrations } = project
  await migrateDatabase(file, migrations)
  const path = join(migrations, '0001_first', 'migration.sql')
  const sql = await readFile(path, 'utf8')
  await writeFile(path, sql.replaceAll('\n', '\r\n'))
  await requireCurrentSchema(file, migrations)

  await writeFile(path, sql.replace('"title" TEXT', '"title" TEXT DEFAULT \'\''))
  await project.addMigration('0002_second', 'CREATE TABLE "Note" ("id" TEXT PRIMARY KEY)')
  const refusal = `The migration 0001_first was changed after it ran on ${file}: put its file back as it was`
  await expect(requireCurrentSchema(file, migrations)).rejects.toThrow(refusal)
  await expect(migrateDatabase(file, migrations)).rejects.toThrow(refusal)
  await writeFile(path, sql)
  expect((await migrateDatabase(file, migrations)).applied).toEqual(['0002_second'])
})

test('a site that ran one of the three files that were changed later is not refused', async () => {
  const [script] = await scriptsOf(['20261122174613_facts_without_a_source'])
  const earlier = '8feb2c78e23f4058c586e8847c43677e48104eccd2be0e22c4f5c996bd798a5e'
  expect(script && isWhatRan(script, earlier)).toBe(true)
  const others = await scriptsOf((await expectedMigrations()).filter((name) => name !== script?.name))
  expect(others.filter((other) => isWhatRan(other, earlier))).toEqual([])
})

const NOTES = `CREATE TABLE "Note" ("id" TEXT NOT NULL PRIMARY KEY, "showId" TEXT NOT NULL,
  FOREIGN KEY ("showId") REFERENCES "Show" ("id") ON DELETE CASCADE);
  ALTER TABLE "Show" ADD COLUMN "slug" TEXT NOT NULL DEFAULT '';`

/** A release, the one after it, which has one migration more, and a database that the later one migrated. */
async function twoReleases() {
  const [before, after] = [await temporaryProject(), await temporaryProject()]
  onTestFinished(before.remove)
  onTestFinished(after.remove)
  await migrateDatabase(after.file, before.migrations)
  fill(after.file)
  await after.addMigration('0002_notes_expands', NOTES)
  await migrateDatabase(after.file, after.migrations)
  return { file: after.file, before, after }
}

test('a release goes on with a database that is ahead by expanding migrations alone, and the later one after it', async () => {
  const { file, before, after } = await twoReleases()
  await requireCurrentSchema(file, before.migrations)
  expect(await migrateDatabase(file, before.migrations)).toMatchObject({ applied: [] })
  withDatabase(file, (database) =>
    database.exec(`PRAGMA foreign_keys = ON; INSERT INTO "Note" VALUES ('n', 'a');
      INSERT INTO "Show" ("id", "title") VALUES ('c', 'Severance'); DELETE FROM "Show" WHERE "id" = 'a'`),
  )
  await requireCurrentSchema(file, after.migrations)
  expect(await migrateDatabase(file, after.migrations)).toMatchObject({ applied: [] })
  expect(read(file, rowCounts)).toEqual({ Note: 0, Season: 1, Show: 2 })

  await before.addMigration('0002_another', 'CREATE TABLE "Other" ("id" TEXT)')
  await expect(migrateDatabase(file, before.migrations)).rejects.toThrow(
    /newer Logline \(it has 0002_notes_e/,
  )
})

test('a release refuses a database that is ahead by any other migration', async () => {
  const { file, before, after } = await twoReleases()
  await after.addMigration('0003_titles', 'UPDATE "Show" SET "slug" = lower("title")')
  await migrateDatabase(file, after.migrations)
  const refusal = 'was made by a newer Logline (it has 0003_titles): use that one.'
  await expect(requireCurrentSchema(file, before.migrations)).rejects.toThrow(refusal)
  await expect(migrateDatabase(file, before.migrations)).rejects.toThrow(refusal)
})
