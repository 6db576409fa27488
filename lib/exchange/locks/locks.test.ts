import { beforeAll, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { Invalid, NotFound, Unavailable } from '@/lib/foundation/errors'
import { fetchShow } from '../imports/fetching'
import { lockField, unlockField } from './commands'
import { findLockedPaths, listLocks } from './queries'

const editor = systemEditor('Ada')
const at = new Date('2024-05-01T12:00:00Z')

const own = sharedDatabase()
let entryId: string

beforeAll(async () => {
  entryId = (await saveEntry(editor, { kind: 'person', version: 0, document: { name: 'Ann Lee' } })).entryId
})

it('A lock is there once, says whose it is, and can be taken off', async () => {
  await lockField(editor, entryId, 'biography', at)
  await lockField(editor, entryId, 'biography', new Date())
  await lockField(editor, entryId, 'aliases.a-1.text', at)
  expect(await listLocks(editor, entryId)).toEqual([
    { path: 'aliases.a-1.text', by: 'Ada', at: at.toISOString() },
    { path: 'biography', by: 'Ada', at: at.toISOString() },
  ])
  await unlockField(editor, entryId, 'biography')
  await unlockField(editor, entryId, 'biography')
  expect((await listLocks(editor, entryId)).map(({ path }) => path)).toEqual(['aliases.a-1.text'])
  const told = await own.reader.activity.findMany({ where: { entryId, action: { contains: 'locked' } } })
  expect(told.map(({ action, detail }) => `${action} ${detail}`).sort()).toEqual([
    'locked aliases.a-1.text',
    'locked biography',
    'unlocked biography',
  ])
})

it('A lock of what is no field, or of nothing, is refused', async () => {
  await expect(lockField(editor, entryId, 'a b')).rejects.toThrow(Invalid)
  await expect(lockField(editor, entryId, '')).rejects.toThrow(Invalid)
  await expect(lockField(editor, 'nobody', 'name')).rejects.toThrow(NotFound)
})

it('A catalogue is asked only for a number, and TMDB only with a key', async () => {
  for (const number of ['', '0', '1/../people', '12345678901'])
    await expect(fetchShow({ provider: 'tvmaze', number, tmdbKey: '' })).rejects.toThrow(Invalid)
  await expect(fetchShow({ provider: 'tmdb', number: '1396', tmdbKey: '' })).rejects.toThrow(Unavailable)
})

it('An entry speaks of locks once it was imported, or has one', async () => {
  const { entryId: other } = await saveEntry(editor, {
    kind: 'person',
    version: 0,
    document: { name: 'Bob Ray' },
  })
  expect(await findLockedPaths(editor, other)).toBeNull()
  await lockField(editor, other, 'name')
  expect(await findLockedPaths(editor, other)).toEqual(['name'])
  await unlockField(editor, other, 'name')
  expect(await findLockedPaths(editor, other)).toBeNull()
  await own.db.importedDocument.create({
    data: { entryId: other, provider: 'tvmaze', document: '{}', at },
  })
  expect(await findLockedPaths(editor, other)).toEqual([])
})
