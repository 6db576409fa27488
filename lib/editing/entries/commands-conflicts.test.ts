import { describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { Conflict, NotFound } from '@/lib/foundation/errors'
import { findPerson } from '@/lib/guide/people/queries'
import { restoreRevision, saveEntry } from './commands'
import { findEntry, listRevisions } from './queries'

const ada = systemEditor('Ada')
const temporary = emptyDatabase()

const made = (document: object) => saveEntry(ada, { kind: 'person', version: 0, document, publish: true })

/** Every row of everything that a save of a person may write. */
async function everything(): Promise<string> {
  const { db } = temporary
  const rows = [db.entry.findMany(), db.revision.findMany(), db.purge.findMany(), db.activity.findMany()]
  return JSON.stringify(await Promise.all([...rows, db.person.findMany(), db.redirect.findMany()]))
}

describe('Saving over each other', () => {
  it('is a conflict for the second, and leaves everything as the first left it', async () => {
    const { entryId } = await made({ name: 'Q' })
    const save = { kind: 'person' as const, entryId, version: 1 }
    await saveEntry(ada, { ...save, document: { name: 'First' } })
    const before = await everything()
    for (const version of [0, 1, 3, 99])
      await expect(
        saveEntry(ada, { ...save, version, document: { name: 'Second' }, publish: true }),
      ).rejects.toThrow(Conflict)
    expect(await everything()).toBe(before)
  })

  it('at the same moment: one wins, the others conflict, and no version is there twice', async () => {
    const { entryId } = await made({ name: 'Q' })
    const saves = await Promise.allSettled(
      ['A', 'B', 'C', 'D'].map((name) =>
        saveEntry(ada, { kind: 'person', entryId, version: 1, document: { name }, publish: true }),
      ),
    )
    expect(saves.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
    for (const each of saves) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(Conflict)
    expect(await temporary.db.revision.count({ where: { entryId } })).toBe(2)
  })

  it('the same save twice is one revision, published or not', async () => {
    const { entryId } = await made({ name: 'Q' })
    const document = { name: 'Q, the judge' }
    const save = { kind: 'person' as const, entryId, version: 1, document, publish: true }
    await Promise.allSettled([saveEntry(ada, save), saveEntry(ada, save)])
    const unchanged = await saveEntry(ada, { ...save, version: 2 })
    expect(unchanged).toMatchObject({ version: 2, changed: false, published: true })
    await saveEntry(ada, { ...save, version: 2, publish: false })
    expect(await temporary.db.revision.count({ where: { entryId } })).toBe(2)
    expect(await temporary.db.activity.count({ where: { entryId } })).toBe(2)
    expect(await temporary.db.purge.count({ where: { entryId } })).toBe(2)
  })

  it('sent again by the same hand it is unchanged; by another, or with other words, a conflict', async () => {
    const { entryId } = await made({ name: 'Q' })
    const save = { kind: 'person' as const, entryId, version: 1, document: { name: 'Q, the judge' } }
    await saveEntry(ada, { ...save, publish: true })
    const before = await everything()
    const again = await saveEntry(ada, { ...save, publish: true })
    expect(again).toMatchObject({ entryId, version: 2, changed: false, published: true })
    await expect(saveEntry(systemEditor('Bob'), save)).rejects.toThrow(Conflict)
    await expect(saveEntry(ada, { ...save, document: { name: 'Q' } })).rejects.toThrow(Conflict)
    await expect(saveEntry(ada, { ...save, version: 0 })).rejects.toThrow(Conflict)
    expect(await everything()).toBe(before)
  })

  it('an entry that was put in the trash, or is of another kind, is not brought back by a save', async () => {
    const { entryId } = await made({ name: 'Q' })
    const save = { version: 1, entryId, document: { name: 'X', title: 'X' } }
    await expect(saveEntry(ada, { ...save, kind: 'show' })).rejects.toThrow(NotFound)
    await temporary.db.entry.update({ where: { id: entryId }, data: { trashedAt: new Date() } })
    const before = await everything()
    await expect(saveEntry(ada, { ...save, kind: 'person' })).rejects.toThrow(NotFound)
    await expect(restoreRevision(ada, { entryId, version: 1 })).rejects.toThrow(NotFound)
    expect(await everything()).toBe(before)
    expect(await findEntry(ada, { kind: 'person', id: entryId })).toBeNull()
  })
})

describe('Restoring', () => {
  it('is a new draft on top; the old ones are still there, and readers see no difference', async () => {
    const { entryId } = await made({ name: 'Q', biography: 'First' })
    const save = { kind: 'person' as const, entryId, publish: true }
    await saveEntry(ada, { ...save, version: 1, document: { name: 'Q', biography: 'Second' } })
    const restored = await restoreRevision(ada, { entryId, version: 1 })
    expect(restored).toMatchObject({ version: 3, published: false, document: { biography: 'First' } })
    expect((await findPerson('q'))?.biography).toBe('Second')
    const history = await listRevisions(ada, { kind: 'person', entryId })
    expect(history.map(({ version, note, isLive }) => [version, note, isLive])).toEqual([
      [3, 'Version 1 again', false],
      [2, '', true],
      [1, '', false],
    ])
    expect(history[0]?.changes).toEqual([
      { path: 'biography', label: 'About', before: 'Second', after: 'First' },
    ])
    await expect(restoreRevision(ada, { entryId, version: 9 })).rejects.toThrow(NotFound)
  })
})
