import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import type { SeasonInput } from '@/prisma/seed/revision'
import { findSeasonGuide } from '../seasons/queries'
import { ids, type Release, wholeSeason, withoutSeasons } from './testing'

const ada = systemEditor('Ada')
const temporary = withoutSeasons()

beforeAll(async () => {
  const platform = { kind: 'platform', version: 0, publish: true, newEntryId: 'ctv' } as const
  const document = { name: 'CTV', kind: 'broadcast', homeZone: 'America/Toronto', dayEndsAt: '05:00' }
  await saveEntry(ada, { ...platform, document })
})

const episodes = [1, 2, 3, 4].map((number) => ({ id: `e${number}`, number, title: `Title ${number}` }))
const row: Release = { id: 'r', platformId: 'ctv', regions: ['CA'], premiere: { on: '2022-03-03' } }
const whole = { showId: 'show', number: 1, episodes, releases: [row] } satisfies SeasonInput

describe('The airings of a release', () => {
  it('are made once: what moves keeps its id and raises its sequence, what stays does neither', async () => {
    const publish = wholeSeason()
    expect(await publish('2022-02-02', whole)).toEqual([
      'e1 2022-03-03 0',
      'e2 2022-03-10 0',
      'e3 2022-03-17 0',
      'e4 2022-03-24 0',
    ])
    const before = await ids()
    const exceptions = [{ id: 'x', kind: 'skip' as const, skippedDay: '2022-03-17' }]
    expect(await publish('2022-02-03', { ...whole, releases: [{ ...row, exceptions }] })).toEqual([
      'e1 2022-03-03 0',
      'e2 2022-03-10 0',
      'e3 2022-03-24 1',
      'e4 2022-03-31 1',
    ])
    expect(await publish('2022-02-04', whole)).toContain('e3 2022-03-17 2')
    expect(await ids()).toEqual(before)
  })

  it('are withdrawn with their episode and come back with it, under the same id', async () => {
    const publish = wholeSeason()
    await publish('2022-02-02', whole)
    const before = await ids()
    const without = { ...whole, episodes: episodes.slice(0, 3) }
    expect(await publish('2022-02-03', without)).toContain('e4 2022-03-24 1 withdrawn')
    expect(await publish('2022-02-04', { ...without, title: 'Other' })).toContain('e4 2022-03-24 1 withdrawn')
    expect(await publish('2022-02-05', whole)).toContain('e4 2022-03-24 2')
    expect(await ids()).toEqual(before)
  })

  it('are withdrawn with their release and come back with it; readers never see a removed one', async () => {
    const publish = wholeSeason()
    await publish('2022-02-02', whole)
    const before = await ids()
    expect(await publish('2022-02-03', { ...whole, releases: [] })).toEqual([
      'e1 2022-03-03 1 withdrawn',
      'e2 2022-03-10 1 withdrawn',
      'e3 2022-03-17 1 withdrawn',
      'e4 2022-03-24 1 withdrawn',
    ])
    const now = Temporal.Instant.from('2022-02-03T17:00:00Z')
    const guide = await findSeasonGuide({ show: 'picard', season: 1, region: null, now })
    expect([guide?.releases, guide?.status, guide?.episodes[0]?.dates]).toEqual([[], 'undated', []])
    expect((await publish('2022-02-04', whole)).at(-1)).toBe('e4 2022-03-24 2')
    expect(await ids()).toEqual(before)
  })
})

describe('What has aired', () => {
  it('stays when the pattern changes, and the rest goes on after it', async () => {
    const publish = wholeSeason()
    await publish('2022-02-02', whole)
    expect(await publish('2022-03-12', { ...whole, releases: [{ ...row, pattern: 'daily' }] })).toEqual([
      'e1 2022-03-03 0',
      'e2 2022-03-10 0',
      'e3 2022-03-13 1',
      'e4 2022-03-14 1',
    ])
  })

  it.each([
    ['2022-03-10T09:59:00Z', 'e2 tba 1'],
    ['2022-03-10T10:00:00Z', 'e2 2022-03-10 0'],
  ])('is judged by the platform’s day, which ends at 05:00: %s', async (at, second) => {
    const publish = wholeSeason()
    await publish('2022-02-02', whole)
    const held = { ...whole, releases: [{ ...row, holdKind: 'held' as const, holdReason: 'A strike' }] }
    expect(await publish(at, held)).toEqual(['e1 2022-03-03 0', second, 'e3 tba 1', 'e4 tba 1'])
  })

  it('follows a correction of the first date', async () => {
    const publish = wholeSeason()
    await publish('2022-02-02', whole)
    const corrected = { ...whole, releases: [{ ...row, premiere: { on: '2022-03-04' } }] }
    expect(await publish('2022-03-12', corrected)).toEqual([
      'e1 2022-03-04 1',
      'e2 2022-03-11 1',
      'e3 2022-03-18 1',
      'e4 2022-03-25 1',
    ])
  })

  it('follows it also while what is ahead is held: what came does not become open', async () => {
    const publish = wholeSeason()
    const held = { ...row, holdKind: 'held' as const, holdReason: 'A strike' }
    await publish('2022-02-02', whole)
    await publish('2022-03-12', { ...whole, releases: [held] })
    const corrected = { ...held, premiere: { on: '2022-03-03', time: '21:00', zone: 'America/Toronto' } }
    expect(await publish('2022-03-13', { ...whole, releases: [corrected] })).toEqual([
      'e1 2022-03-03 1',
      'e2 2022-03-10 1',
      'e3 tba 1',
      'e4 tba 1',
    ])
    const later = { ...held, premiere: { on: '2023-03-02' } }
    expect(await publish('2022-03-14', { ...whole, releases: [later] })).toContain('e1 tba 2')
  })
})

describe('Which episodes a release has', () => {
  it('a special has no date of its own unless it is given one', async () => {
    const publish = wholeSeason()
    const withSpecial = {
      ...whole,
      episodes: [...episodes, { id: 's', number: null, kind: 'special' as const }],
    }
    expect(await publish('2022-02-02', withSpecial)).toHaveLength(4)
    const exceptions = [{ id: 'x', kind: 'move' as const, episodeId: 's', to: { on: '2022-12-24' } }]
    const given = await publish('2022-02-03', { ...withSpecial, releases: [{ ...row, exceptions }] })
    expect(given).toContain('s 2022-12-24 0')
    expect(given).toContain('e4 2022-03-24 0')
  })

  it('an order of its own gives its dates in that order', async () => {
    const publish = wholeSeason()
    const orders = [{ id: 'o', name: 'Disc', episodeIds: ['e2', 'e1'] }]
    expect(await publish('2022-02-02', { ...whole, orders, releases: [{ ...row, orderId: 'o' }] })).toEqual([
      'e1 2022-03-10 0',
      'e2 2022-03-03 0',
    ])
  })

  it('a clock change leaves the wall time and moves the instant', async () => {
    const publish = wholeSeason()
    const premiere = { on: '2022-03-10', time: '21:00', zone: 'America/Toronto' }
    await publish('2022-02-02', { ...whole, releases: [{ ...row, premiere }] })
    const rows = await temporary.db.airing.findMany({ orderBy: { sortKey: 'asc' }, take: 2 })
    expect(rows.map((each) => [each.time, each.startsAt?.toISOString()])).toEqual([
      ['21:00', '2022-03-11T02:00:00.000Z'],
      ['21:00', '2022-03-18T01:00:00.000Z'],
    ])
  })
})
