import { describe, expect, it } from 'vitest'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { beginBulkEdit, goOnWithBulkEdits, undoBulkEdit } from '../bulk/commands'
import { changeFields } from '../bulk/fields'
import { findBulkEdit } from '../bulk/runs/queries'
import { mergeEntries } from '../duplicates/commands'
import { undoMerge } from '../duplicates/undo/commands'
import { momentOfDay, restoreRevision, saveEntry } from '../entries/commands'
import { listRevisions } from '../entries/queries'
import { makePreview } from '../previews/commands'
import { findDraft } from '../previews/queries'
import { schedulePublishing } from '../publish-queue/commands'
import { returnEntry, trashEntry, undoPublish } from '../publishing/commands'
import { compareVersions } from '../publishing/queries'
import { ada, guide, now, publish } from '../publishing/testing'
import { saveRetention } from './commands'
import { LATER, removable, removeAll, rule } from './testing'

const temporary = emptyDatabase()

const WITH_PUBLISHED = { versions: rule({ newest: 1, withPublished: true }) }

/** Versions of an entry: each day another note, published where it says so. */
async function versions(entryId: string, states: ('draft' | 'published')[], from = 1) {
  for (const [at, state] of states.entries()) {
    const version = from + at
    const document = { name: 'Whoopi Goldberg', note: `Version ${version}` }
    const moment = momentOfDay(`2023-01-${String(version).padStart(2, '0')}`)
    const target = version === 1 ? { newEntryId: entryId, version: 0 } : { entryId, version: version - 1 }
    await saveEntry(ada, { kind: 'person', ...target, document, publish: state === 'published', moment })
  }
}

async function kept(entryId: string) {
  const rows = await temporary.db.revision.findMany({ where: { entryId }, orderBy: { version: 'asc' } })
  return rows.map(({ version }) => version)
}

describe('Old versions', () => {
  it('all stay until an owner chooses otherwise, and again when the choice is taken back', async () => {
    await versions('a', Array(30).fill('draft'))
    expect(await removeAll()).toEqual({})
    await saveRetention(ada, { versions: rule() })
    await saveRetention(ada, {})
    expect(await removeAll()).toEqual({})
    expect(await kept('a')).toHaveLength(30)
  })

  it('go but for the newest of each entry and those that readers once saw', async () => {
    await versions('a', [...Array(9).fill('draft'), 'published', ...Array(10).fill('draft')])
    await versions('b', ['draft', 'draft', 'draft'])
    await saveRetention(ada, { versions: rule() })
    expect(await removable({ versions: rule() })).toEqual({ versions: 14 })
    expect(await removeAll()).toEqual({ versions: 14 })
    expect(await kept('a')).toEqual([10, 16, 17, 18, 19, 20])
    expect(await kept('b')).toEqual([1, 2, 3])
    expect(await removeAll()).toEqual({})
  })

  it('stay as long as they are young, a published one from when it was replaced on', async () => {
    await versions('a', ['published', 'published', 'draft', 'published', 'published', 'draft'])
    await saveRetention(ada, { versions: rule({ newest: 1, withPublished: true, days: 30 }) })
    expect(await removeAll(new Date('2023-02-01T13:00:00Z'))).toEqual({ versions: 1 })
    expect(await kept('a')).toEqual([2, 3, 4, 5, 6])
    // Version 2 was replaced on the fourth, the third was saved on the third.
    expect(await removeAll(new Date('2023-02-02T13:00:00Z'))).toEqual({ versions: 1 })
    expect(await kept('a')).toEqual([2, 4, 5, 6])
  })

  it('that readers saw go too where that was chosen, but for the one they see and the one before it', async () => {
    await versions('a', [...Array(4).fill('published'), 'draft', 'published', 'draft', 'draft'])
    await saveRetention(ada, WITH_PUBLISHED)
    await removeAll()
    expect(await kept('a')).toEqual([4, 6, 8])
    await undoPublish(ada, { entryId: 'a', liveVersion: 6 })
    expect(await temporary.reader.person.findUnique({ where: { id: 'a' } })).toMatchObject({
      note: 'Version 4',
    })
  })
})

