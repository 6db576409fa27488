import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import type { Kind } from '@/lib/documents/kinds'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { saveEntry } from '../entries/commands'
import { schedulePublishing } from '../publish-queue/commands'
import { LACKS_OF, listAddress, listQuery } from './fields'
import { findNext, listEntries } from './queries'

const ada = systemEditor('Ada')
let temporary: TemporaryDatabase

async function put(kind: Kind, newEntryId: string, document: object, publish: boolean) {
  await saveEntry(ada, { kind, version: 0, newEntryId, document, publish })
}

beforeAll(async () => {
  temporary = await temporaryDatabase()
  await put('show', 'tng', { title: 'The Next Generation', logline: 'Engage' }, true)
  await put('show', 'picard', { title: 'Picard' }, true)
  await saveEntry(ada, {
    kind: 'show',
    entryId: 'picard',
    version: 1,
    document: { title: 'Picard', logline: 'x' },
  })
  await put('show', 'draft', { title: 'Section 31' }, false)
  await put('season', 'tng-1', { showId: 'tng', number: 1 }, true)
  await put('season', 'tng-2', { showId: 'tng', number: 2 }, false)
  await put('season', 'tng-10', { showId: 'tng', number: 10 }, false)
  await put('season', 'picard-1', { showId: 'picard', number: 1 }, true)
})
afterAll(() => temporary.close())

const ids = async (kind: Kind, query: object) =>
  (await listEntries(ada, kind, listQuery.parse(query))).entries.map(({ id }) => id)

describe('An admin list', () => {
  it('is narrowed by state', async () => {
    expect(await ids('show', {})).toEqual(['picard', 'draft', 'tng'])
    expect(await ids('show', { state: 'draft' })).toEqual(['draft'])
    expect(await ids('show', { state: 'published' })).toEqual(['tng'])
    expect(await ids('show', { state: 'changed' })).toEqual(['picard'])
    expect(await ids('show', { state: 'scheduled' })).toEqual([])
    const wall = { on: '2300-01-01', time: '18:00', zone: 'UTC' }
    await schedulePublishing(ada, { entryId: 'picard', version: 2, ...wall })
    expect(await ids('show', { state: 'scheduled' })).toEqual(['picard'])
  })

  it('is narrowed to a show, drafts of its seasons included', async () => {
    expect(await ids('season', { show: 'tng' })).toEqual(['tng-1', 'tng-2', 'tng-10'])
    expect(await ids('season', { show: 'nobody' })).toEqual([])
  })

  it('tells what published entries lack', async () => {
    expect(await ids('show', { without: 'logline' })).toEqual(['picard'])
    expect(await ids('season', { without: 'release' })).toEqual(['picard-1', 'tng-1'])
    for (const [kind, lacks] of Object.entries(LACKS_OF))
      for (const without of lacks) expect(await ids(kind as Kind, { without })).toBeInstanceOf(Array)
  })

  it('is ordered by the last change, searched, and asked nothing that it does not know', async () => {
    expect((await ids('show', { sort: 'changed' })).at(-1)).toBe('tng')
    expect(await ids('show', { q: 'next gen' })).toEqual(['tng'])
    expect(await ids('show', { state: 'toString', without: ['a'], page: 'x', sort: 1 })).toHaveLength(3)
  })

  it('goes on from an entry to the next, over the end of a page, and ends', async () => {
    const query = listQuery.parse({})
    expect(await findNext(ada, { kind: 'show', query, id: 'picard' })).toEqual({ id: 'draft', page: 1 })
    expect(await findNext(ada, { kind: 'show', query, id: 'tng' })).toBeNull()
    expect(await findNext(ada, { kind: 'show', query, id: 'gone' })).toBeNull()
    for (let index = 10; index < 61; index += 1)
      await put('person', `p${index}`, { name: `P ${index}` }, false)
    expect(await findNext(ada, { kind: 'person', query, id: 'p59' })).toEqual({ id: 'p60', page: 2 })
    const second = await listEntries(ada, 'person', { ...query, page: 2 })
    expect(second).toMatchObject({ entries: [{ id: 'p60' }], more: false })
    expect((await listEntries(ada, 'person', query)).more).toBe(true)
  })
})

it('Its address holds what is asked and nothing else', () => {
  expect(listAddress('people', listQuery.parse({}))).toBe('/admin/people')
  const asked = listQuery.parse({ q: 'a&b', state: 'draft', page: '3', sort: 'changed' })
  const address = listAddress('people', asked)
  expect(address).toBe('/admin/people?q=a%26b&state=draft&sort=changed&page=3')
  expect(listQuery.parse(Object.fromEntries(new URL(address, 'http://x').searchParams))).toEqual(asked)
})
