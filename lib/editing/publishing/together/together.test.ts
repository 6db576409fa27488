import { expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import type { Kind } from '@/lib/documents/kinds'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { Invalid } from '@/lib/foundation/errors'
import { saveEntry } from '../../entries/commands'
import { publishTogether } from './commands'

const ada = systemEditor('Ada')
const temporary = emptyDatabase()

const draft = (kind: Kind, newEntryId: string, document: object) =>
  saveEntry(ada, { kind, version: 0, newEntryId, document })

const seen = (...ids: string[]) => ids.map((id) => ({ id, version: 1 }))

const live = () => temporary.db.entry.count({ where: { liveVersion: { not: null } } })

it('Entries that need each other are published together, whatever order they are named in', async () => {
  await draft('season', 'season', { showId: 'show', number: 1 })
  await draft('show', 'show', { title: 'Picard' })
  expect(await publishTogether(ada, seen('season', 'show'))).toBe(2)
  expect(await live()).toBe(2)
  expect(await publishTogether(ada, seen('season', 'show'))).toBe(0)
})

it('Where one lacks something none is published, and each gap names whose it is', async () => {
  await draft('show', 'show', { title: 'Picard' })
  await draft('person', 'person', {})
  const fault = await publishTogether(ada, seen('show', 'person')).catch((each) => each)
  expect(fault).toBeInstanceOf(Invalid)
  expect(fault.message).toContain('Untitled person: Name is missing.')
  expect(await live()).toBe(0)
})

it('What has been edited since it was seen is not published, and nothing else with it', async () => {
  await draft('show', 'show', { title: 'Picard' })
  await draft('person', 'person', { name: 'Whoopi Goldberg' })
  await saveEntry(ada, { kind: 'person', entryId: 'person', version: 1, document: { name: 'Whoopi' } })
  const fault = await publishTogether(ada, seen('show', 'person')).catch((each) => each)
  expect(fault.message).toContain('“Whoopi” has been edited since you looked.')
  expect(await live()).toBe(0)
})

it('Where one has the id of a row elsewhere, the gaps of those after it are named all the same', async () => {
  const credits = [{ id: 'same', personId: 'whoopi', job: 'writer' }]
  await draft('person', 'whoopi', { name: 'Whoopi Goldberg' })
  await draft('show', 'one', { title: 'Picard', credits })
  await draft('show', 'two', { title: 'Guinan', credits })
  await draft('season', 'season', { showId: 'two' })
  const fault = await publishTogether(ada, seen('whoopi', 'one', 'two', 'season')).catch((each) => each)
  expect(fault).toBeInstanceOf(Invalid)
  expect(fault.message).toMatch(/Guinan: A row of this document has the id of a row elsewhere/)
  expect(fault.message).toMatch(/Number is missing/)
  expect(await live()).toBe(0)
})
