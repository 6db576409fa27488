import { expect, it } from 'vitest'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { rememberBackup } from '@/lib/foundation/sqlite/last-backup'
import { rendererFigures } from '../renderer/figures'
import { siteFigures } from './figures'
import { parsedMetrics } from './testing'
import { metricsText } from './text'

const made = sharedDatabase()

async function samples() {
  const store = () => ({ hits: 7, pages: 3, bytes: 4_000 })
  const figures = await siteFigures({ place: made.place, store, renderer: rendererFigures })
  return parsedMetrics(metricsText(figures)).samples
}

it('files are told by their size, and the last backup by its time', async () => {
  const first = await samples()
  expect(first.logline_last_backup_timestamp_seconds).toBe(0)
  expect(first.logline_database_bytes).toBeGreaterThan(100_000)
  expect(first.logline_database_free_bytes).toBeGreaterThan(0)
  const before = Date.now() / 1000 - 1
  for (const _ of ['once', 'again']) await rememberBackup(made.file)
  expect((await samples()).logline_last_backup_timestamp_seconds).toBeGreaterThan(before)
})

it('what is saved shows in the log beside the file', async () => {
  const before = (await samples()).logline_database_wal_bytes ?? 0
  await inTransaction((transaction) =>
    transaction.redirect.create({ data: { path: '/old', target: '/new' } }),
  )
  expect((await samples()).logline_database_wal_bytes).toBeGreaterThan(before)
})
