import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { momentOfDay, saveEntry } from '@/lib/editing/entries/commands'
import { seedGuide } from '@/lib/editing/entries/seed'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { guide } from '@/prisma/seed/guide'
import { listSchedule } from './queries'
import { weekOf } from './week'

let own: TemporaryDatabase
beforeAll(async () => {
  process.env.LOGLINE_NOW = '2022-02-02T12:00:00Z'
  own = await temporaryDatabase()
  await seedGuide(guide)
})
afterAll(async () => {
  delete process.env.LOGLINE_NOW
  await own.close()
})

const on = async (day: string, region: string | null = null, platform: string | null = null) =>
  (await listSchedule({ from: day, to: day, region, platform })).entries

it('tells a day as its region has it: Thursday in the United States, Friday in Germany, nothing in Canada', async () => {
  expect((await on('2022-03-03', 'US')).map((entry) => [entry.episode.number, entry.platform?.name])).toEqual(
    [[1, 'Paramount+']],
  )
  const [first] = await on('2022-03-03', 'US')
  expect(first?.episode.path).toBe('/shows/star-trek-picard/season-2/episode-1')
  expect(await on('2022-03-03', 'DE')).toEqual([])
  expect((await on('2022-03-04', 'DE')).map((entry) => entry.platform?.slug)).toEqual(['prime-video'])
  const { days } = weekOf('2022-03-03')
  expect(
    await listSchedule({ from: days[0] ?? '', to: days[6] ?? '', region: 'CA', platform: null }),
  ).toEqual({ entries: [], next: null })
})

it('narrows to a platform, and without a region tells every row', async () => {
  expect(await on('2022-03-04', null, 'paramount-plus')).toEqual([])
  expect((await on('2022-03-04')).map((entry) => entry.regions)).toEqual(['Everywhere else'])
})

it('puts an instant on the programme day of its place: 00:35 on a broadcaster is the night before', async () => {
  const show = { title: 'Night Show', slug: 'night-show' }
  const { entryId: showId } = await saveEntry(systemEditor('Test'), {
    kind: 'show',
    version: 0,
    document: show,
    publish: true,
  })
  const season = {
    showId,
    number: 1,
    episodes: [{ id: 'night-1', number: 1, title: 'After midnight' }],
    releases: [
      {
        id: 'night-release',
        platformId: 'platform-ctv-sci-fi-channel',
        regions: ['CA'],
        premiere: { on: '2022-07-01', time: '00:35', zone: 'America/Toronto' },
      },
    ],
  }
  await saveEntry(systemEditor('Test'), {
    kind: 'season',
    version: 0,
    document: season,
    publish: true,
    moment: momentOfDay('2022-06-01'),
  })
  expect((await on('2022-06-30', 'CA')).map((entry) => entry.episode.title)).toEqual(['After midnight'])
  expect(await on('2022-07-01', 'CA')).toEqual([])
})

it('begins a week on Monday, over the ends of months and years', () => {
  expect(weekOf('2022-01-01').days).toEqual([
    '2021-12-27',
    '2021-12-28',
    '2021-12-29',
    '2021-12-30',
    '2021-12-31',
    '2022-01-01',
    '2022-01-02',
  ])
  expect(weekOf('2024-02-29')).toMatchObject({ before: '2024-02-22', after: '2024-03-07' })
})
