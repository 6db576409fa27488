import { expect, it } from 'vitest'
import type { Editor } from '@/lib/accounts/editor'
import { systemEditor } from '@/lib/accounts/users/system'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { saveEntry } from '../entries/commands'
import { announcePresence } from './commands'

const own = sharedDatabase()

const someone = (name: string, sessionId: string): Editor => ({ ...systemEditor(name), sessionId })
const ada = someone('Ada', 'a')

it('tells who else has the entry open, and forgets who has not said so for a minute', async () => {
  const { entryId } = await saveEntry(ada, { kind: 'person', version: 0, document: { name: 'Q' } })
  expect(await announcePresence(ada, entryId)).toEqual({ others: [], version: 1, author: 'Ada' })
  expect((await announcePresence(someone('Bob', 'b'), entryId)).others).toEqual(['Ada'])
  expect((await announcePresence(ada, entryId)).others).toEqual(['Bob'])
  await own.db.presence.updateMany({ where: { name: 'Bob' }, data: { at: new Date(Date.now() - 61_000) } })
  expect((await announcePresence(ada, entryId)).others).toEqual([])
})

it('knows nothing of an entry that is not there', async () => {
  await expect(announcePresence(ada, 'nowhere')).rejects.toThrow()
})
