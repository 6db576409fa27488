import { readdirSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startProcess } from '../db/testing-process'
import { statementsOf } from '../migrations/statements'
import { requireCurrentSchema } from './applied'
import { queryRows, read, withDatabase } from './inspect'
import { migrateDatabase } from './migrate'
import { contents, fill, type TemporaryProject, temporaryProject } from './testing-project'

const second = '0002_sort_title'

// As Prisma writes a table anew: its cascades would take every season along if it were run in a transaction.
const rebuild = `-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Show" ("id" TEXT NOT NULL PRIMARY KEY, "title" TEXT NOT NULL, "sortTitle" TEXT NOT NULL);
INSERT INTO "new_Show" ("id", "title", "sortTitle") SELECT "id", "title", lower("title") FROM "Show";
DROP TABLE "Show";
ALTER TABLE "new_Show" RENAME TO "Show";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
CREATE INDEX "Show_sortTitle_idx" ON "Show" ("sortTitle");`

let template: TemporaryProject
beforeAll(async () => {
  template = await temporaryProject()
  await migrateDatabase(template.file, template.migrations)
  fill(template.file)
})
afterAll(() => template.remove())

let project: TemporaryProject
beforeEach(async () => {
  project = await temporaryProject()
  await copyFile(template.file, project.file)
})
afterEach(() => project.remove())

const migrate = () => migrateDatabase(project.file, project.migrations)
const titles = () =>
  read(project.file, (database) => queryRows(database, 'SELECT * FROM "Show" ORDER BY "id"'))
const files = () => readdirSync(project.root).filter((name) => name.startsWith('logline.db'))

test('a database with every migration is left alone', async () => {
  const before = contents(project.file)
  expect(await migrate()).toEqual({ applied: [], rowsBefore: 0, rowsAfter: 0, told: [] })
  expect(contents(project.file)).toEqual(before)
})

test('a table rebuild keeps the rows that refer to it, and a verified backup is kept', async () => {
  await project.addMigration(second, rebuild)
  const before = contents(project.file)
  const run = await migrate()
  expect(run).toMatchObject({ applied: [second], rowsBefore: 5, rowsAfter: 5 })
  expect(titles()).toMatchObject([{ sortTitle: 'picard' }, { sortTitle: 'lost' }])
  expect(run.backup).toMatch(/backups\/[\dTZ-]+-before-0002_sort_title\.db$/)
  expect(contents(run.backup ?? '')).toEqual(before)
  expect(files()).toEqual(['logline.db', 'logline.db.backups.lock', 'logline.db.lock'])
  await requireCurrentSchema(project.file, project.migrations)
})

test('a failure at any statement leaves the file as it was, and the mended migration runs', async () => {
  const before = contents(project.file)
  const statements = statementsOf(rebuild)
  expect(statements).toHaveLength(9)
  for (const index of statements.keys()) {
    const broken = statements.with(index, 'INSERT INTO "Nowhere" VALUES (1)')
    await project.addMigration(second, broken.join(';\n'))
    await expect(migrate()).rejects.toThrow(
      `The migration ${second} failed at statement ${index + 1} of 9: INSERT INTO "Nowhere" VALUES (1) ` +
        `(SQLITE_ERROR: no such table: Nowhere); ${project.file} is as it was.`,
    )
    expect(contents(project.file)).toEqual(before)
    expect(files().filter((name) => name.includes('migrating'))).toEqual([])
  }
  await project.addMigration(second, rebuild)
  expect((await migrate()).applied).toEqual([second])
})

test('rows are not lost unless the migration says so', async () => {
  const before = contents(project.file)
  await project.addMigration(second, `DELETE FROM "Season" WHERE "showId" = 'a';`)
  await expect(migrate()).rejects.toThrow(/would lose rows of Season \(3 before, 1 after\)/)
  expect(contents(project.file)).toEqual(before)
  await project.addMigration(second, `-- rows may go: Season\nDELETE FROM "Season" WHERE "showId" = 'a';`)
  expect(await migrate()).toMatchObject({ rowsBefore: 5, rowsAfter: 3 })
})

