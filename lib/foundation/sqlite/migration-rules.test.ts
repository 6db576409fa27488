import { expect, test } from 'vitest'
import { expectedMigrations, scriptsOf } from '../migrations/migrations'
import { migrationProblems } from './migration-rules'

const FIRST = `
  CREATE TABLE "Show" ("id" TEXT NOT NULL PRIMARY KEY, "title" TEXT NOT NULL, "note" TEXT);
  CREATE INDEX "Show_title_idx" ON "Show"("title");`

/** What is told of a migration that runs on a table of shows, without its name. */
function told(sql: string, name = '0002_second'): string[] {
  const problems = migrationProblems([
    { name: '0001_first', sql: FIRST },
    { name, sql },
  ])
  return problems.map((problem) => problem.replace(`${name}: `, ''))
}

const rebuilt = (columns: string, copied: string) => `
  PRAGMA foreign_keys=OFF;
  CREATE TABLE "new_Show" (${columns});
  INSERT INTO "new_Show" (${copied}) SELECT ${copied} FROM "Show";
  DROP TABLE "Show";
  ALTER TABLE "new_Show" RENAME TO "Show";
  PRAGMA foreign_keys=ON;`

test('our own migrations are in order', async () => {
  expect(migrationProblems(await scriptsOf(await expectedMigrations()))).toEqual([])
})

test.each([
  ['a dropped column', 'ALTER TABLE "Show" DROP COLUMN "note"', 'Show.note'],
  ['a renamed column', 'ALTER TABLE "Show" RENAME COLUMN "note" TO "remark"', 'Show.note'],
  ['a dropped table', 'DROP TABLE "Show"', 'Show'],
  ['a renamed table', 'ALTER TABLE "Show" RENAME TO "Series"', 'Show'],
  [
    'a table made anew without a column',
    rebuilt('"id" TEXT NOT NULL PRIMARY KEY, "title" TEXT NOT NULL', '"id", "title"'),
    'Show.note',
  ],
])('%s is refused, unless a line says that no release uses it any more', (_, sql, name) => {
  expect(told(sql)).toEqual([
    `${name} goes, and the release before uses it: leave it, and add what takes its place. When a release has done without it, a later migration takes it away and says "-- contracts: ${name}, unused since 1.2.0".`,
  ])
  expect(told(`-- contracts: ${name}, unused since 0.4.0\n${sql}`)).toEqual([])
  expect(told(`-- contracts: ${name}\n${sql}`)).toHaveLength(1)
})

test('a line that says that something goes is refused where it stays', () => {
  expect(told('-- contracts: Show.note, unused since 0.4.0\nSELECT 1')).toEqual([
    'Show.note stays, though "-- contracts" says that it goes: take that line out.',
  ])
})

test('a table that is made anew without the values of a column is refused', () => {
  const columns = '"id" TEXT NOT NULL PRIMARY KEY, "title" TEXT NOT NULL, "note" TEXT'
  expect(told(rebuilt(columns, '"id", "title"'))).toEqual([
    'Show.note is not copied into the new table, so its values are lost: copy it too.',
  ])
  expect(told(rebuilt(columns, '"id", "title", "note"'))).toEqual([])
})

test('a column that old rows lack and the release before does not write needs a default', () => {
  const columns = '"id" TEXT NOT NULL PRIMARY KEY, "title" TEXT NOT NULL, "note" TEXT'
  const copied = '"id", "title", "note"'
  const refused = (name: string) => [
    `${name} is required, and the release before writes rows without it: give it a default.`,
  ]
  expect(told(rebuilt(`${columns}, "slug" TEXT NOT NULL`, copied))).toEqual(refused('Show.slug'))
  expect(told(rebuilt(`${columns} NOT NULL`, copied))).toEqual(refused('Show.note'))
  expect(told(rebuilt(`${columns}, "slug" TEXT NOT NULL DEFAULT ''`, copied))).toEqual([])
})

const EXPANDS = '0002_notes_expands'

test('what only adds may call itself expanding', () => {
  const sql = `
    -- CreateTable
    CREATE TABLE "Note" (
      "id" TEXT NOT NULL PRIMARY KEY,
      "showId" TEXT NOT NULL,
      CONSTRAINT "Note_showId_fkey" FOREIGN KEY ("showId") REFERENCES "Show" ("id") ON DELETE CASCADE ON UPDATE CASCADE
    );
    ALTER TABLE "Show" ADD COLUMN "slug" TEXT NOT NULL DEFAULT '';
    CREATE INDEX "Show_slug_idx" ON "Show"("slug");
    CREATE UNIQUE INDEX "Note_showId_key" ON "Note"("showId");`
  expect(told(sql, EXPANDS)).toEqual([])
})

test.each([
  ['UPDATE "Show" SET "note" = \'\'', /^UPDATE .* adds nothing: a name that ends in _expands is for/],
  ['DROP INDEX "Show_title_idx"', /^DROP INDEX "Show_title_idx" adds nothing/],
  ['CREATE UNIQUE INDEX "Show_title_key" ON "Show"("title")', /^index Show_title_key keeps .* from writing/],
  [
    'CREATE TABLE "Note" ("showId" TEXT PRIMARY KEY, FOREIGN KEY ("showId") REFERENCES "Show" ("id") ON DELETE RESTRICT)',
    /^foreign key Note\.showId keeps the release before from deleting/,
  ],
])('%s is not expanding', (sql, refusal) => {
  expect(told(sql)).toEqual([])
  expect(told(sql, EXPANDS)).toEqual([expect.stringMatching(refusal)])
})
