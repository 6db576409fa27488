import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SeasonInput } from '@/prisma/seed/revision'
import { type TemporaryDatabase, temporaryDatabase } from '../db/testing'
import { saveEntry } from '../entries/commands'
import { systemEditor } from '../users/editor'

/** A season published again and again while it runs: what has aired stays, what has not is not said to have. */

const ada = systemEditor('Ada')
let temporary: TemporaryDatabase

beforeAll(async () => {
  temporary = await temporaryDatabase()
  const show = { kind: 'show', version: 0, publish: true, newEntryId: 'show' } as const
  await saveEntry(ada, { ...show, document: { title: 'Picard' } })
})
afterAll(() => temporary.close())
beforeEach(async () => {
  await temporary.db.season.deleteMany()
  await temporary.db.entry.deleteMany({ where: { kind: 'season' } })
})

type Release = NonNullable<SeasonInput['releases']>[number]
type Episode = NonNullable<SeasonInput['episodes']>[number]

const episodes: Episode[] = [1, 2, 3, 4].map((number) => ({ id: `e${number}`, number }))
const row: Release = { id: 'r', regions: ['CA'], premiere: { on: '2022-03-03' } }
const held: Release = { ...row, holdKind: 'held', holdReason: 'A strike' }

/** Publishes on one day after the other; each answer is the day and sequence of every airing then. */
function season() {
  let saved = { entryId: '', version: 0 }
  return async (day: string, release: Release | null, more: Partial<SeasonInput> = {}) => {
    const now = Temporal.Instant.from(`${day}T17:00:00Z`)
    const { entryId, version } = saved
    const moment = { at: new Date(now.epochMilliseconds), now }
    const target = entryId ? { entryId } : {}
    const document = { showId: 'show', number: 1, episodes, releases: release ? [release] : [], ...more }
    saved = await saveEntry(ada, { kind: 'season', ...target, version, document, publish: true, moment })
    return airings()
  }
}

async function airings(): Promise<string[]> {
  const rows = await temporary.db.airing.findMany({ orderBy: { episodeId: 'asc' } })
  return rows.map(({ episodeId, value, precision, sequence, withdrawnAt }) =>
    [episodeId, value ?? precision, sequence, withdrawnAt ? 'withdrawn' : ''].join(' ').trim(),
  )
}

async function ids(): Promise<string[]> {
  return (await temporary.db.airing.findMany({ orderBy: { episodeId: 'asc' } })).map(({ id }) => id)
}

async function changes(): Promise<string[]> {
  const rows = await temporary.db.dateChange.findMany({ orderBy: { at: 'asc' } })
  return rows.map(({ kind, beforeValue, afterValue }) => `${kind} ${beforeValue} ${afterValue}`)
}

const skip = (skippedDay: string) => ({ id: skippedDay, kind: 'skip' as const, skippedDay })
const move = (episodeId: string, on: string) => ({
  id: `move-${episodeId}`,
  kind: 'move' as const,
  episodeId,
  to: { on },
})
const batches = (...made: [size: number, start?: string][]): Release => ({
  ...row,
  pattern: 'batches',
  batches: made.map(([size, start = ''], index) => ({ id: `b${index}`, size, start })),
})

