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

const live = () => temporary.db.entry.count({ where: { liveVersion: { not: null } } })

it('Entries that need each other are published together, whatever order they are named in', async () => {
  await draft('season', 'season', { showId: 'show', number: 1 })
  await draft('show', 'show', { title: 'Picard' })
  expect(await publishTogether(ada, ['season', 'show'])).toBe(2)
  expect(await live()).toBe(2)
  expect(await publishTogether(ada, ['season', 'show'])).toBe(0)
})

it('Where one lacks something none is published, and each gap names whose it is', async () => {
  await draft('show', 'show', { title: 'Picard' })
  await draft('person', 'person', {})
  const fault = await publishTogether(ada, ['show', 'person']).catch((each) => each)
  expect(fault).toBeInstanceOf(Invalid)
  expect(fault.message).toContain('Untitled person: Name is missing.')
  expect(await live()).toBe(0)
})
