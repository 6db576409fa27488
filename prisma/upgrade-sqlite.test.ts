import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectedMigrations, migrationsFolder } from '@/lib/foundation/migrations/migrations'
import { nameInSql, queryRows, rowCounts, withDatabase } from '@/lib/foundation/sqlite/inspect'
import { migrateDatabase } from '@/lib/foundation/sqlite/migrate'
import { runMigrations } from '@/lib/foundation/sqlite/run-migrations'
import { type Facts, fillFirstGuide } from './testing-first-guide'

let folder: string
let file: string
let first: ReturnType<typeof fillFirstGuide>
let tables: string[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logline-upgrade-'))
  file = join(folder, 'logline.db')
  const names = (await expectedMigrations()).slice(0, 1)
  await runMigrations({ copy: file, folder: migrationsFolder(), names })
  withDatabase(file, (database) => {
    first = fillFirstGuide(database)
    tables = Object.keys(rowCounts(database))
  })
  expect((await migrateDatabase(file)).told).toEqual([])
})
afterAll(() => rm(folder, { recursive: true }))

const OFFER = 'tmdb-offer-1-8-rent'

/** What is not where it was: a test below says where it is now. */
const isMoved = ({ table, row }: (typeof first)[number]) =>
  table === 'Purge' || row.releaseId === OFFER || row.id === OFFER

/** Facts of which nothing but the revisions tell any more: no reader was ever told them. */
const DROPPED: Record<string, string[]> = { Release: ['announcedDay'], Season: ['episodesMade'] }

/** What is said otherwise now, by the table and the id of the row. */
const SAID_ANEW: Record<string, Facts> = {
  'Release on-hold': {
    premiereValue: null,
    premierePrecision: 'tba',
    wasValue: '2199-03-06',
    wasPrecision: 'day',
  },
  'Airing on-hold episode-1': {
    value: null,
    precision: 'tba',
    wasValue: '2199-03-06',
    wasPrecision: 'day',
    sequence: 4,
  },
  'Airing at-once episode-2': { sequence: 4, mergedAt: expect.any(String) },
}

test('the guide has a row in each table that there was', () => {
  expect(new Set(first.map(({ table }) => table))).toEqual(new Set(tables))
})

test('every fact of a guide of the first release is there after the upgrade to this one', () => {
  withDatabase(file, (database) => {
    for (const { table, row } of first.filter((each) => !isMoved(each))) {
      const keys = queryRows(database, `PRAGMA table_info(${nameInSql(table)})`).filter(({ pk }) => pk)
      const where = keys.map(({ name }) => `${nameInSql(String(name))} = ?`).join(' AND ')
      const key = keys.map(({ name }) => row[String(name)])
      const now = database.prepare(`SELECT * FROM ${nameInSql(table)} WHERE ${where}`).get(key)
      const kept = Object.entries(row).filter(([column]) => !DROPPED[table]?.includes(column))
      expect(now, `${table} ${key}`).toMatchObject({
        ...Object.fromEntries(kept),
        ...SAID_ANEW[`${table} ${row.id}`],
      })
    }
  })
})

const rowsOf = (sql: string) => withDatabase(file, (database) => queryRows(database, sql))

test('what stood elsewhere is in its new place', () => {
  expect(rowsOf('SELECT * FROM "Availability"')).toMatchObject([
    { id: OFFER, seasonId: 'season', platformId: 'platform', regions: 'US', tier: 'rent' },
  ])
  expect(rowsOf('SELECT * FROM "Purge"')).toMatchObject([
    { entryId: 'season', revisionId: 'revision-2', paths: '["*"]' },
  ])
  expect(rowsOf('SELECT * FROM "BulkEdit" JOIN "BulkEditStep" ON "bulkEditId" = "id"')).toMatchObject([
    { id: 'mhx-1', entryId: 'show', version: 7, state: 'done' },
  ])
  expect(rowsOf('SELECT "facet" FROM "ShowFacet" ORDER BY 1').map(({ facet }) => facet)).toEqual([
    'genre:drama',
    'platform:platform',
    'platform:platform',
  ])
  expect(rowsOf('SELECT "id" FROM "Release" WHERE "dateUncited" = false')).toMatchObject([{ id: 'by-day' }])
})

test('what was published before changes of dates were kept is among them', () => {
  expect(rowsOf('SELECT * FROM "DateChange" ORDER BY "at"')).toMatchObject([
    { releaseId: 'by-day', kind: 'announced', beforeValue: null, afterValue: '2022', afterPrecision: 'year' },
    {
      releaseId: 'by-day',
      kind: 'narrowed',
      beforeValue: '2022',
      afterValue: '2022-03-03',
      at: '2021-09-08T12:00:00.000+00:00',
    },
  ])
  const [{ sources } = {}] = rowsOf('SELECT "sources" FROM "DateChange"')
  expect(JSON.parse(String(sources))).toEqual([{ publisher: 'Variety', url: 'https://variety.example' }])
})
