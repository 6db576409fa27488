import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { seedGuide } from '@/lib/editing/entries/seed'
import { trashEntry } from '@/lib/editing/publishing/commands'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { guide } from '@/prisma/seed/guide'
import { calendarText } from './calendar'
import {
  findScheduleCalendar,
  findSeasonCalendar,
  findShowCalendar,
  type ScheduleCalendarQuery,
} from './queries'

/** As of 2 February 2022, in the calendars a subscriber of that day got. */

const NOW = '2022-02-02T17:00:00Z'
const now = Temporal.Instant.from(NOW)
const PICARD = 'star-trek-picard'
let temporary: TemporaryDatabase

beforeAll(async () => {
  vi.stubEnv('LOGLINE_NOW', NOW)
  temporary = await temporaryDatabase()
  await seedGuide(guide)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await temporary.close()
})

async function season(region: string | null) {
  const found = await findSeasonCalendar({ show: PICARD, season: 'season-2', region, now })
  if (!found) throw new Error('There is no season 2.')
  return found
}

const schedule = (query: Partial<ScheduleCalendarQuery>) =>
  findScheduleCalendar({ shows: null, region: null, platform: null, only: null, now, ...query })

async function summaries(asked: Partial<ScheduleCalendarQuery>): Promise<string[]> {
  return (await schedule(asked))?.events.map(({ summary }) => summary) ?? []
}

function parsedDays(text: string): string[] {
  const component = new ICAL.Component(ICAL.parse(text))
  const starts = component.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each).startDate)
  expect(starts.every((start) => start.isDate)).toBe(true)
  return starts.map((start) => start.toString())
}

describe('The calendar of season 2 as of 2 February 2022', () => {
  it.each([
    ['US', '2022-03-03', '2022-05-05', 'Paramount+'],
    ['DE', '2022-03-04', '2022-05-06', 'Prime Video'],
    ['KI', '2022-03-04', '2022-05-06', 'Prime Video'],
  ])('has ten days for %s, from %s to %s on %s', async (region, first, last, platform) => {
    const view = await season(region)
    const days = parsedDays(calendarText(view, 'https://guide.example.org'))
    expect([days.length, days[0], days[9]]).toEqual([10, first, last])
    expect(new Set(view.events.map(({ location }) => location))).toEqual(new Set([platform]))
    expect(view.events[0]).toMatchObject({
      summary: 'Star Trek: Picard 2×01 “The Star Gazer”',
      status: 'confirmed',
      sequence: 0,
      categories: ['Star Trek: Picard', 'Premiere'],
      path: `/shows/star-trek-picard/season-2/episode-1?region=${region}`,
    })
    expect(view.events[9]?.categories).toEqual(['Star Trek: Picard', 'Finale'])
  })

  it('has none for Canada, where no source names a day, and says so', async () => {
    const view = await season('CA')
    expect(view).toMatchObject({ name: 'Star Trek: Picard, Season 2 (Canada)', events: [] })
    expect(view.description).toBe(
      'No episode has a date in Canada yet. A date appears here once it is in the guide.',
    )
    expect(parsedDays(calendarText(view, 'https://guide.example.org'))).toEqual([])
  })

  it('without a region has each release, saying where', async () => {
    const { events, path } = await season(null)
    expect(events).toHaveLength(20)
    expect(events.slice(0, 2).map(({ summary }) => summary)).toEqual([
      'Star Trek: Picard 2×01 “The Star Gazer” (United States)',
      'Star Trek: Picard 2×01 “The Star Gazer” (everywhere but Canada and the United States)',
    ])
    expect(path).toBe('/shows/star-trek-picard/season-2')
    expect(new Set(events.map(({ airingId }) => airingId)).size).toBe(20)
  })

  it('has nothing of season 3, which is known as 2023', async () => {
    const found = await findSeasonCalendar({ show: PICARD, season: 'season-3', region: 'US', now })
    expect(found?.events).toEqual([])
  })

  it('is null for what is none', async () => {
    const wrong = { region: null, now }
    expect(await findSeasonCalendar({ show: PICARD, season: 'season-9', ...wrong })).toBeNull()
    expect(await findSeasonCalendar({ show: 'nothing', season: 'season-2', ...wrong })).toBeNull()
    expect(await findShowCalendar({ show: 'nothing', ...wrong })).toBeNull()
  })
})