describe('A pattern that changes in the middle of a season', () => {
  it('all at once: the rest comes with the next of them, not on the first day; and it stays so', async () => {
    const publish = season()
    await publish('2022-02-02', row)
    const atOnce: Release = { ...row, pattern: 'all-at-once' }
    const changed = ['e1 2022-03-03 0', 'e2 2022-03-10 0', 'e3 2022-03-17 0', 'e4 2022-03-17 1']
    expect(await publish('2022-03-12', atOnce)).toEqual(changed)
    expect(await publish('2022-03-13', { ...atOnce, note: 'Seen again' })).toEqual(changed)
    expect(await publish('2022-03-20', atOnce)).toEqual(changed)
  })

  it('daily: the rest goes on tomorrow, not on the days since the last one', async () => {
    const publish = season()
    await publish('2022-02-02', row)
    const daily: Release = { ...row, pattern: 'daily' }
    const changed = ['e1 2022-03-03 0', 'e2 2022-03-10 0', 'e3 2022-03-15 1', 'e4 2022-03-16 1']
    expect(await publish('2022-03-14', daily)).toEqual(changed)
    expect(await publish('2022-03-15', daily)).toEqual(changed)
    expect(await publish('2022-03-30', daily)).toEqual(changed)
  })

  it('in batches of which the first has gone by: nothing that was ahead came with it', async () => {
    const publish = season()
    await publish('2022-02-02', row)
    const changed = ['e1 2022-03-03 0', 'e2 2022-03-10 0', 'e3 2022-03-17 0', 'e4 2022-03-24 0']
    expect(await publish('2022-03-12', batches([3]))).toEqual(changed)
    expect(await publish('2022-03-13', batches([3]))).toEqual(changed)
  })

  it('in batches of which a later one names its day: that day is true though it has gone by', async () => {
    const publish = season()
    await publish('2022-02-02', row)
    expect(await publish('2022-03-12', batches([2], [2, '2022-03-11']))).toEqual([
      'e1 2022-03-03 0',
      'e2 2022-03-10 0',
      'e3 2022-03-11 1',
      'e4 2022-03-11 1',
    ])
  })

  it('a week off that is taken back after it went by brings nothing forward to it', async () => {
    const publish = season()
    await publish('2022-02-02', { ...row, exceptions: [skip('2022-03-10')] })
    expect(await publish('2022-03-12', row)).toEqual([
      'e1 2022-03-03 0',
      'e2 2022-03-17 0',
      'e3 2022-03-24 0',
      'e4 2022-03-31 0',
    ])
  })

  it('nobody said before: filled in later, it dates what has long been out', async () => {
    const publish = season()
    const irregular: Release = { ...row, pattern: 'irregular' }
    expect(await publish('2022-06-01', irregular)).toContain('e2 unknown 0')
    expect((await publish('2022-06-02', row)).at(-1)).toBe('e4 2022-03-24 1')
  })
})

describe('A batch made bigger', () => {
  it('after its day corrects the record: what it now holds came with it', async () => {
    const publish = season()
    await publish('2022-02-02', batches([2]))
    const bigger = ['e1 2022-03-03 0', 'e2 2022-03-03 0', 'e3 2022-03-03 1', 'e4 2022-03-10 1']
    expect(await publish('2022-03-05', batches([3]))).toEqual(bigger)
    expect(await publish('2022-03-06', batches([3]))).toEqual(bigger)
  })

  it('for an episode that the guide did not have: that came with it too', async () => {
    const publish = season()
    await publish('2022-02-02', batches([3]), { episodes: episodes.slice(0, 3) })
    expect(await publish('2022-03-05', batches([4]))).toContain('e4 2022-03-03 0')
  })

  it('by an episode that was taken out before it: nothing that was ahead slides into the past', async () => {
    const publish = season()
    await publish('2022-02-02', batches([2]))
    const without = { episodes: episodes.slice(1) }
    expect((await publish('2022-03-05', batches([2]), without)).slice(1)).toEqual([
      'e2 2022-03-03 0',
      'e3 2022-03-10 0',
      'e4 2022-03-17 0',
    ])
  })
})

