import { describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { returnEntry, trashEntry } from '@/lib/editing/publishing/commands'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import type { SeasonInput, ShowInput } from '@/prisma/seed/revision'
import { listShows, listShowsChoices, type ShowsFilter } from '../shows/list/queries'

const own = emptyDatabase()
const ada = systemEditor('Ada')

const titles = async (filter: ShowsFilter) => (await listShows(1, filter)).items.map(({ title }) => title)

async function publish(kind: 'show' | 'season' | 'platform', id: string, document: object) {
  const entry = await own.db.entry.findUnique({ where: { id }, select: { headVersion: true } })
  const target = entry ? { entryId: id } : { newEntryId: id }
  const saved = { kind, ...target, version: entry?.headVersion ?? 0, publish: true }
  await saveEntry(ada, { ...saved, document } as Parameters<typeof saveEntry>[1])
}

const release = { id: 'r', regions: ['CA'], premiere: { on: '2022-03-03' } }
const show = (input: ShowInput) => publish('show', 'show', { title: 'Harbour', ...input })
const season = (platformId: string, facts: object = {}) =>
  publish('season', 'season', {
    showId: 'show',
    number: 1,
    releases: [{ ...release, platformId, ...facts }],
  } satisfies SeasonInput)

async function platforms() {
  for (const name of ['Crave', 'Lamplight']) await publish('platform', name.toLowerCase(), { name })
}

describe('The list of shows follows what is published', () => {
  it('of a show: its genres, its originators, its title', async () => {
    await platforms()
    await show({ genres: ['drama'], originators: [{ id: 'o', platformId: 'crave' }] })
    await season('lamplight')
    for (const filter of [{ genre: 'drama' }, { platform: 'crave' }, { platform: 'lamplight', letter: 'h' }])
      expect(await titles(filter)).toEqual(['Harbour'])
    await show({ title: 'The Quay', genres: ['crime'] })
    for (const filter of [{ genre: 'drama' }, { platform: 'crave' }, { platform: 'lamplight', letter: 'h' }])
      expect(await titles(filter)).toEqual([])
    for (const filter of [{ genre: 'crime' }, { platform: 'lamplight', letter: 'q' }])
      expect(await titles(filter)).toEqual(['The Quay'])
    expect((await listShowsChoices()).genres).toEqual(['crime'])
  })

  it('of a season: the platforms its release table has, unless a row is withdrawn', async () => {
    await platforms()
    await show({})
    await season('crave')
    expect(await titles({ platform: 'crave' })).toEqual(['Harbour'])
    await season('lamplight')
    expect(await titles({ platform: 'crave' })).toEqual([])
    expect(await titles({ platform: 'lamplight' })).toEqual(['Harbour'])
    await season('lamplight', { confidence: 'withdrawn' })
    expect(await titles({ platform: 'lamplight' })).toEqual([])
    expect((await listShowsChoices()).platforms).toEqual([])
  })

  it('of a season that goes to the trash and comes back, beside another one', async () => {
    await platforms()
    await show({})
    await season('crave')
    const other = { ...release, id: 'r2', platformId: 'crave' }
    await publish('season', 'other', { showId: 'show', number: 2, releases: [other] })
    expect(await titles({ platform: 'crave' })).toEqual(['Harbour'])
    await trashEntry(ada, { entryId: 'other' })
    expect(await titles({ platform: 'crave' })).toEqual(['Harbour'])
    await trashEntry(ada, { entryId: 'season' })
    expect(await titles({ platform: 'crave' })).toEqual([])
    await returnEntry(ada, { entryId: 'season' })
    expect(await titles({ platform: 'crave' })).toEqual(['Harbour'])
  })
})
