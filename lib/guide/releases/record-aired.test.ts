import { describe, expect, it } from 'vitest'
import {
  airings,
  batches,
  changes,
  episodes,
  held,
  ids,
  type Release,
  row,
  season,
  skip,
  withoutSeasons,
} from './testing'

/** What has aired stays, what has not is not said to have. */

withoutSeasons()

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
        'held 2022-03-03 null',
        'resumed 2022-03-03 null',
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
      'held 2022-03-03 null',
      'resumed 2022-03-03 2022-03-03',
      'held 2022-03-03 null',
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
