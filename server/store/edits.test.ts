import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { watchDatabase } from '@/lib/foundation/db/watch'
import type { Watch } from '@/lib/foundation/watch'
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
async function follow(change: Partial<Watch> = {}): Promise<void> {
  // Of its own: what a look still does that was under way at the end of the one before is not this one's.
  const [ownPaths, ownFaults]: [string[], unknown[]] = [[], []]
  taken = ownPaths
  faults = ownFaults
  edits = await Edits.begin({
    pages: { purge: (paths) => ownPaths.push(...paths) },
    watch: { ...(await watchDatabase(own.place)), ...change },
    committed: () => {
      commits += 1
    },
    fault: (error) => ownFaults.push(error),
  })
}

/** As a publish writes one; where `gap` notes before it are gone, as after a day. */
async function note(path: string, gap = 0): Promise<void> {
  const newest = await own.db.purge.findFirst({ orderBy: { id: 'desc' } })
  const id = (newest?.id ?? 0) + 1 + gap
  await own.db.purge.create({ data: { id, entryId: null, paths: JSON.stringify([path]) } })
}

it('whoever looks after an edit takes out what it touched, and tells of the commit', async () => {
  await follow()
  await saveEntry(ada, { kind: 'person', version: 0, document: { name: 'Whoopi Goldberg' }, publish: true })
  await edits.look()
  expect(taken).toContain('/people/whoopi-goldberg')
  expect(commits).toBeGreaterThan(0)
})

it('takes out what another process edited without being asked to look', async () => {
  await follow()
  await note('/shows/x')
  await vi.waitFor(() => expect(taken).toEqual(['/shows/x']))
  expect(faults).toEqual([])
})

it('tells every page anew when notes are gone that it has not read: they live for a day', async () => {
  await follow()
  await note('/shows/x', 7)
  await vi.waitFor(() => expect(taken).toEqual(['*']))
})

it('tells every page anew when it can’t read what an edit touched, and of its fault once', async () => {
  let isBroken = false
  await follow({
    rows: async () => {
      if (isBroken) throw new Error('The disk could not be read.')
      return []
    },
    hasNewCommits: async () => true,
  })
  isBroken = true
  await edits.look()
  await edits.look()
  expect(new Set(taken)).toEqual(new Set(['*']))
  expect(faults).toHaveLength(1)
})

it('forgets no commit whose notes could not be read, and reads them with the next look', async () => {
  const watch = await watchDatabase(own.place)
  const read = vi.fn(watch.rows)
  await follow({ rows: read })
  read.mockImplementationOnce(async () => {
    throw new Error('The connection was lost.')
  })
  await note('/shows/y')
  await vi.waitFor(() => expect(taken).toEqual(['*', '/shows/y']))
  await watch.close()
})

it('rings the bell for the commit of another process', async () => {
  await follow()
  const watch = await watchDatabase(own.place)
  const ring = vi.fn()
  watch.listen(ring)
  await vi.waitFor(async () => {
    await saveEntry(ada, { kind: 'person', version: 0, document: { name: 'LeVar Burton' } })
    expect(ring).toHaveBeenCalled()
  })
  await watch.close()
})
