import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { expectedMigrations, scriptsOf } from '@/lib/foundation/migrations/migrations'
import { withDatabase } from '@/lib/foundation/sqlite/inspect'
import { runScripts } from '@/lib/foundation/sqlite/run-migrations'
import { differences, postgresqlTables, sqliteTables, type Tables } from './testing-tables'

const own = sharedDatabase()
let session: pg.Client
let sqlite: Tables

beforeAll(async () => {
  session = new pg.Client({ connectionString: own.place })
  await session.connect()
  const scripts = await scriptsOf(await expectedMigrations())
  sqlite = withDatabase(':memory:', (database) => {
    runScripts(database, scripts)
    return sqliteTables(database)
  })
})
afterAll(() => session.end())

/** Logline gives these numbers itself. SQLite's table is from when it counted them, and Prisma does not see that it still would. */
const COUNTED_ONCE =
  'column SearchTarget.id is integer, required, counted in SQLite, integer, required in PostgreSQL'

it('the migrations of both databases make the same tables, columns, keys and indexes', async () => {
  const postgresql = await postgresqlTables(session)
  expect(differences(sqlite, postgresql)).toEqual([COUNTED_ONCE])
  const kinds = ['table', 'column', 'primary key', 'index', 'foreign key']
  const counts = kinds.map(
    (kind) => [...postgresql.keys()].filter((part) => part.startsWith(`${kind} `)).length,
  )
  expect(Math.min(...counts)).toBeGreaterThan(50)
})

it.each([
  ['CREATE TABLE "Extra" ()', 'table Extra is missing in SQLite, there in PostgreSQL'],
  ['DROP TABLE "Upload"', 'table Upload is there in SQLite, missing in PostgreSQL'],
  [
    'ALTER TABLE "Lease" ADD COLUMN "note" TEXT',
    'column Lease.note is missing in SQLite, text in PostgreSQL',
  ],
  [
    'ALTER TABLE "Lease" DROP COLUMN "holder"',
    'column Lease.holder is text, required in SQLite, missing in PostgreSQL',
  ],
  [
    'ALTER TABLE "Lease" ALTER COLUMN "number" TYPE TEXT',
    'column Lease.number is integer, required in SQLite, text, required in PostgreSQL',
  ],
  [
    'ALTER TABLE "Lease" ALTER COLUMN "until" TYPE TIMESTAMPTZ(3)',
    'column Lease.until is instant, required in SQLite, timestamp(3) with time zone, required in PostgreSQL',
  ],
  [
    'ALTER TABLE "Lease" ALTER COLUMN "until" DROP NOT NULL',
    'column Lease.until is instant, required in SQLite, instant in PostgreSQL',
  ],
  [
    'ALTER TABLE "Revision" ALTER COLUMN "minor" SET DEFAULT true',
    'column Revision.minor is boolean, required, default false in SQLite, boolean, required, default true in PostgreSQL',
  ],
  [
    'ALTER TABLE "Purge" ALTER COLUMN "id" DROP DEFAULT',
    'column Purge.id is integer, required, counted in SQLite, integer, required in PostgreSQL',
  ],
  [
    'ALTER TABLE "FieldLock" DROP CONSTRAINT "FieldLock_pkey"; ALTER TABLE "FieldLock" ADD PRIMARY KEY ("path", "entryId")',
    'primary key FieldLock is FieldLock (entryId, path) in SQLite, FieldLock (path, entryId) in PostgreSQL',
  ],
  [
    'DROP INDEX "Server_seenAt_idx"',
    'index Server_seenAt_idx is Server (seenAt) in SQLite, missing in PostgreSQL',
  ],
  [
    'DROP INDEX "Upload_purpose_createdAt_idx"; CREATE INDEX "Upload_purpose_createdAt_idx" ON "Upload"("createdAt", "purpose" DESC)',
    'index Upload_purpose_createdAt_idx is Upload (purpose, createdAt) in SQLite, Upload (createdAt, purpose desc) in PostgreSQL',
  ],
  [
    'DROP INDEX "Server_seenAt_idx"; CREATE UNIQUE INDEX "Server_seenAt_idx" ON "Server"("seenAt") WHERE "build" = \'\'',
    'index Server_seenAt_idx is Server (seenAt) in SQLite, Server (seenAt) unique of some rows in PostgreSQL',
  ],
  [
    'ALTER TABLE "Session" DROP CONSTRAINT "Session_userId_fkey"',
    'foreign key Session.userId is user.id on delete cascade on update cascade in SQLite, missing in PostgreSQL',
  ],
  [
    'ALTER TABLE "Session" DROP CONSTRAINT "Session_userId_fkey"; ALTER TABLE "Session" ADD FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT',
    'foreign key Session.userId is user.id on delete cascade on update cascade in SQLite, user.id on delete restrict on update no action in PostgreSQL',
  ],
])('%s is found', async (sql, sentence) => {
  await session.query('BEGIN')
  await session.query(sql)
  const found = differences(sqlite, await postgresqlTables(session))
  await session.query('ROLLBACK')
  expect(found).toContain(sentence)
})

it('every text is in the order of its bytes, as in SQLite', async () => {
  const { rows } = await session.query(`
    SELECT t.relname || '.' || a.attname AS "column" FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid
    JOIN pg_collation c ON c.oid = a.attcollation
    WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace AND c.collname <> 'C'
    AND t.relname <> '_prisma_migrations'`)
  expect(rows).toEqual([])
})
