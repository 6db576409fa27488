import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { momentOfDay, saveEntry } from '@/lib/editing/entries/commands'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { type ChangesQuery, listChanges } from './queries'

let own: TemporaryDatabase
const ada = systemEditor('Ada')
const MANY = 1_030

beforeAll(async () => {
  own = await temporaryDatabase()
  const publishing = { version: 0, publish: true, moment: momentOfDay('2022-06-01') } as const
  for (const id of ['one', 'other']) {
    await saveEntry(ada, { ...publishing, kind: 'show' as const, newEntryId: id, document: { title: id } })
    const releases = [
      { id: `${id}-us`, regions: ['US', 'AU'], premiere: { on: '2022-07-01' } },
      { id: `${id}-ca`, regions: ['CA'], premiere: { on: '2022-07-02' } },
    ]
    const document = { showId: id, number: 1, releases, episodes: [{ id: `${id}-1`, number: 1 }] }
    await saveEntry(ada, { ...publishing, kind: 'season' as const, newEntryId: `${id}-season`, document })
  }
  await own.db.dateChange.deleteMany()
  const facts = {
    kind: 'moved' as const,
    beforePrecision: 'day' as const,
    afterPrecision: 'day' as const,
    reason: '',
    seasonId: 'one-season',
  }
  const rows = Array.from({ length: MANY }, (_, at) => ({
    ...facts,
    id: `c${String(at).padStart(4, '0')}`,
    releaseId: 'one-us',
    // Many at one moment, as an import leaves them.
    at: new Date(Date.UTC(2022, 5, 1 + Math.floor(at / 200))),
  }))
  const oldest = { ...facts, id: 'oldest', releaseId: 'one-ca', at: new Date(0) }
  const elsewhere = {
    ...facts,
    id: 'elsewhere',
    seasonId: 'other-season',
    releaseId: 'other-us',
    at: new Date(1),
  }
  for (const data of [rows.slice(0, 500), rows.slice(500), [oldest, elsewhere]])
    await own.db.dateChange.createMany({ data })
})
afterAll(() => own.close())

async function pagesOf(query: ChangesQuery): Promise<string[][]> {
  const pages: string[][] = []
  let after: string | null = null
  do {
    const { items, next } = await listChanges({ ...query, after })
    pages.push(items.map(({ id }) => id))
    after = next
  } while (after !== null && pages.length < 100)
  return pages
}

it('every change is on one page, newest first, and no page holds more than 50', async () => {
  const pages = await pagesOf({ show: null, region: null })
  expect(pages).toHaveLength(21)
  expect(pages.every((page) => page.length <= 50)).toBe(true)
  const all = pages.flat()
  expect(new Set(all).size).toBe(MANY + 2)
  expect(all.at(-1)).toBe('oldest')
  expect(all[0]).toBe('c1029')
})

it('of a show are only its own', async () => {
  expect(await pagesOf({ show: 'other', region: null })).toEqual([['elsewhere']])
  expect((await pagesOf({ show: 'one', region: 'US' })).flat()).toHaveLength(MANY)
})

it('in a region that few reach, a page ends after as many as are looked at for one, and leads on', async () => {
  expect(await pagesOf({ show: null, region: 'CA' })).toEqual([[], ['oldest']])
})

it('A change names the regions of its release in their own order', async () => {
  const { items } = await listChanges({ region: null, show: 'other' })
  expect(items.map(({ regions }) => regions)).toEqual(['United States, Australia'])
})
