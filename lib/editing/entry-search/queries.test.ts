import { beforeAll, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { saveEntry } from '../entries/commands'
import { findChoice, findChoices } from './queries'

const ada = systemEditor('Ada')
const temporary = sharedDatabase()

beforeAll(async () => {
  const put = (newEntryId: string, document: object, publish: boolean) =>
    saveEntry(ada, { kind: 'person', version: 0, newEntryId, document, publish })
  await put('patrick', { name: 'Patrick Stewart', slug: 'sir-pat', note: 'Knighted in 2010' }, true)
  await put('other', { name: 'Patrick Stewart', note: 'A stunt driver' }, false)
  await put('stewart', { name: 'Kristen Stewart' }, false)
  const credits = [{ id: 'c', personId: 'patrick', job: 'cast' }]
  const show = { title: 'Star Trek: Picard', kind: 'series', firstShown: '2020-01-23', credits }
  await saveEntry(ada, { kind: 'show', version: 0, newEntryId: 'show', document: show, publish: true })
})

const idsFor = async (q: string) => (await findChoices(ada, { kind: 'person', q })).map(({ id }) => id)

it('Namesakes are both found, drafts too, and told apart by what is known of them', async () => {
  const choices = await findChoices(ada, { kind: 'person', q: 'patrick st' })
  expect(choices.map(({ id, state, detail }) => [id, state, detail]).sort()).toEqual([
    ['other', 'draft', 'A stunt driver'],
    ['patrick', 'published', 'Knighted in 2010, in Star Trek: Picard'],
  ])
})

it('What is published forgives a slip, and is found by its address', async () => {
  expect(await idsFor('Patrik Stewrt')).toEqual(['patrick'])
  expect(await idsFor('sir-pat')).toContain('patrick')
})

it('A draft is found by any part of its title, and signs of the database’s own mean themselves', async () => {
  expect(await idsFor('isten')).toEqual(['stewart'])
  expect(await idsFor('%')).toEqual([])
  expect(await idsFor('_risten')).toEqual([])
})

it('With no words the first by title come, and of any kind each entry says its kind', async () => {
  expect(await idsFor('')).toEqual(['stewart', 'other', 'patrick'])
  const any = await findChoices(ada, { q: 'star trek' })
  expect(any).toMatchObject([{ id: 'show', kind: 'show', detail: 'series, 2020' }])
})

it('What lies in the trash is no choice', async () => {
  await temporary.db.entry.update({ where: { id: 'stewart' }, data: { trashedAt: new Date() } })
  expect(await idsFor('Kristen')).toEqual([])
  expect(await findChoice(ada, 'stewart')).toBeNull()
  expect(await findChoice(ada, 'other')).toMatchObject({ title: 'Patrick Stewart', state: 'draft' })
})
