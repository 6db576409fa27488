import { expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { Invalid } from '@/lib/foundation/errors'
import { findRegionZone } from '@/lib/guide/regions/queries'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { momentOfDay, saveEntry } from '../entries/commands'
import { removeGroup, saveGroup, setZone } from './commands'
import { listGroups } from './queries'

const ada = systemEditor('Ada')
const moment = momentOfDay('2022-02-02')

emptyDatabase()

const make = (name: string, members: string, slug = '') =>
  saveGroup(ada, { id: null, typed: { name, slug, members } })
const only = async () => {
  const [group] = await listGroups(ada)
  if (!group) throw new Error('There is no group.')
  return group
}

it('A group has a name, an address and members; who changes them changes where its releases come out', async () => {
  await make('Latin America', 'MX, AR, MX')
  expect(await only()).toMatchObject({ slug: 'latin-america', members: ['AR', 'MX'], used: 0 })
  const publishing = { version: 0, publish: true, moment } as const
  await saveEntry(ada, { ...publishing, kind: 'show', newEntryId: 'show', document: { title: 'Picard' } })
  const releases = [{ id: 'r', regions: ['group:latin-america'], premiere: { on: '2022-03-03' } }]
  const document = { showId: 'show', number: 1, releases }
  await saveEntry(ada, { ...publishing, kind: 'season', newEntryId: 'season', document })
  const inBrazil = async () => {
    const query = { show: 'picard', season: 1, region: 'BR', now: moment.now }
    return (await findSeasonGuide(query))?.forRegion?.releases.map(({ id }) => id)
  }
  expect(await inBrazil()).toEqual([])
  const { id } = await only()
  await saveGroup(ada, { id, typed: { name: 'Latin America', slug: '', members: 'MX, BR' } })
  expect(await inBrazil()).toEqual(['r'])
  expect(await only()).toMatchObject({ used: 1, uses: [{ path: '/admin/seasons/season' }] })
  await expect(removeGroup(ada, id)).rejects.toThrow('reaches this group')
  expect(await listGroups(ada)).toHaveLength(1)
})

it('A group without members, with an unknown one, or with an address that is taken is refused', async () => {
  await make('Nordics', 'SE')
  await expect(make('Empty', '')).rejects.toThrow('Members')
  await expect(make('Odd', 'SE, XX')).rejects.toThrow('XX')
  await expect(make('nordics', 'NO')).rejects.toThrow(Invalid)
  await removeGroup(ada, (await only()).id)
  expect(await listGroups(ada)).toEqual([])
})

it('A region has the zone an editor chose, until it is given back its capital’s', async () => {
  await setZone(ada, { code: 'us', zone: 'america/chicago' })
  expect(await findRegionZone('US')).toBe('America/Chicago')
  await setZone(ada, { code: 'US', zone: '' })
  expect(await findRegionZone('US')).toBe('America/New_York')
  await expect(setZone(ada, { code: 'ZZ', zone: '' })).rejects.toThrow(Invalid)
  await expect(setZone(ada, { code: 'US', zone: 'Mars' })).rejects.toThrow('Mars')
})
