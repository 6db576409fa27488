import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { dateOnClock } from '@/lib/foundation/dates/clock-words'
import { readGuideDate } from '@/lib/foundation/dates/guide-date'
import { listChanges } from '@/lib/guide/date-changes/queries'
import { changeTitle } from '@/lib/guide/date-changes/sentences'
import { season, withoutSeasons } from '@/lib/guide/releases/testing'
import { listSchedule } from '@/lib/guide/schedule/queries'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { regionSentence } from '@/lib/guide/seasons/sentences'
import { seasonInApi } from './api/seasons'
import { findSeasonCalendar } from './calendars/queries'

/** 00:35 in the night from Thursday to Friday is Thursday's on a broadcaster: one wording in every place. */

withoutSeasons()

const NIGHT = 'Thursday 3 February, 00:35 in the night to Friday'

beforeAll(async () => {
  const platform = { kind: 'platform', version: 0, publish: true, newEntryId: 'nhk' } as const
  const document = { name: 'NHK', kind: 'broadcast' as const, homeZone: 'Asia/Tokyo', dayEndsAt: '05:00' }
  await saveEntry(systemEditor('Ada'), { ...platform, document })
})

async function published() {
  const premiere = { on: '2022-02-04', time: '00:35', zone: 'Asia/Tokyo' }
  const release = { id: 'r', platformId: 'nhk', regions: ['JP'], premiere, pattern: 'weekly' as const }
  await season()('2022-01-05', release)
}

async function guideAt(instant: string, region: string) {
  const query = { show: 'picard', season: 1, region, now: Temporal.Instant.from(instant) }
  const guide = await findSeasonGuide(query)
  if (!guide?.forRegion) throw new Error('There is no such guide.')
  const { forRegion: answer, episodeCount } = guide
  const pieces = regionSentence({ answer, episodeCount, year: 2022 })
  return {
    guide,
    answer,
    sentence: pieces.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join(''),
  }
}

describe('A night’s hour', () => {
  it('is told with its broadcast day and its clock day, in sentence, schedule, calendar, changes and API', async () => {
    await published()
    const { guide, sentence } = await guideAt('2022-02-01T00:00:00Z', 'JP')
    expect(sentence).toBe(`Premieres ${NIGHT} on NHK, then a new episode every Thursday.`)
    expect(seasonInApi(guide).releases[0]?.premiere).toEqual({
      value: '2022-02-04',
      precision: 'instant',
      time: '00:35',
      timeZone: 'Asia/Tokyo',
      broadcastDay: '2022-02-03',
    })
    const { entries } = await listSchedule({
      from: '2022-02-03',
      to: '2022-02-04',
      region: 'JP',
      platform: null,
    })
    expect(
      entries.map(({ day, date, clock }) => [day, dateOnClock(date, clock, { withYear: false })]),
    ).toEqual([['2022-02-03', NIGHT]])
    const calendar = await findSeasonCalendar({
      show: 'picard',
      season: 'season-1',
      region: 'JP',
      now: Temporal.Instant.from('2022-02-01T00:00:00Z'),
    })
    expect(calendar?.events[0]?.description).toContain(
      'Thursday 3 February 2022, 00:35 in the night to Friday (Asia/Tokyo)',
    )
    const { items } = await listChanges({ show: null, region: null })
    expect(items[0] && changeTitle(items[0])).toContain('Thu 3 Feb 2022, 00:35 in the night to Friday')
  })

  it('is counted as the evening that it belongs to, until it has come', async () => {
    await published()
    const days = async (instant: string) => (await guideAt(instant, 'JP')).answer.premiere?.days
    expect(await days('2022-02-02T14:59:00Z')).toBe(1) // Wednesday 23:59 in Tokyo
    expect(await days('2022-02-02T21:00:00Z')).toBe(0) // Thursday 06:00
    expect(await days('2022-02-03T15:34:00Z')).toBe(0) // Friday 00:34, a minute before
    const { answer, sentence } = await guideAt('2022-02-03T15:35:00Z', 'JP')
    expect([answer.status, answer.episodesOut]).toEqual(['airing', 1])
    expect(sentence).toContain('is out today, 00:35 in the night to Friday on NHK')
  })

  it('that is no night in another zone is told by the clock there', () => {
    const date = readGuideDate({ written: '2022-02-04', time: '00:35', zone: 'Asia/Tokyo' })
    const inBerlin = { zone: 'Europe/Berlin', dayEndsAt: '05:00' }
    expect(dateOnClock(date, inBerlin)).toBe('Thursday 3 February 2022, 16:35')
    const inNewYork = { zone: 'America/New_York', dayEndsAt: '05:00' }
    expect(dateOnClock(date, inNewYork)).toBe('Thursday 3 February 2022, 10:35')
  })
})

describe('A date known by its day alone', () => {
  const release = { id: 'r', premiere: { on: '2022-02-04' }, pattern: 'weekly' as const }
  const statusAt = async (instant: string, region: string | null) => {
    const now = Temporal.Instant.from(instant)
    const guide = await findSeasonGuide({ show: 'picard', season: 1, region, now })
    return guide?.forRegion?.status ?? guide?.status
  }

  it('is out when the day has begun in the chosen region, at both ends of the world', async () => {
    await season()('2022-01-05', { ...release, regions: ['WORLD'] })
    expect(await statusAt('2022-02-03T10:59:00Z', 'NZ')).toBe('upcoming')
    expect(await statusAt('2022-02-03T11:00:00Z', 'NZ')).toBe('airing')
    expect(await statusAt('2022-02-04T04:59:00Z', 'US')).toBe('upcoming')
    expect(await statusAt('2022-02-04T05:00:00Z', 'US')).toBe('airing')
  })

  it('without a region: in the release’s only one, whose zone of reference holds at both of its ends', async () => {
    await season()('2022-01-05', { ...release, regions: ['RU'] })
    // Midnight in Moscow: ten hours into the day in Kamchatka, an hour before it in Kaliningrad.
    expect(await statusAt('2022-02-03T20:59:00Z', null)).toBe('upcoming')
    expect(await statusAt('2022-02-03T21:00:00Z', null)).toBe('airing')
  })

  it('without a region and with several: at the platform’s home', async () => {
    await season()('2022-01-05', { ...release, platformId: 'nhk', regions: ['JP', 'DE'] })
    // 04:59 in Tokyo: still Thursday on NHK
    expect(await statusAt('2022-02-03T19:59:00Z', null)).toBe('upcoming')
    expect(await statusAt('2022-02-03T20:00:00Z', null)).toBe('airing')
  })
})
