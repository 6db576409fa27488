import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isWhatRan } from './checksums'
import { migrateDatabase } from './migrate'
import { expectedMigrations, requireCurrentSchema, scriptsOf } from './migrations'
import { sharedDatabase } from './testing'
import { temporaryProject } from './testing-project'

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