describe('A release held before it began', () => {
  it.each(['weekly', 'all-at-once', 'daily', 'batches', 'irregular'] as const)(
    '%s: resumed after its day had gone by, it waits for a day that an editor gives',
    async (pattern) => {
      const publish = season()
      const first = await publish('2022-02-02', { ...row, pattern })
      const before = await ids()
      const open = await publish('2022-02-20', { ...held, pattern })
      expect(open.map((each) => each.slice(0, 6))).toEqual(['e1 tba', 'e2 tba', 'e3 tba', 'e4 tba'])
      expect((await publish('2022-03-05', { ...row, pattern }))[0]).toBe('e1 tba 1')
      expect((await publish('2022-03-06', { ...row, pattern, note: 'Again' }))[0]).toBe('e1 tba 1')
      expect((await airings()).filter((each) => /2022|withdrawn/.test(each))).toEqual([])
      const later = await publish('2022-03-07', { ...row, pattern, premiere: { on: '2022-04-07' } })
      expect(later[0]).toBe('e1 2022-04-07 2')
      expect(later).toHaveLength(first.length)
      expect(await ids()).toEqual(before)
      expect(await changes()).toEqual([
        'announced null 2022-03-03',
        'held 2022-03-03 2022-03-03',
        'resumed 2022-03-03 2022-03-03',
        'moved 2022-03-03 2022-04-07',
      ])
    },
  )

  it('resumed in time has its days again; with another first day, it is said once that it goes on', async () => {
    const publish = season()
    await publish('2022-02-02', row)
    const before = await ids()
    await publish('2022-02-10', held)
    expect((await publish('2022-02-20', row)).at(-1)).toBe('e4 2022-03-24 2')
    await publish('2022-02-25', held)
    expect(await publish('2022-03-05', { ...row, premiere: { on: '2022-03-17' } })).toEqual([
      'e1 2022-03-17 4',
      'e2 2022-03-24 4',
      'e3 2022-03-31 4',
      'e4 2022-04-07 4',
    ])
    expect(await ids()).toEqual(before)
    expect((await changes()).slice(1)).toEqual([
      'held 2022-03-03 2022-03-03',
      'resumed 2022-03-03 2022-03-03',
      'held 2022-03-03 2022-03-03',
      'resumed 2022-03-03 2022-03-17',
    ])
  })

  it('resumed with weeks off up to the new day begins there', async () => {
    const publish = season()
    await publish('2022-02-02', row)
    await publish('2022-02-10', held)
    const exceptions = [skip('2022-03-03'), skip('2022-03-10')]
    expect((await publish('2022-03-12', { ...row, exceptions }))[0]).toBe('e1 2022-03-17 2')
  })
})

describe('A release held in the middle', () => {
  it('goes on with the next of its days to come, and says so once', async () => {
    const publish = season()
    await publish('2022-02-02', row)
    await publish('2022-03-12', held)
    const resumed = ['e1 2022-03-03 0', 'e2 2022-03-10 0', 'e3 2022-04-14 2', 'e4 2022-04-21 2']
    expect(await publish('2022-04-08', row)).toEqual(resumed)
    expect(await publish('2022-04-09', { ...row, note: 'Seen again' })).toEqual(resumed)
    expect((await changes()).map((each) => each.split(' ')[0])).toEqual(['announced', 'held', 'resumed'])
  })

  it('withdrawn and taken up again has none of the days that went by meanwhile', async () => {
    const publish = season()
    await publish('2022-02-02', row)
    await publish('2022-03-12', { ...row, confidence: 'withdrawn' })
    const again = ['e1 2022-03-03 0', 'e2 2022-03-10 0', 'e3 2022-04-14 2', 'e4 2022-04-21 2']
    expect(await publish('2022-04-08', row)).toEqual(again)
  })
})

describe('What had aired when it was taken out, and is put back', () => {
  const daily: Release = { ...row, pattern: 'daily' }

  it('an episode has the date on which it aired, under the same id, whatever the pattern is by then', async () => {
    const publish = season()
    await publish('2022-02-02', row)
    const before = await ids()
    const without = { episodes: episodes.filter(({ id }) => id !== 'e2') }
    expect(await publish('2022-03-12', row, without)).toContain('e2 2022-03-10 1 withdrawn')
    await publish('2022-03-13', daily, without)
    expect((await publish('2022-03-30', daily)).slice(0, 2)).toEqual(['e1 2022-03-03 0', 'e2 2022-03-10 2'])
    expect(await ids()).toEqual(before)
  })

  it('a release has its dates; what was still to come is dated by the pattern it is put back with', async () => {
    const publish = season()
    await publish('2022-02-02', row)
    const before = await ids()
    await publish('2022-03-12', null)
    expect(await publish('2022-03-12', daily)).toEqual([
      'e1 2022-03-03 2',
      'e2 2022-03-10 2',
      'e3 2022-03-11 2',
      'e4 2022-03-12 2',
    ])
    expect(await ids()).toEqual(before)
  })

  it('a withdrawn release does not bring back an episode that is gone', async () => {
    const publish = season()
    await publish('2022-02-02', row)
    const without = { episodes: episodes.filter(({ id }) => id !== 'e2') }
    await publish('2022-03-12', row, without)
    expect(await publish('2022-03-13', { ...row, confidence: 'withdrawn' }, without)).toEqual([
      'e1 2022-03-03 0',
      'e2 2022-03-10 1 withdrawn',
      'e3 2022-03-17 1 withdrawn',
      'e4 2022-03-24 1 withdrawn',
    ])
  })

  it('what had not aired when it was taken out is dated as if it were new', async () => {
    const publish = season()
    await publish('2022-02-02', row)
    await publish('2022-03-12', row, { episodes: episodes.slice(0, 3) })
    expect((await publish('2022-04-30', daily)).at(-1)).toBe('e4 2022-03-18 2')
  })
})

