import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { type Watch, watchDatabase } from '@/lib/foundation/db/watch'
import { Edits } from './edits'

const ada = systemEditor('Ada')
let own: TemporaryDatabase
let taken: string[]
let faults: unknown[]
let commits = 0
let edits: Edits

beforeAll(async () => {
  own = await temporaryDatabase()
})
afterAll(() => own.close())
afterEach(() => edits.end())

/** Follows the database from now on: what it takes out and what goes wrong is in `taken` and `faults`. */
function follow(change: Partial<Watch> = {}): void {
  taken = []
  faults = []
  edits = new Edits({
    pages: { purge: (paths) => taken.push(...paths) },
    watch: { ...watchDatabase(own.file), ...change },
    committed: () => {
      commits += 1
    },
    fault: (error) => faults.push(error),
  })
}

const note = (path: string) => own.db.purge.create({ data: { entryId: null, paths: JSON.stringify([path]) } })

it('whoever looks after an edit takes out what it touched, and tells of the commit', async () => {
  follow()
  await saveEntry(ada, { kind: 'person', version: 0, document: { name: 'Whoopi Goldberg' }, publish: true })
  await edits.look()
  expect(taken).toContain('/people/whoopi-goldberg')
  expect(commits).toBeGreaterThan(0)
})

it('takes out what another process edited without being asked to look', async () => {
  follow()
  await note('/shows/x')
  await vi.waitFor(() => expect(taken).toEqual(['/shows/x']))
  expect(faults).toEqual([])
})

it('tells every page anew when notes are gone that it has not read: they live for a day', async () => {
  follow()
  await own.db.$executeRaw`UPDATE sqlite_sequence SET seq = seq + 7 WHERE name = 'Purge'`
  await note('/shows/x')
  await vi.waitFor(() => expect(taken).toEqual(['*']))
})

it('tells every page anew when it can’t read what an edit touched, and of its fault once', async () => {
  let isBroken = false
  follow({
    rows: () => {
      if (isBroken) throw new Error('The disk could not be read.')
      return []
    },
    hasNewCommits: () => true,
  })
  isBroken = true
  await edits.look()
  await edits.look()
  expect(new Set(taken)).toEqual(new Set(['*']))
  expect(faults).toHaveLength(1)
})

it('waits while the file is locked, forgets no commit over it, and keeps what stands', async () => {
  const watch = watchDatabase(own.file)
  const locked = Object.assign(new Error('database is locked'), { rawCode: 5 })
  const [told, read] = [vi.fn(watch.hasNewCommits), vi.fn(watch.rows)]
  follow({ hasNewCommits: told, rows: read, close: watch.close })
  const throwing = () => {
    throw locked
  }
  told.mockImplementationOnce(throwing)
  // The number of the last commit was taken, and then the notes could not be read.
  read.mockImplementationOnce(throwing)
  await note('/shows/y')
  await edits.look()
  expect(taken).toEqual(['/shows/y'])
  expect(faults).toEqual([])
})
