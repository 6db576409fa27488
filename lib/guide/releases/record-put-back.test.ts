import { describe, expect, it } from 'vitest'
import {
  batches,
  changes,
  type Episode,
  episodes,
  held,
  ids,
  move,
  type Release,
  row,
  season,
  withoutSeasons,
} from './testing'

withoutSeasons()

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