describe('A version that something refers to stays:', () => {
  it('one in the queue, and one behind a preview link', async () => {
    await versions('a', ['published', 'draft'])
    const wall = { on: '2041-01-01', time: '12:00', zone: 'UTC' }
    await schedulePublishing(ada, { entryId: 'a', version: 2, ...wall })
    await versions('a', ['draft'], 3)
    const { secret } = await makePreview(ada, { entryId: 'a', version: 3 }, new Date(LATER.getTime() - 1000))
    await versions('a', ['draft', 'draft', 'draft'], 4)
    await saveRetention(ada, WITH_PUBLISHED)
    expect(await removeAll()).toEqual({ versions: 2 })
    expect(await kept('a')).toEqual([1, 2, 3, 6])
    expect(await findDraft(secret, LATER)).toMatchObject({ document: { note: 'Version 3' } })
  })

  it('those that undoing a merge asks for, of both entries and of what pointed to them', async () => {
    await versions('whoopi', ['published', 'published'])
    await publish('person', 'caryn', { name: 'Caryn Johnson', slug: 'cj' })
    await saveEntry(ada, {
      kind: 'person',
      entryId: 'caryn',
      version: 1,
      document: { name: 'Caryn Johnson' },
      publish: true,
    })
    await publish('show', 'show', {
      title: 'Picard',
      credits: [{ id: 'c', personId: 'caryn', job: 'cast', billing: 'main' }],
    })
    await mergeEntries(ada, {
      kind: 'person',
      winner: { id: 'whoopi', version: 2 },
      loser: { id: 'caryn', version: 2 },
      taken: {},
    })
    await versions('whoopi', ['published', 'published', 'published'], 4)
    await saveRetention(ada, { ...WITH_PUBLISHED, trash: rule() })
    await removeAll()
    expect(await kept('caryn')).toEqual([1, 2])
    expect(await kept('whoopi')).toEqual([2, 3, 6])
    expect(await undoMerge(ada, 'caryn')).toEqual({ winnerId: 'whoopi', kept: [] })
    expect(await temporary.reader.credit.findMany()).toMatchObject([{ personId: 'caryn' }])
  })

  it('the one that undoing a bulk edit goes back to', async () => {
    await guide()
    const change = changeFields.parse({ what: 'hold', reason: 'A strike', days: 0 })
    const id = await beginBulkEdit(ada, {
      name: 'The strike',
      change,
      note: '',
      seasons: [{ id: 'season', version: 1 }],
    })
    await goOnWithBulkEdits(now)
    await temporary.db.revision.updateMany({
      where: { entryId: 'season', version: 1 },
      data: { publishedAt: null, supersededAt: null },
    })
    await saveRetention(ada, WITH_PUBLISHED)
    await removeAll()
    await undoBulkEdit(ada, id)
    await goOnWithBulkEdits(now)
    expect((await findBulkEdit(ada, id))?.undone).toBe(1)
  })

  it('what an entry in the trash was to readers, and what its draft is', async () => {
    await versions('a', ['published', 'published', 'draft', 'draft'])
    await trashEntry(ada, { entryId: 'a' })
    await saveRetention(ada, WITH_PUBLISHED)
    await removeAll()
    expect(await kept('a')).toEqual([2, 4])
    await returnEntry(ada, { entryId: 'a' })
    expect(await temporary.reader.entry.findUnique({ where: { id: 'a' } })).toMatchObject({ liveVersion: 2 })
  })
})

describe('With versions gone', () => {
  it('the history begins at the oldest that is kept, a comparison with one that is gone finds nothing, and so does bringing it back', async () => {
    await versions('a', ['draft', 'draft', 'draft', 'draft'])
    await saveRetention(ada, { versions: rule({ newest: 2 }) })
    await removeAll()
    const history = await listRevisions(ada, { kind: 'person', entryId: 'a' })
    expect(history.map(({ version, isOldest }) => [version, isOldest])).toEqual([
      [4, false],
      [3, true],
    ])
    expect(await compareVersions(ada, { kind: 'person', entryId: 'a', from: 1, to: 4 })).toBeNull()
    await expect(restoreRevision(ada, { entryId: 'a', version: 1 })).rejects.toThrow()
  })
})
