import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { read, withDatabase } from './inspect'
import { migrateDatabase } from './migrate'
import { schemaOf } from './schema'
import { contents, fill, type TemporaryProject, temporaryProject } from './testing-project'

let project: TemporaryProject
beforeEach(async () => {
  project = await temporaryProject()
  onTestFinished(project.remove)
  await project.addMigration('0002_index', 'CREATE UNIQUE INDEX "Show_title_key" ON "Show" ("title")')
  await migrateDatabase(project.file, project.migrations)
  fill(project.file)
  await project.addMigration('0003_note', 'CREATE TABLE "Note" ("id" TEXT NOT NULL PRIMARY KEY)')
})

const byHand = (sql: string) => withDatabase(project.file, (database) => database.exec(sql))
const migrate = () => migrateDatabase(project.file, project.migrations)

test('a file that was not changed by hand is migrated without a word', async () => {
  expect(await migrate()).toMatchObject({ applied: ['0003_note'], told: [] })
})

test('what was added by hand stays and is told', async () => {
  byHand(`CREATE INDEX "Mine_idx" ON "Season" ("showId"); CREATE TABLE "Mine" ("id" TEXT);
    ALTER TABLE "Show" ADD COLUMN "mine" TEXT;`)
  expect((await migrate()).told).toEqual([
    'Its table Mine is not Logline’s: it was left alone.',
    'Its column Show.mine is not Logline’s: it was left alone.',
    'Its index Mine_idx is not Logline’s: it was left alone.',
  ])
  expect(read(project.file, schemaOf).get('table Mine')).toBe('table')
})

test.each([
  ['is missing', ''],
  ['has other columns', ';CREATE INDEX "Show_title_key" ON "Show" ("id")'],
])('an index that %s is made as it should be, and told', async (_, instead) => {
  byHand(`DROP INDEX "Show_title_key"${instead}`)
  expect((await migrate()).told).toEqual([
    'Its index Show_title_key was missing, or another one: it was made.',
  ])
  expect(read(project.file, schemaOf).get('index Show_title_key')).toMatch(
    /^CREATE UNIQUE INDEX .*\("title"\)$/,
  )
})

test.each([
  [
    'a column that is missing',
    'DROP INDEX "Show_title_key"; ALTER TABLE "Show" DROP COLUMN "title"',
    'its column Show.title is missing',
  ],
  ['a table that is missing', 'DROP TABLE "Season"', 'its table Season is missing'],
  [
    'a column of another kind',
    `PRAGMA foreign_keys = OFF; DROP TABLE "Show";
     CREATE TABLE "Show" ("id" TEXT NOT NULL PRIMARY KEY, "title" TEXT); INSERT INTO "Show" ("id") VALUES ('a'), ('b')`,
    'its column Show.title is TEXT in place of TEXT NOT NULL',
  ],
  [
    'a row that need not refer to one that is there',
    `PRAGMA foreign_keys = OFF; DROP TABLE "Season";
     CREATE TABLE "Season" ("id" TEXT NOT NULL PRIMARY KEY, "showId" TEXT NOT NULL)`,
    'its foreign key Season.showId is missing',
  ],
  [
    'an index that can’t be made',
    `DROP INDEX "Show_title_key"; INSERT INTO "Show" VALUES ('c', 'Lost')`,
    'its index Show_title_key can’t be made (UNIQUE constraint failed: Show.title)',
  ],
])('%s is told, and nothing is migrated', async (_, sql, difference) => {
  byHand(sql)
  const before = contents(project.file)
  await expect(migrate()).rejects.toThrow(
    `${project.file} was changed by hand: ${difference}. Nothing was migrated: undo that change`,
  )
  expect(contents(project.file)).toEqual(before)
})
