import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expectedMigrations, migrationsFolder } from '@/lib/foundation/migrations/migrations'
import { queryRows, withDatabase } from '@/lib/foundation/sqlite/inspect'
import { runMigrations } from '@/lib/foundation/sqlite/run-migrations'

/** What a migration makes of rows that stood there before, as its queries answer them. */
async function migrated(name: string, { rows, query }: { rows: string; query: string }) {
  const folder = await mkdtemp(join(tmpdir(), 'logline-migrations-'))
  const copy = join(folder, 'logline.db')
  const all = await expectedMigrations()
  const at = all.indexOf(name)
  await runMigrations({ copy, folder: migrationsFolder(), names: all.slice(0, at) })
  withDatabase(copy, (database) => database.exec(rows))
  await runMigrations({ copy, folder: migrationsFolder(), names: all.slice(at) })
  const answer = withDatabase(copy, (database) => queryRows(database, query))
  await rm(folder, { recursive: true })
  return answer
}

test('the steps of bulk edits that stood in activities become rows', async () => {
  const rows = `
    INSERT INTO "Entry" ("id", "kind", "title", "slug", "headVersion", "changedAt")
      VALUES ('a', 'season', 'A', 'a', 8, '2026-11-01T00:00:00.000+00:00');
    INSERT INTO "Activity" ("id", "at", "actor", "action", "entryId", "detail") VALUES
      ('1', '2026-11-01T00:00:00.000+00:00', 'Ada', 'changed-with-others', 'a', 'mhx-1 from version 7'),
      ('2', '2026-11-01T00:00:00.000+00:00', 'Ada', 'changed-with-others', 'gone', 'mhx-1 from version 2'),
      ('3', '2026-11-01T00:00:00.000+00:00', 'Ada', 'saved', 'a', 'version 8')`
  const steps = await migrated('20261129024500_one_of_each', { rows, query: 'SELECT * FROM "BulkEditStep"' })
  expect(steps).toMatchObject([{ bulkEditId: 'mhx-1', entryId: 'a', version: 7 }])
})

const SEASON = `
  PRAGMA foreign_keys = OFF;
  INSERT INTO "Entry" ("id", "kind", "title", "slug", "headVersion", "changedAt") VALUES
    ('show', 'show', '', '', 1, ''), ('s', 'season', '', '', 1, ''), ('netflix', 'platform', '', '', 1, '');
  INSERT INTO "Platform" ("id", "slug", "name", "kind", "owner", "homeZone", "dayEndsAt", "url", "description", "updatedAt")
    VALUES ('netflix', 'netflix', 'Netflix', 'streaming', '', '', '00:00', '', '', '2026-11-01T00:00:00.000+00:00');
  INSERT INTO "Season" ("id", "showId", "number", "slug", "label", "title", "logline", "plot", "productionNotes", "state",
    "seoTitle", "seoDescription", "updatedAt")
    VALUES ('s', 'show', 1, 'season-1', '', '', '', '', '', '', '', '', '2026-11-01T00:00:00.000+00:00');`

const release = (id: string, premiere: string, holdKind: string) => `
  INSERT INTO "Release" ("id", "seasonId", "position", "window", "exclusive", "premiereValue", "premierePrecision",
    "pattern", "confidence", "holdKind", "holdReason", "tier", "watchUrl", "endsPrecision", "note")
    VALUES ('${id}', 's', 0, 'first-run', 0, '${premiere}', 'day', 'weekly', 'confirmed', '${holdKind}', '', '', '',
      'unknown', '');
  INSERT INTO "Airing" ("id", "releaseId", "episodeId", "value", "precision", "sortKey", "sequence")
    VALUES ('a-${id}', '${id}', 'e', '${premiere}', 'day', '${premiere} 1 ', 3);`

test('a hold takes the dates that are ahead, and leaves those that have come', async () => {
  const held = release('ahead', '2199-03-06', 'postponed') + release('over', '1988-03-06', 'postponed')
  const answer = await migrated('20261129091500_what_is_on_hold_has_no_date', {
    rows: SEASON + held + release('free', '2199-03-06', ''),
    query: `SELECT r."id", r."premiereValue", r."wasValue", a."precision", a."wasValue" AS "lost", a."sequence"
      FROM "Release" r JOIN "Airing" a ON a."releaseId" = r."id" ORDER BY r."id"`,
  })
  expect(answer).toMatchObject([
    {
      id: 'ahead',
      premiereValue: null,
      wasValue: '2199-03-06',
      precision: 'tba',
      lost: '2199-03-06',
      sequence: 4,
    },
    { id: 'free', premiereValue: '2199-03-06', wasValue: null, precision: 'day', lost: null, sequence: 3 },
    { id: 'over', premiereValue: '1988-03-06', wasValue: null, precision: 'day', lost: null, sequence: 3 },
  ])
})

test('a change keeps the sources that were there when it was published', async () => {
  const source = (id: string, seenOn: string) => `
    INSERT INTO "Source" ("id", "entryId", "position", "url", "publisher", "title", "publishedOnPrecision", "seenOn",
      "archivedUrl") VALUES ('${id}', 's', 0, 'https://${id}.example', '${id}', '', 'unknown', '${seenOn}', '');
    INSERT INTO "Citation" ("id", "entryId", "sourceId", "subjectId", "field") VALUES ('c-${id}', 's', '${id}', 'r', '');`
  const change = `INSERT INTO "DateChange" ("id", "at", "seasonId", "releaseId", "kind", "beforePrecision",
    "afterPrecision", "reason") VALUES ('d', '2022-02-02T00:00:00.000+00:00', 's', 'r', 'moved', 'day', 'day', '');`
  const [row] = await migrated('20261129092000_what_a_change_was_learnt_from', {
    rows:
      SEASON +
      release('r', '2022-03-03', '') +
      source('then', '2022-02-01') +
      source('later', '2022-09-01') +
      change,
    query: 'SELECT "sources" FROM "DateChange"',
  })
  expect(JSON.parse(String(row?.sources))).toEqual([{ publisher: 'then', url: 'https://then.example' }])
})

test('what could be watched without a date becomes a list of its own', async () => {
  const offer = release('tmdb-offer-1-8-rent', '', '')
  const rows = `${SEASON}${offer}${release('r', '2022-03-03', '')}
    UPDATE "Release" SET "platformId" = 'netflix', "tier" = 'rent';
    UPDATE "Release" SET "premiereValue" = NULL, "premierePrecision" = 'unknown' WHERE "id" LIKE 'tmdb-%';
    INSERT INTO "ReleaseRegion" ("releaseId", "region", "excluded", "position")
      VALUES ('tmdb-offer-1-8-rent', 'DE', 0, 1), ('tmdb-offer-1-8-rent', 'AT', 0, 0);`
  const answer = await migrated('20261129094500_where_to_watch_now', {
    rows,
    query:
      'SELECT a."id", a."regions", a."tier", (SELECT group_concat("id") FROM "Release") AS "left" FROM "Availability" a',
  })
  expect(answer).toEqual([{ id: 'tmdb-offer-1-8-rent', regions: 'AT DE', tier: 'rent', left: 'r' }])
})
