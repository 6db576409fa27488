import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { momentOfDay, saveEntry } from '@/lib/editing/entries/commands'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { listSchedule, type ScheduleQuery, shortSchedule } from './queries'

const ada = systemEditor('Ada')
const EPISODES = 130
let own: TemporaryDatabase

beforeAll(async () => {
  own = await temporaryDatabase()
  const publishing = { version: 0, publish: true, moment: momentOfDay('2022-06-01') } as const
  await saveEntry(ada, {
    ...publishing,
    kind: 'show' as const,
    newEntryId: 'long',
    document: { title: 'Long' },
  })
  const episodes = Array.from({ length: EPISODES }, (_, at) => ({
    id: `e${at}`,
    number: at + 1,
    title: `${at + 1}`,
  }))
  const releases = [
    { id: 'day', regions: ['CA'], premiere: { on: '2022-07-01' }, pattern: 'all-at-once' as const },
    {
      id: 'night',
      regions: ['DE', 'FR'],
      premiere: { on: '2022-07-01', time: '20:00', zone: 'America/New_York' },
      pattern: 'all-at-once' as const,
    },
  ]
  const document = { showId: 'long', number: 1, episodes, releases }
  await saveEntry(ada, { ...publishing, kind: 'season' as const, document })
})
afterAll(() => own.close())

async function pagesOf(query: ScheduleQuery) {
  const pages: { ids: string[]; days: string[] }[] = []
  let after: string | null = null
  do {
    const { entries, next } = await listSchedule({ ...query, after })
    pages.push({ ids: entries.map(({ id }) => id), days: entries.map(({ day }) => day) })
    after = next
  } while (after !== null && pages.length < 20)
  return pages
}

it.each([
  ['a day of dates', '2022-07-01', 'CA'],
  ['a day of instants that were announced for the day before', '2022-07-02', 'DE'],
])('%s is told page by page, each entry once, none left out', async (_, day, region) => {
  const pages = await pagesOf({ from: day, to: day, region, platform: null })
  expect(pages.map(({ ids }) => ids.length)).toEqual([30, 30, 30, 30, 10])
  expect(new Set(pages.flatMap(({ ids }) => ids)).size).toBe(EPISODES)
  expect(new Set(pages.flatMap(({ days }) => days))).toEqual(new Set([day]))
})

it('has nothing of an instant on the day it was announced for, where that day is over by then', async () => {
  expect(await pagesOf({ from: '2022-07-01', to: '2022-07-01', region: 'DE', platform: null })).toEqual([
    { ids: [], days: [] },
  ])
})

it('without a region has both rows, in as many pages as they take', async () => {
  const pages = await pagesOf({ from: '2022-06-30', to: '2022-07-03', region: null, platform: null })
  expect(pages.flatMap(({ ids }) => ids)).toHaveLength(2 * EPISODES)
  expect(Math.max(...pages.map(({ ids }) => ids.length))).toBe(30)
})

describe('Of 2,100 airings that were announced for one day', () => {
  /** In New York at 23:00, which is the next day in Germany; each `every`th at 11:00, which is not. */
  async function manyOn(day: string, every = Number.POSITIVE_INFINITY): Promise<string[]> {
    const season = await own.db.season.findFirstOrThrow()
    const facts = { kind: 'standard' as const, title: '', synopsis: '', seasonId: season.id }
    const airing = {
      releaseId: 'night',
      precision: 'instant' as const,
      zone: 'America/New_York',
      value: day,
      sequence: 0,
    }
    const many = Array.from({ length: 2_100 }, (_, at) => {
      const id = `${day}-${at}`
      const time = (at + 1) % every === 0 ? '11:00' : '23:00'
      const sortKey = `${day} 0 ${String(at).padStart(4, '0')}`
      const episode = { ...facts, id, slug: id, position: at }
      return { episode, airing: { ...airing, id: `a-${id}`, episodeId: id, time, sortKey } }
    })
    for (let at = 0; at < many.length; at += 500) {
      const some = many.slice(at, at + 500)
      await own.db.episode.createMany({ data: some.map(({ episode }) => episode) })
      await own.db.airing.createMany({ data: some.map((each) => each.airing) })
    }
    return many.flatMap((each) => (each.airing.time === '11:00' ? [each.airing.id] : []))
  }

  const pagesIn = (day: string) => pagesOf({ from: day, to: day, region: 'DE', platform: null, limit: 500 })

  it('a bounded number is looked at for a page, and an empty one leads on', async () => {
    await manyOn('2022-07-09')
    const pages = await pagesOf({ from: '2022-07-09', to: '2022-07-09', region: 'DE', platform: null })
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flatMap(({ ids }) => ids)).toEqual([])
    const next = await pagesIn('2022-07-10')
    expect(next.flatMap(({ ids }) => ids)).toHaveLength(2_100)
  })

  it('none is left out where a page ends with some that wait', async () => {
    const here = await manyOn('2022-07-16', 50)
    expect(here).toHaveLength(42)
    const pages = await pagesIn('2022-07-16')
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flatMap(({ ids }) => ids).sort()).toEqual(here.sort())
    const next = await pagesIn('2022-07-17')
    expect(next.flatMap(({ ids }) => ids)).toHaveLength(2_100 - here.length)
  })
})

it('tells a short week whole, and says of a longer one that it is', async () => {
  const days = { from: '2022-06-27', to: '2022-07-03', region: 'CA', platform: null }
  expect(await shortSchedule(days, EPISODES)).toHaveLength(EPISODES)
  expect(await shortSchedule(days, EPISODES - 1)).toBeNull()
})
