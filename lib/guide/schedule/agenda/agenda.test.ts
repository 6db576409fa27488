import { expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { momentOfDay, saveEntry } from '@/lib/editing/entries/commands'
import { sampleGuide } from '@/lib/editing/entries/testing'
import { guideNow } from '@/lib/foundation/clock'
import { findAgenda } from './queries'

sampleGuide()

const agendaOf = (day: string | null, region: string | null, platform: string | null = null) =>
  findAgenda({ day, region, platform, after: null, now: guideNow() })

it('is the day and what follows in its week, each episode with a picture', async () => {
  const { days, counts, next } = await agendaOf('2022-03-03', null)
  expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
    ['2022-03-03', 1],
    ['2022-03-04', 1],
  ])
  expect(days[0]?.entries[0]?.poster?.kind).toBe('poster')
  expect([...(counts?.values() ?? [])]).toEqual([1, 1, 0, 0, 0, 0, 0])
  expect(next).toBeNull()
})

it('of a day without an episode names the next one, in the region', async () => {
  const { day, today, days, next } = await agendaOf(null, 'DE')
  expect(day).toBe('2022-02-02')
  expect(today).toBe('2022-02-02')
  expect(days).toEqual([{ day: '2022-02-02', entries: [] }])
  expect(next).toMatchObject({ day: '2022-03-04', platform: { slug: 'prime-video' } })
  expect((await agendaOf('2022-03-03', 'CA')).next).toBeNull()
})

it('names every platform of the week, also where one of them was asked for', async () => {
  const { platforms, days, next } = await agendaOf('2022-03-03', null, 'prime-video')
  expect(next).toMatchObject({ day: '2022-03-04', platform: { slug: 'prime-video' } })
  expect(platforms.map(({ slug }) => slug)).toEqual(['paramount-plus', 'prime-video'])
  expect(days.map(({ entries }) => entries.length)).toEqual([0, 1])
})

it('tells a platform’s week whole where everybody’s is too much to count', async () => {
  const publishing = { version: 0, publish: true, moment: momentOfDay('2022-06-01') } as const
  const ada = systemEditor('Ada')
  await saveEntry(ada, { ...publishing, kind: 'show', newEntryId: 'long', document: { title: 'Long' } })
  for (const [number, platformId, count] of [
    [1, null, 260],
    [2, 'platform-prime-video', 2],
  ] as const) {
    const episodes = Array.from({ length: count }, (_, at) => ({ id: `${number}-${at}`, number: at + 1 }))
    const release = { id: `r${number}`, regions: ['CA'], ...(platformId && { platformId }) }
    const releases = [{ ...release, premiere: { on: '2022-07-02' }, pattern: 'all-at-once' as const }]
    const document = { showId: 'long', number, episodes, releases }
    await saveEntry(ada, { ...publishing, kind: 'season', document })
  }
  expect((await agendaOf('2022-07-01', null)).counts).toBeNull()
  const { counts, days } = await agendaOf('2022-07-01', null, 'prime-video')
  expect([...(counts?.values() ?? [])]).toEqual([0, 2, 0, 0, 0, 0, 0])
  expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
    ['2022-07-01', 0],
    ['2022-07-02', 2],
  ])
})