describe('Which episodes take a day of the pattern', () => {
  const special: Episode = { id: 's', number: null, kind: 'special', airsAfterId: 'e2' }
  const middle = { episodes: [...episodes.slice(0, 2), special, ...episodes.slice(2)] }

  it('not a special in the middle that has a day of its own', async () => {
    const given: Release = { ...row, exceptions: [move('s', '2022-03-12')] }
    expect(await season()('2022-02-02', given, middle)).toEqual([
      'e1 2022-03-03 0',
      'e2 2022-03-10 0',
      'e3 2022-03-17 0',
      'e4 2022-03-24 0',
      's 2022-03-12 0',
    ])
  })

  it('nor one in a batch, all at once or in an order of its own', async () => {
    const publish = season()
    const given = { exceptions: [move('s', '2022-04-12')] }
    const orders = [{ id: 'o', name: 'Disc', episodeIds: ['s', 'e1', 'e2', 'e3', 'e4'] }]
    expect(await publish('2022-02-02', { ...batches([3]), ...given }, middle)).toContain('e3 2022-03-03 0')
    expect(await publish('2022-02-03', { ...row, ...given, orderId: 'o' }, { ...middle, orders })).toContain(
      'e1 2022-03-03 0',
    )
    expect((await publish('2022-02-04', { ...row, orderId: 'o' }, { ...middle, orders })).at(-1)).toContain(
      'withdrawn',
    )
  })

  it('a special that the release names, after the episode that it airs after', async () => {
    const named: Release = { ...row, episodeIds: ['e1', 'e2', 's', 'e3'] }
    expect(await season()('2022-02-02', named, { episodes: [...episodes, special] })).toEqual([
      'e1 2022-03-03 0',
      'e2 2022-03-10 0',
      'e3 2022-03-24 0',
      's 2022-03-17 0',
    ])
  })

  it('specials that air after each other, or after nothing that is left, stay where the editor put them', async () => {
    const round = [
      { ...special, id: 's1', airsAfterId: 's2' },
      { ...special, id: 's2', airsAfterId: 's1' },
    ]
    const named: Release = { ...row, episodeIds: ['e1', 's1', 's2', 'e2'] }
    const all = { episodes: [...round, ...episodes] }
    expect((await season()('2022-02-02', named, all)).map((each) => each.split(' ')[0])).toEqual([
      'e1',
      'e2',
      's1',
      's2',
    ])
  })

  it('two in one takes one, and so does episode 0', async () => {
    const numbered: Episode[] = [
      { id: 'e0', number: 0 },
      { id: 'e1', number: 1, numberEnd: 2 },
      { id: 'e3', number: 3 },
    ]
    expect(await season()('2022-02-02', row, { episodes: numbered })).toEqual([
      'e0 2022-03-03 0',
      'e1 2022-03-10 0',
      'e3 2022-03-17 0',
    ])
  })

  it('an episode that the release names though its order does not have it, after those of the order', async () => {
    const orders = [{ id: 'o', name: 'Disc', episodeIds: ['e2', 'e1'] }]
    const named: Release = { ...row, orderId: 'o', episodeIds: ['e1', 'e2', 'e4'] }
    expect(await season()('2022-02-02', named, { orders })).toEqual([
      'e1 2022-03-10 0',
      'e2 2022-03-03 0',
      'e4 2022-03-17 0',
    ])
  })
})
