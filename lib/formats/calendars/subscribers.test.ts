import { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { withdrawEntry } from '@/lib/editing/publishing/commands'
import { row, season, withoutSeasons } from '@/lib/guide/releases/testing'
import { keepCalendarHost } from '@/lib/guide/site/record'
import { calendarText } from './calendar'
import { findScheduleCalendar, findSeasonCalendar, findShowCalendar } from './queries'

/** What somebody who has followed a calendar for long is told. */

const temporary = withoutSeasons()
const now = Temporal.Instant.from('2022-02-02T12:00:00Z')
const ORIGIN = 'https://guide.example.org'
beforeEach(async () => {
  await temporary.db.site.deleteMany()
})

async function seasonCalendar(region: string | null = 'CA') {
  const view = await findSeasonCalendar({ show: 'picard', season: 'season-1', region, now })
  if (!view) throw new Error('There is no such season.')
  return view
}

const inShort = ({ events }: { events: { status: string; sequence: number; summary: string }[] }) =>
  events.map(({ status, sequence, summary }) => `${status} ${sequence} ${summary}`)

describe('A season that comes out all at once', () => {
  const atOnce = { ...row, pattern: 'all-at-once' as const }

  it('is one event, under the UID of its first episode', async () => {
    await season()('2022-02-02', atOnce)
    expect(inShort(await seasonCalendar())).toEqual(['confirmed 0 Picard, season 1: all 4 episodes'])
  })

  it('that was told week by week before cancels the others', async () => {
    const publish = season()
    await publish('2022-02-02', { ...row, pattern: 'weekly' })
    const before = await seasonCalendar()
    await publish('2022-02-03', atOnce)
    const after = new Map((await seasonCalendar()).events.map((event) => [event.airingId, event]))
    const now = before.events.map(({ airingId }) => after.get(airingId))
    expect(now.map((event) => event?.status)).toEqual(['confirmed', 'cancelled', 'cancelled', 'cancelled'])
    expect(now[0]?.summary).toBe('Picard, season 1: all 4 episodes')
    const isHigher = (at: number) => (now[at]?.sequence ?? 0) > (before.events[at]?.sequence ?? 0)
    expect([1, 2, 3].every(isHigher)).toBe(true)
    await publish('2022-02-04', { ...row, pattern: 'weekly' })
    expect((await seasonCalendar()).events.map(({ status }) => status)).toEqual(Array(4).fill('confirmed'))
  })

  it('has its own event for the episode that comes on another day', async () => {
    const exceptions = [{ id: 'x', kind: 'move' as const, episodeId: 'e4', to: { on: '2022-04-02' } }]
    await season()('2022-02-02', { ...atOnce, exceptions })
    expect(inShort(await seasonCalendar())).toEqual([
      'confirmed 0 Picard, season 1: 3 episodes',
      'confirmed 0 Picard 1×04',
    ])
  })
})

describe('A season that is unpublished', () => {
  it('is cancelled in the calendar of its show, of several and of the whole guide, in its regions', async () => {
    await season()('2022-02-02', { ...row, pattern: 'weekly' })
    const before = await seasonCalendar()
    const { id } = await temporary.db.season.findFirstOrThrow()
    await withdrawEntry(systemEditor('Ada'), { entryId: id })
    const everything = { platform: null, only: null }
    for (const view of [
      await findShowCalendar({ show: 'picard', region: 'CA', now }),
      await findScheduleCalendar({ shows: ['picard'], region: 'CA', now, ...everything }),
      await findScheduleCalendar({ shows: null, region: 'CA', now, ...everything }),
    ]) {
      expect(view?.events.map(({ status, sequence }) => `${status} ${sequence}`)).toEqual(
        Array(4).fill('cancelled 1'),
      )
      expect(view?.events.map(({ airingId }) => airingId)).toEqual(
        before.events.map(({ airingId }) => airingId),
      )
    }
    const elsewhere = await findShowCalendar({ show: 'picard', region: 'DE', now })
    expect(elsewhere?.events).toEqual([])
  })
})

describe('The UID of an event', () => {
  it('has the host that the site first had, whatever its address is today', async () => {
    await season()('2022-02-02', row)
    const uid = async () => /^UID:.*@(.*)\r$/m.exec(calendarText(await seasonCalendar(), ORIGIN))?.[1]
    expect(await uid()).toBe('guide.example.org')
    await keepCalendarHost('http://old.example.net:3000')
    await keepCalendarHost(ORIGIN)
    expect(await uid()).toBe('old.example.net')
  })
})

it('an hour of 1943 stands in UTC: zones are defined from 1970 on alone', async () => {
  const premiere = { on: '1943-06-06', time: '20:00', zone: 'America/New_York' }
  await season()('2022-02-02', { ...row, premiere })
  // Eastern War Time was four hours behind.
  expect(calendarText(await seasonCalendar(), ORIGIN)).toContain('DTSTART:19430607T000000Z')
})
