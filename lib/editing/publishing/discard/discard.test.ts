import { expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { Conflict } from '@/lib/foundation/errors'
import { saveEntry } from '../../entries/commands'
import { listTrash } from '../queries'
import { discardDraft } from './commands'

const ada = systemEditor('Ada')
const temporary = emptyDatabase()

const show = (title: string, version: number, publish: boolean, more: { autosave?: boolean } = {}) => {
  const target = version === 0 ? { newEntryId: 'show' } : { entryId: 'show' }
  return saveEntry(ada, { kind: 'show', ...target, version, document: { title }, publish, ...more })
}

it('A draft that is thrown away leaves what readers see on top, and stays in the history', async () => {
  await show('Picard', 0, true)
  await show('Pickard', 1, false)
  expect(await discardDraft(ada, { entryId: 'show', version: 2 })).toBe('discarded')
  const entry = await temporary.db.entry.findUnique({ where: { id: 'show' } })
  expect(entry).toMatchObject({ title: 'Picard', headVersion: 3, liveVersion: 3 })
  const { document } = await temporary.db.revision.findFirstOrThrow({ where: { version: 2 } })
  expect(document).toContain('Pickard')
})

it('A draft that was kept while one typed stays in the history, too', async () => {
  await show('Picard', 0, true)
  await show('Pickard', 1, false, { autosave: true })
  await discardDraft(ada, { entryId: 'show', version: 2 })
  const kept = await temporary.db.revision.findFirst({ where: { version: 2 } })
  expect(kept?.document).toContain('Pickard')
})

it('What was never published goes into the trash', async () => {
  await show('Picard', 0, false)
  expect(await discardDraft(ada, { entryId: 'show', version: 1 })).toBe('trashed')
  expect((await listTrash(ada)).map(({ id }) => id)).toEqual(['show'])
})

it('A draft that somebody has gone on with is not thrown away', async () => {
  await show('Picard', 0, true)
  await show('Pickard', 1, false)
  await show('Picard!', 2, false)
  await expect(discardDraft(ada, { entryId: 'show', version: 2 })).rejects.toBeInstanceOf(Conflict)
})
