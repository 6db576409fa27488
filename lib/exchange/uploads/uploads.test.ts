import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { isPostgresql } from '@/lib/foundation/database-url'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { storeUploadedTable } from '../csv/commands'
import { findTable } from '../csv/queries'
import { removeUpload, storeUpload } from '../imports/commands'
import { findUpload, listWaitingUploads } from '../imports/queries'
import type { Upload } from '../imports/uploads'

const UPLOAD: Upload = { provider: 'tvmaze', seenOn: '2024-05-01', files: ['a.json'], shows: [] }
const HOUR_MS = 60 * 60_000

const editor = systemEditor('Ada')
const database = emptyDatabase()

afterEach(() => void vi.useRealTimers())

/** The clock of this process alone: a database answers in real time. */
const hoursLater = (hours: number) =>
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * HOUR_MS })

it('An upload is kept until it is done with, whichever server is asked', async () => {
  const id = await storeUpload(editor, UPLOAD)
  expect(await findUpload(editor, id)).toEqual(UPLOAD)
  await removeUpload(editor, id)
  expect(await findUpload(editor, id)).toBeNull()
})

it('An upload keeps every sign, also those that no database takes as they are', async () => {
  const rows = [['\0', '\ud83d', '“Über” \\u0000 🎬', '{"a":[1]}']]
  const id = await storeUploadedTable(editor, { seasonId: 's', table: 'cast', rows })
  expect(await findTable(editor, { seasonId: 's', id })).toEqual({ seasonId: 's', table: 'cast', rows })
})

it('Uploads wait with the newest first, and tables are none of them', async () => {
  const first = await storeUpload(editor, UPLOAD)
  hoursLater(1)
  const second = await storeUpload(editor, { ...UPLOAD, files: ['b.json'] })
  const table = await storeUploadedTable(editor, { seasonId: 's', table: 'cast', rows: [['person']] })
  expect((await listWaitingUploads(editor)).map(({ id, files }) => [id, files])).toEqual([
    [second, ['b.json']],
    [first, ['a.json']],
  ])
  expect(await findUpload(editor, table)).toBeNull()
  expect(await findTable(editor, { seasonId: 's', id: first })).toBeNull()
})

it('An upload of the day before is told no more, and goes when the next one comes', async () => {
  const old = await storeUpload(editor, UPLOAD)
  hoursLater(25)
  expect(await findUpload(editor, old)).toBeNull()
  expect(await listWaitingUploads(editor)).toEqual([])
  expect(await database.db.upload.count()).toBe(1)
  const id = await storeUpload(editor, UPLOAD)
  expect(await database.db.upload.findMany({ select: { id: true } })).toEqual([{ id }])
})

it('What is no id, or was kept by an older Logline, leads nowhere', async () => {
  const id = await storeUpload(editor, UPLOAD)
  for (const other of [`../imports/${id}`, '..', '', `${id}a`, '\0'.repeat(16)])
    expect(await findUpload(editor, other)).toBeNull()
  await database.db.upload.update({ where: { id }, data: { content: '{"shows":{}}' } })
  expect(await findUpload(editor, id)).toBeNull()
  expect(await listWaitingUploads(editor)).toEqual([])
})

it('The first upload takes away what an older Logline kept in folders beside the file, and nothing else', async () => {
  if (isPostgresql(database.place)) return
  const beside = dirname(database.file)
  for (const folder of ['imports', 'tables']) await mkdir(join(beside, folder))
  await writeFile(join(beside, 'imports', 'aaaaaaaaaaaaaaaa.json'), '{}')
  await writeFile(join(beside, 'tables', 'bbbbbbbbbbbbbbbb.json.partial'), '{')
  await writeFile(join(beside, 'tables', 'mine.csv'), 'a,b')
  await storeUpload(editor, UPLOAD)
  expect(await readdir(beside)).not.toContain('imports')
  expect(await readdir(join(beside, 'tables'))).toEqual(['mine.csv'])
})