describe('The calendar of a show', () => {
  it('has all its seasons, each episode once in a region', async () => {
    const found = await findShowCalendar({ show: PICARD, region: 'US', now })
    const days = found?.events.map(({ date }) => date.value) ?? []
    expect([days.length, days[0], days.at(-1)]).toEqual([20, '2020-01-23', '2022-05-05'])
    expect(days).toEqual([...days].sort())
    expect(found).toMatchObject({
      name: 'Star Trek: Picard (United States)',
      source: '/shows/star-trek-picard/calendar.ics?region=US',
    })
  })
})

describe('The schedule as a calendar', () => {
  it('follows several shows by one address, and passes over what is gone', async () => {
    const first = { version: 0, publish: true }
    const show = { kind: 'show', newEntryId: 'other', document: { title: 'Other, Show' } } as const
    await saveEntry(systemEditor('Ada'), { ...first, ...show })
    const releases = [{ id: 'r', regions: ['FR'], premiere: { on: '2022-04-01' } }]
    const document = { showId: 'other', number: 1, episodes: [{ id: 'e1', number: 1 }], releases }
    await saveEntry(systemEditor('Ada'), { ...first, kind: 'season', document })

    const found = await schedule({ shows: ['other-show', PICARD, 'gone'] })
    expect(found?.name).toBe('Other, Show and Star Trek: Picard')
    expect(found?.source).toBe('/schedule.ics?show=other-show%2Cstar-trek-picard')
    const other = found?.events.filter(({ categories }) => categories[0] === 'Other, Show')
    expect(other).toMatchObject([{ summary: 'Other, Show 1×01 (France)', location: '' }])
    expect(found?.events.filter(({ summary }) => summary.startsWith('Star Trek: Picard 2×'))).toHaveLength(20)
    expect(await schedule({ shows: ['gone', 'away'] })).toBeNull()
    expect(await schedule({ shows: [] })).toBeNull()
  })

  it('of the whole guide holds what fits, however many platforms share a date', async () => {
    const first = { version: 0, publish: true }
    await saveEntry(systemEditor('Ada'), {
      ...first,
      kind: 'show',
      newEntryId: 'daily',
      document: { title: 'Daily' },
    })
    const episodes = Array.from({ length: 500 }, (_, at) => ({ id: `d${at}`, number: at + 1 }))
    const on = { regions: ['AT'], premiere: { on: '2022-04-01' }, pattern: 'daily' } as const
    const platforms = ['platform-prime-video', 'platform-paramount-plus', 'platform-crave']
    const releases = platforms.map((platformId) => ({ ...on, id: `daily-${platformId}`, platformId }))
    const document = { showId: 'daily', number: 1, episodes, releases }
    const { entryId } = await saveEntry(systemEditor('Ada'), { ...first, kind: 'season', document })
    const daily = (await summaries({ region: 'AT' })).filter((summary) => summary.startsWith('Daily'))
    expect(daily).toHaveLength(500)
    await trashEntry(systemEditor('Ada'), { entryId })
  })

  it('of the whole guide begins yesterday', async () => {
    expect(await summaries({ region: 'DE' })).toHaveLength(10)
    const later = Temporal.Instant.from('2022-03-12T01:00:00Z')
    const found = await schedule({ region: 'DE', now: later })
    expect(found?.events[0]?.date.value).toBe('2022-03-11')
  })

  it('holds premieres only, or finales', async () => {
    expect(await summaries({ region: 'US', only: 'premieres' })).toEqual([
      'Star Trek: Picard 2×01 “The Star Gazer”',
    ])
    expect(await summaries({ region: 'US', only: 'finales', shows: [PICARD] })).toEqual([
      'Star Trek: Picard 1×10 “Et in Arcadia Ego, Part 2”',
      'Star Trek: Picard 2×10 “Farewell”',
    ])
  })

  it('holds the days on which a season is complete', async () => {
    expect(await summaries({ region: 'US', only: 'complete', shows: [PICARD] })).toEqual([
      'Star Trek: Picard, season 1: complete, all 10 episodes are out',
      'Star Trek: Picard, season 2: complete, all 10 episodes are out',
    ])
  })

  it('holds one platform only; an unknown one is null', async () => {
    expect(await summaries({ platform: 'prime-video', region: 'DE' })).toHaveLength(10)
    expect(await summaries({ platform: 'prime-video', region: 'US' })).toEqual([])
    expect(await schedule({ platform: 'nothing' })).toBeNull()
  })
})
