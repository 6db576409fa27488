import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { findPerson } from '@/lib/guide/people/queries'
import { saveEntry } from './commands'

const [ada, bob] = [systemEditor('Ada'), systemEditor('Bob')]
const now = Temporal.Instant.from('2022-02-02T12:00:00Z')
const temporary = sharedDatabase()

const WHOOPI = { kind: 'person', version: 0, document: { name: 'Whoopi Goldberg' } } as const

describe('what is kept while somebody types', () => {
  const versions = async (entryId: string) =>
    (await temporary.db.revision.findMany({ where: { entryId }, orderBy: { version: 'asc' } })).map(
      ({ version, autosaved, note }) => [version, autosaved, note],
    )

  async function typed(note: string, version: number, entryId: string, more = {}) {
    const document = { name: 'Whoopi Goldberg', note }
    return saveEntry(ada, { kind: 'person', entryId, version, document, autosave: true, ...more })
  }

  it('leaves one revision of a sitting, which a save by hand names', async () => {
    const { entryId } = await saveEntry(ada, WHOOPI)
    await typed('Os', 1, entryId)
    await typed('Oscar', 2, entryId)
    expect(await versions(entryId)).toEqual([
      [1, false, ''],
      [3, true, ''],
    ])
    await saveEntry(ada, {
      kind: 'person',
      entryId,
      version: 3,
      document: { name: 'Whoopi Goldberg', note: 'Oscar' },
      note: 'Her prize',
    })
    expect(await versions(entryId)).toEqual([
      [1, false, ''],
      [3, false, 'Her prize'],
    ])
  })

  it('gives way to what the same hand saves in the form, and to nothing else', async () => {
    const { entryId } = await saveEntry(ada, WHOOPI)
    await typed('Os', 1, entryId)
    await typed('Oscar', 2, entryId, { autosave: false, typed: true })
    await typed('Oscars', 3, entryId)
    await typed('From a file', 4, entryId, { autosave: false })
    expect((await versions(entryId)).map(([version]) => version)).toEqual([1, 3, 4, 5])
  })

  it('keeps what is noted of a draft that is published as it stands', async () => {
    const { entryId } = await saveEntry(ada, WHOOPI)
    const document = { name: 'Caryn Johnson' }
    const save = { kind: 'person', entryId, document } as const
    await saveEntry(ada, { ...save, version: 1, note: 'Her prize' })
    await saveEntry(bob, { ...save, version: 2, note: 'Checked', publish: true })
    await saveEntry(bob, { ...save, version: 2, note: 'Checked', publish: true })
    expect((await versions(entryId)).at(-1)).toEqual([2, false, 'Her prize; Checked'])
  })

  it('is never what somebody else kept, nor what was published, nor older than a sitting', async () => {
    const { entryId } = await saveEntry(ada, WHOOPI)
    await typed('A', 1, entryId)
    const document = { name: 'Whoopi Goldberg', note: 'Bob’s' }
    await saveEntry(bob, { kind: 'person', entryId, version: 2, document, autosave: true })
    await typed('C', 3, entryId, { publish: true })
    await typed('D', 4, entryId)
    const later = new Date(Date.now() + 3_600_000)
    await typed('E', 5, entryId, { moment: { at: later, now } })
    expect((await versions(entryId)).map(([version]) => version)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('still conflicts with what was saved in between', async () => {
    const { entryId } = await saveEntry(ada, WHOOPI)
    await typed('A', 1, entryId)
    await expect(typed('B', 1, entryId)).rejects.toThrow('Version 2 was saved')
  })
})

it('leaves the day readers are told as it was, for a minor edit', async () => {
  const first = new Date('2022-01-05T10:00:00Z')
  const save = { kind: 'person', version: 0, document: { name: 'Brent Spiner' }, publish: true } as const
  const { entryId } = await saveEntry(ada, { ...save, moment: { at: first, now } })
  const minor = {
    ...save,
    entryId,
    version: 1,
    document: { name: 'Brent Spiner', note: 'Comma' },
    minor: true,
  }
  await saveEntry(ada, minor)
  expect((await findPerson('brent-spiner'))?.updatedOn).toBe('2022-01-05')
  expect((await findPerson('brent-spiner'))?.note).toBe('Comma')
  await saveEntry(ada, {
    ...minor,
    version: 2,
    minor: false,
    document: { name: 'Brent Spiner', note: 'Fact' },
  })
  expect((await findPerson('brent-spiner'))?.updatedOn).not.toBe('2022-01-05')
})