test('a migration that leaves rows referring to nothing is thrown away', async () => {
  const before = contents(project.file)
  await project.addMigration(second, `PRAGMA foreign_keys=OFF;\nUPDATE "Season" SET "showId" = 'nobody';`)
  await expect(migrate()).rejects.toThrow(/a row of Season refers to a row of Show that does not exist/)
  expect(contents(project.file)).toEqual(before)
})

test('a running server, or another program with the file open, is not migrated away', async () => {
  await project.addMigration(second, rebuild)
  const server = await startProcess(
    `import { holdForServer } from '@/lib/foundation/sqlite/lock'
     await holdForServer(process.argv[2])
     console.log('serving')
     setInterval(() => {}, 1000)`,
    [project.file],
  )
  await server.line()
  await expect(migrate()).rejects.toThrow(`A server is using ${project.file}`)
  server.kill()
  await server.ended

  const shell = await startProcess(
    `import Database from 'libsql'
     const database = new Database(process.argv[2])
     database.exec('PRAGMA journal_mode = WAL; BEGIN; SELECT * FROM "Show"')
     console.log('reading')
     setInterval(() => database.open, 1000)`,
    [project.file],
  )
  await shell.line()
  await expect(migrate()).rejects.toThrow(`Another program has ${project.file} open`)
  shell.kill()
  await shell.ended
  expect((await migrate()).applied).toEqual([second])
})

test('what a killed server had written is migrated too', async () => {
  const server = await startProcess(
    `import Database from 'libsql'
     const database = new Database(process.argv[2])
     database.exec(\`PRAGMA journal_mode = WAL; INSERT INTO "Show" VALUES ('c', 'Severance')\`)
     console.log('written')
     setInterval(() => database.open, 1000)`,
    [project.file],
  )
  await server.line()
  server.kill()
  await server.ended
  expect(files()).toContain('logline.db-wal')
  await project.addMigration(second, rebuild)
  expect(await migrate()).toMatchObject({ rowsBefore: 6, rowsAfter: 6 })
  expect(titles()).toHaveLength(3)
  expect(files()).toEqual(['logline.db', 'logline.db.backups.lock', 'logline.db.lock'])
})

test('what a killed run left behind is cleared away', async () => {
  const copy = `${project.file}.migrating`
  withDatabase(copy, (database) =>
    database.exec('PRAGMA journal_mode = WAL; CREATE TABLE "Rubbish" ("x" TEXT)'),
  )
  await project.addMigration(second, rebuild)
  await migrate()
  expect(files()).toEqual(['logline.db', 'logline.db.backups.lock', 'logline.db.lock'])
})

test('a server starts on the right schema only, and is told what to do', async () => {
  const folder = project.migrations
  await requireCurrentSchema(project.file, folder)
  await expect(requireCurrentSchema(`${project.file}x`, folder)).rejects.toThrow(
    /no database.*npm run db:migrate/,
  )
  await project.addMigration(second, rebuild)
  await expect(requireCurrentSchema(project.file, folder)).rejects.toThrow(
    /older Logline: run npm run db:migrate/,
  )

  const record = (name: string, finished: string) =>
    withDatabase(project.file, (database) =>
      database.exec(`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at")
        VALUES ('${name}', '', '${name}', ${finished})`),
    )
  record(second, 'NULL')
  await expect(requireCurrentSchema(project.file, folder)).rejects.toThrow(/0002_sort_title failed half-way/)
  await expect(migrate()).rejects.toThrow(/0002_sort_title failed half-way/)
  record('0003_later', 'current_timestamp')
  await expect(requireCurrentSchema(project.file, folder)).rejects.toThrow(
    /newer Logline \(it has 0003_later\)/,
  )
  await expect(migrate()).rejects.toThrow(/newer Logline/)
})
