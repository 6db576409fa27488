import { afterEach, expect, it, vi } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { isPostgresql } from '@/lib/foundation/database-url'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { withProgress } from './commands'
import { findProgress } from './queries'
import { runningHere } from './running'

const editor = systemEditor('Ada')
const UPLOAD = 'aaaaaaaaaaaaaaaa'
const made = sharedDatabase()

afterEach(() => void vi.useRealTimers())

/** What another server, which runs no import, answers. */
async function onAnotherServer() {
  const here = new Map(runningHere())
  runningHere().clear()
  const found = await findProgress(editor, UPLOAD)
  for (const [id, progress] of here) runningHere().set(id, progress)
  return found
}

it('How far an import is can be asked while its transaction is open, and nothing is left of it', async () => {
  const seen = await withProgress(editor, UPLOAD, (onEntry) =>
    inTransaction(async (transaction) => {
      await transaction.redirect.create({ data: { path: '/a', target: '/b' } })
      onEntry(1, 3)
      const here = await findProgress(editor, UPLOAD)
      if (isPostgresql(made.place))
        await vi.waitFor(async () => expect(await onAnotherServer()).toEqual({ done: 1, total: 3 }))
      return here
    }),
  )
  expect(seen).toEqual({ done: 1, total: 3 })
  expect(await findProgress(editor, UPLOAD)).toBeNull()
  expect(await made.db.upload.count()).toBe(0)
})

it('An import that fails leaves no progress either', async () => {
  const failing = withProgress(editor, UPLOAD, async (onEntry) => {
    onEntry(1, 3)
    throw new Error('Its reason')
  })
  await expect(failing).rejects.toThrow('Its reason')
  expect(await findProgress(editor, UPLOAD)).toBeNull()
  expect(await made.db.upload.count()).toBe(0)
})

it('What a server told that has ended since is told for two minutes, and what is no id leads nowhere', async () => {
  const row = { id: `progress of ${UPLOAD}`, purpose: 'progress', content: '{"done":1,"total":2}' }
  await made.db.upload.create({ data: { ...row, createdAt: new Date() } })
  expect(await findProgress(editor, UPLOAD)).toEqual({ done: 1, total: 2 })
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * 60_000 })
  expect(await findProgress(editor, UPLOAD)).toBeNull()
  for (const id of ['', '\0', '../progress']) expect(await findProgress(editor, id)).toBeNull()
})
