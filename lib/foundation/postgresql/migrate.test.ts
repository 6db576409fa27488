import { expect, onTestFinished, test, vi } from 'vitest'
import { requireCurrentSchema } from './applied'
import { migrateDatabase } from './migrate'
import { withSession } from './session'
import { temporaryProject } from './testing-project'

const IMPATIENT = {
  lock: '100ms',
  concurrentLock: '100ms',
  statement: '5s',
  concurrentStatement: '5s',
  tries: 3,
  pauseMs: 20,
}

async function project() {
  const made = await temporaryProject()
  onTestFinished(made.remove)
  const migrate = () => migrateDatabase(made.url, made.migrations, IMPATIENT)
  return { ...made, migrate }
}

const indexes = `SELECT indexrelid::regclass::text AS "name", indisvalid AS "isWhole" FROM pg_index
  WHERE indexrelid::regclass::text LIKE '%_idx"'`

test('several that are started at once run each migration once, and a server then finds it current', async () => {
  const { url, migrations, migrate, addMigration, rows } = await project()
  await addMigration('0002_note', 'ALTER TABLE "Show" ADD COLUMN "note" TEXT')
  await addMigration('0003_index', 'CREATE INDEX CONCURRENTLY "Show_note_idx" ON "Show"("note")')
  await expect(requireCurrentSchema(url, migrations)).rejects.toThrow('run npm run db:migrate')
  const runs = await Promise.all([migrate(), migrate(), migrate()])
  expect(runs.flatMap(({ applied }) => applied)).toEqual(['0001_first', '0002_note', '0003_index'])
  expect(await migrate()).toEqual({ applied: [], rowsBefore: 2, rowsAfter: 2, told: [] })
  await requireCurrentSchema(url, migrations)
  expect(await rows('SELECT count(*)::int AS "count" FROM "_prisma_migrations"')).toEqual([{ count: 3 }])
  expect(await rows(indexes)).toEqual([{ name: '"Show_note_idx"', isWhole: true }])
})

test('a migration that fails is told by its statement and leaves nothing behind', async () => {
  const { migrate, addMigration, rows } = await project()
  await addMigration('0002_second', 'ALTER TABLE "Show" ADD COLUMN "note" TEXT; UPDATE "Nothing" SET "a" = 1')
  await expect(migrate()).rejects.toThrow(
    'The migration 0002_second failed at statement 2 of 2: UPDATE "Nothing" SET "a" = 1 (relation "Nothing" does not exist); nothing of it was kept.',
  )
  expect(await rows('SELECT * FROM "Show" WHERE "id" = \'a\'')).toEqual([{ id: 'a', title: 'Picard' }])
  await addMigration('0002_second', 'ALTER TABLE "Show" ADD COLUMN "note" TEXT')
  expect((await migrate()).applied).toEqual(['0002_second'])
})

test('a migration that meets a lock for too long is given up, and run when it is free', async () => {
  const { url, migrate, addMigration } = await project()
  await migrate()
  await addMigration('0002_note', 'ALTER TABLE "Show" ADD COLUMN "note" TEXT')
  await withSession(url, async (session) => {
    await session.query('BEGIN; SELECT * FROM "Show"')
    await expect(migrate()).rejects.toThrow(
      /0002_note failed at statement 1 of 1: .* \(canceling statement due to lock timeout\); nothing of it was kept\. It was tried 3 times: somebody works on that table for long\./,
    )
  })
  expect(await migrate()).toMatchObject({ applied: ['0002_note'], told: [] })
})

/** Of this database: other tests have theirs on the same server. */
const WAITING = `SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
  WHERE NOT granted AND datname = current_database()`

test('a lock that ends in time is told of, and no more', async () => {
  const { url, migrations, migrate, addMigration, rows } = await project()
  await migrate()
  await addMigration('0002_note', 'ALTER TABLE "Show" ADD COLUMN "note" TEXT')
  const waits = async () => (await rows(WAITING)).length
  const run = await withSession(url, async (session) => {
    await session.query('BEGIN; SELECT * FROM "Show"')
    const migrating = migrateDatabase(url, migrations, { ...IMPATIENT, tries: 50, pauseMs: 300 })
    await vi.waitFor(async () => expect(await waits()).toBe(1), { timeout: 10_000 })
    await vi.waitFor(async () => expect(await waits()).toBe(0), { timeout: 10_000 })
    await session.query('COMMIT')
    return migrating
  })
  expect(run).toMatchObject({ applied: ['0002_note'] })
  expect(run.told).toEqual([
    expect.stringMatching(/^0002_note met a lock and was run again: it took \d+ tries\.$/),
  ])
})

test('an index that was left half made is made again, and one that is whole is left', async () => {
  const { url, migrate, addMigration, rows } = await project()
  await migrate()
  await addMigration('0002_index', 'CREATE INDEX CONCURRENTLY "Show_title_idx" ON "Show"("title")')
  await withSession(url, async (session) => {
    await session.query('BEGIN; LOCK TABLE "Show" IN ROW EXCLUSIVE MODE')
    await expect(migrate()).rejects.toThrow(
      /lock timeout\); what is half made is made anew the next time\. It was tried 3/,
    )
  })
  expect(await rows(indexes)).toEqual([{ name: '"Show_title_idx"', isWhole: false }])
  expect((await migrate()).applied).toEqual(['0002_index'])
  expect(await rows(indexes)).toEqual([{ name: '"Show_title_idx"', isWhole: true }])

  await rows('CREATE INDEX "Show_id_idx" ON "Show"("id")')
  const [{ oid }] = await rows(`SELECT '"Show_id_idx"'::regclass::oid AS "oid"`)
  await addMigration('0003_index', 'CREATE INDEX CONCURRENTLY "Show_id_idx" ON "Show"("id")')
  expect((await migrate()).applied).toEqual(['0003_index'])
  expect(await rows(`SELECT '"Show_id_idx"'::regclass::oid AS "oid"`)).toEqual([{ oid }])
})

test('a statement that takes longer than was meant is ended', async () => {
  const { url, migrations, addMigration } = await project()
  await addMigration('0002_long', 'SELECT pg_sleep(60)')
  await expect(migrateDatabase(url, migrations, { ...IMPATIENT, statement: '50ms' })).rejects.toThrow(
    /0002_long failed at statement 1 of 1: SELECT pg_sleep\(60\) \(canceling statement due to statement timeout\)/,
  )
})
