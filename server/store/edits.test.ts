import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Commits, watchCommits } from '@/lib/db/commits'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/db/testing'
import { saveEntry } from '@/lib/entries/commands'
import { systemEditor } from '@/lib/users/editor'
import { Edits } from './edits'

const ada = systemEditor('Ada')
let own: TemporaryDatabase
let taken: string[] = []
let edits: Edits

beforeAll(async () => {
  own = await temporaryDatabase()
  edits = new Edits({
    pages: { purge: (paths) => taken.push(...paths) },
    commits: watchCommits(own.file),
    fault: (error) => {
      throw error
    },
  })
  await edits.begin()
})
afterAll(async () => {
  edits.end()
  await own.close()
})

const publish = (name: string) =>
  saveEntry(ada, { kind: 'person', version: 0, document: { name }, publish: true })

it('knows of an edit of this process before anything else is answered', async () => {
  expect(edits.settled()).toBeUndefined()
  await publish('Whoopi Goldberg')
  const look = edits.settled()
  expect(look).toBeInstanceOf(Promise)
  await look
  expect(taken).toContain('/people/whoopi-goldberg')
  expect(edits.settled()).toBeUndefined()
})

it('hears of an edit of another process, which counts no commit here', async () => {
  taken = []
  const paths = JSON.stringify(['/shows/x'])
  // Not through inTransaction: as if another process had written it.
  await own.db.purge.create({ data: { entryId: null, paths } })
  expect(edits.settled()).toBeUndefined()
  await vi.waitFor(() => expect(taken).toEqual(['/shows/x']))
})

it('tells every page anew when notes are gone that it has not read: they live for a day', async () => {
  taken = []
  await own.db.$executeRaw`UPDATE sqlite_sequence SET seq = seq + 7 WHERE name = 'Purge'`
  await own.db.purge.create({ data: { entryId: null, paths: JSON.stringify(['/shows/x']) } })
  await vi.waitFor(() => expect(taken).toEqual(['*']))
})

it('tells every page anew when it can’t read what an edit touched', async () => {
  const all: string[] = []
  const faults: unknown[] = []
  const quiet: Commits = { hasNew: () => false, close: () => undefined }
  const blind = new Edits({
    pages: { purge: (paths) => all.push(...paths) },
    commits: quiet,
    fault: (error) => faults.push(error),
  })
  await blind.begin()
  await own.db.$executeRawUnsafe('ALTER TABLE Purge RENAME TO PurgeElsewhere')
  await own.db.entry.deleteMany()
  const { noteCommit } = await import('@/lib/db/commits')
  noteCommit()
  await blind.settled()
  expect(all).toEqual(['*'])
  expect(faults).toHaveLength(1)
  expect(blind.settled()).toBeUndefined()
  await own.db.$executeRawUnsafe('ALTER TABLE PurgeElsewhere RENAME TO Purge')
  blind.end()
})

it('reads the notes when the file can’t tell whether there are new ones, tells of it once, and keeps what stands', async () => {
  taken = []
  const faults: unknown[] = []
  const busy: Commits = {
    hasNew: () => {
      throw new Error('The database is locked.')
    },
    close: () => undefined,
  }
  const pages = { purge: (paths: readonly string[]) => taken.push(...paths) }
  const patient = new Edits({ pages, commits: busy, fault: (error) => faults.push(error) })
  await patient.begin()
  await own.db.purge.create({ data: { entryId: null, paths: JSON.stringify(['/shows/y']) } })
  await vi.waitFor(() => expect(taken).toContain('/shows/y'))
  expect(taken).not.toContain('*')
  expect(faults).toHaveLength(1)
  patient.end()
})
