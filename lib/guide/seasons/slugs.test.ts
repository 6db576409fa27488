import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import type { SeasonInput } from '@/prisma/seed/revision'
import { episodeSlugs } from './slugs'

const ada = systemEditor('Ada')
let temporary: TemporaryDatabase

beforeAll(async () => {
  temporary = await temporaryDatabase()
  const show = { kind: 'show', version: 0, publish: true, newEntryId: 'show' } as const
  await saveEntry(ada, { ...show, document: { title: 'Soap' } })
})
afterAll(() => temporary.close())

/** A season published again and again; answers the addresses of its standing episodes, in order. */
function season(number: number) {
  const now = Temporal.Instant.from('2022-02-02T12:00:00Z')
  const moment = { at: new Date(now.epochMilliseconds), now }
  let saved = { entryId: '', version: 0 }
  return async (episodes: SeasonInput['episodes']) => {
    const { entryId, version } = saved
    const target = entryId ? { entryId } : {}
    const document = { showId: 'show', number, episodes }
    saved = await saveEntry(ada, { kind: 'season', ...target, version, document, publish: true, moment })
    const rows = await temporary.db.episode.findMany({
      where: { seasonId: saved.entryId, removedAt: null },
      orderBy: { position: 'asc' },
    })
    return rows.map((row) => `${row.id} ${row.slug}`)
  }
}

it('a special keeps its address when it is moved, and when a numbered episode comes before it', async () => {
  const publish = season(1)
  const [a, b, one, two] = [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
    { id: 'one', number: 1 },
    { id: 'two', number: 2 },
  ]
  expect(await publish([one, a, b])).toEqual(['one episode-1', 'a special-1', 'b special-2'])
  expect(await publish([b, one, two, a])).toEqual([
    'b special-2',
    'one episode-1',
    'two episode-2',
    'a special-1',
  ])
})

it('the address of a removed special is never another one’s, and its own again when it comes back', async () => {
  const publish = season(2)
  expect(await publish([{ id: 's1' }, { id: 's2' }])).toEqual(['s1 special-1', 's2 special-2'])
  expect(await publish([{ id: 's1' }])).toEqual(['s1 special-1'])
  expect(await publish([{ id: 's3' }, { id: 's1' }])).toEqual(['s3 special-3', 's1 special-1'])
  expect(await publish([{ id: 's2' }, { id: 's3' }, { id: 's1' }])).toEqual([
    's2 special-2',
    's3 special-3',
    's1 special-1',
  ])
})

it('an episode that becomes a special, or stops being one, moves', async () => {
  const publish = season(3)
  expect(await publish([{ id: 'x', number: 1 }])).toEqual(['x episode-1'])
  expect(await publish([{ id: 'x' }])).toEqual(['x special-1'])
  expect(await publish([{ id: 'x', number: 9, numberEnd: 10 }])).toEqual(['x episode-9'])
})

it('two rows that once shared an address get one each', () => {
  const stored = [
    { id: 'a', slug: 'special-11' },
    { id: 'b', slug: 'special-11' },
    { id: 'c', slug: 'special-4' },
  ]
  const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id, number: null }))
  expect(episodeSlugs(rows, stored)).toEqual(['special-11', 'special-12', 'special-4', 'special-13'])
})
