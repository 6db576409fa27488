import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { queryRows, withDatabase } from '@/lib/foundation/db/inspect'
import { expectedMigrations, migrationsFolder } from '@/lib/foundation/db/migrations'
import { runMigrations } from '@/lib/foundation/db/run-migrations'

test('the steps of bulk edits that stood in activities become rows', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'logline-migrations-'))
  const copy = join(folder, 'logline.db')
  const all = await expectedMigrations()
  const at = all.indexOf('20261129024500_one_of_each')
  await runMigrations({ copy, folder: migrationsFolder(), names: all.slice(0, at) })
  withDatabase(copy, (database) =>
    database.exec(`
      INSERT INTO "Entry" ("id", "kind", "title", "slug", "headVersion", "changedAt")
        VALUES ('a', 'season', 'A', 'a', 8, '2026-11-01T00:00:00.000+00:00');
      INSERT INTO "Activity" ("id", "at", "actor", "action", "entryId", "detail") VALUES
        ('1', '2026-11-01T00:00:00.000+00:00', 'Ada', 'changed-with-others', 'a', 'mhx-1 from version 7'),
        ('2', '2026-11-01T00:00:00.000+00:00', 'Ada', 'changed-with-others', 'gone', 'mhx-1 from version 2'),
        ('3', '2026-11-01T00:00:00.000+00:00', 'Ada', 'saved', 'a', 'version 8')`),
  )
  await runMigrations({ copy, folder: migrationsFolder(), names: all.slice(at) })
  const steps = withDatabase(copy, (database) => queryRows(database, 'SELECT * FROM "BulkEditStep"'))
  expect(steps).toMatchObject([{ bulkEditId: 'mhx-1', entryId: 'a', version: 7 }])
  await rm(folder, { recursive: true })
})
