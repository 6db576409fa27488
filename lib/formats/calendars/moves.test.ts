import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { countingStatements } from '@/lib/foundation/db/testing-statements'
import type { SeasonInput } from '@/prisma/seed/revision'
import { calendarText } from './calendar'
import { findScheduleCalendar, findSeasonCalendar, findShowCalendar } from './queries'

/** Calendars after an editor's changes. */

const ada = systemEditor('Ada')
let temporary: TemporaryDatabase

beforeAll(async () => {
  temporary = await temporaryDatabase()
  const first = { version: 0, publish: true }
  await saveEntry(ada, { ...first, kind: 'show', newEntryId: 'show', document: { title: 'Picard' } })
  const ctv = { name: 'CTV', kind: 'broadcast', homeZone: 'America/Toronto', dayEndsAt: '05:00' }
  await saveEntry(ada, { ...first, kind: 'platform', newEntryId: 'ctv', document: ctv })
  await saveEntry(ada, { ...first, kind: 'platform', newEntryId: 'crave', document: { name: 'Crave' } })
})
afterAll(() => temporary.close())
beforeEach(async () => {
  await temporary.db.season.deleteMany()
  await temporary.db.entry.deleteMany({ where: { kind: 'season' } })
})

type Release = NonNullable<SeasonInput['releases']>[number]

const episodes = [1, 2, 3].map((number) => ({ id: `e${number}`, number, title: `Title ${number}` }))
const row: Release = { id: 'r', platformId: 'ctv', regions: ['CA'], premiere: { on: '2022-03-03' } }
const whole = { showId: 'show', number: 1, episodes, releases: [row] } satisfies SeasonInput

/** A season that is published on one day after the other; each answer is the calendar of its region on that day. */
function season(region: string | null = 'CA') {
  let saved = { entryId: '', version: 0 }
  return async (on: string, document?: SeasonInput) => {
    const now = Temporal.Instant.from(`${on}T17:00:00Z`)
    const moment = { at: new Date(now.epochMilliseconds), now }
    const target = saved.entryId ? { entryId: saved.entryId } : {}
    const save = { kind: 'season', ...target, version: saved.version, publish: true, moment } as const
    if (document) saved = await saveEntry(ada, { ...save, document })
    const view = await findSeasonCalendar({ show: 'picard', season: 'season-1', region, now })
    if (!view) throw new Error('There is no such season.')
    const text = calendarText(view, 'https://guide.example.org')
    const component = new ICAL.Component(ICAL.parse(text))
    const events = component.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
    return { view, text, events }
  }
}

type Calendar = Awaited<ReturnType<ReturnType<typeof season>>>

function told({ events }: Calendar): string[] {
  return events.map((event) =>
    [
      event.startDate.toString(),
      event.summary.replace('Picard ', ''),
      event.sequence,
      event.component.getFirstPropertyValue('status'),
    ].join(' '),
  )
}

const uids = ({ events }: Calendar) => events.map((event) => event.uid)

describe('A date that an editor moves', () => {
  it('keeps its UID, raises SEQUENCE and LAST-MODIFIED, and the old date appears nowhere', async () => {
    const publish = season()
    const before = await publish('2022-02-02', whole)
    expect(told(before)[2]).toBe('2022-03-17 1×03 “Title 3” 0 CONFIRMED')
    const exceptions: Release['exceptions'] = [
      { id: 'x', kind: 'move', episodeId: 'e3', to: { on: '2022-03-19' } },
    ]
    const after = await publish('2022-02-09', { ...whole, releases: [{ ...row, exceptions }] })
    expect(told(after)).toEqual([
      '2022-03-03 1×01 “Title 1” 0 CONFIRMED',
      '2022-03-10 1×02 “Title 2” 0 CONFIRMED',
      '2022-03-19 1×03 “Title 3” 1 CONFIRMED',
    ])
    expect(uids(after)).toEqual(uids(before))
    const modified = after.events.map((each) => each.component.getFirstPropertyValue('last-modified'))
    expect(modified.map(String)).toEqual([
      '2022-02-02T17:00:00Z',
      '2022-02-02T17:00:00Z',
      '2022-02-09T17:00:00Z',
    ])
    expect(after.text).not.toMatch(/20220317|17 March/)
  })

  it('to a month is cancelled in the calendar, and comes back under the same UID', async () => {
    const publish = season()
    const before = await publish('2022-02-02', whole)
    const vague = { ...whole, releases: [{ ...row, premiere: { on: '2022-04' } }] }
    expect(told(await publish('2022-02-03', vague))).toEqual([
      '2022-03-03 Withdrawn: 1×01 “Title 1” 1 CANCELLED',
      '2022-03-10 Withdrawn: 1×02 “Title 2” 1 CANCELLED',
      '2022-03-17 Withdrawn: 1×03 “Title 3” 1 CANCELLED',
    ])
    const again = await publish('2022-02-04', whole)
    expect([uids(again), again.events[0]?.sequence]).toEqual([uids(before), 2])
  })
})

describe('What is withdrawn', () => {
  it('is cancelled with its episode under the same UID, for a year', async () => {
    const publish = season()
    const before = await publish('2022-02-02', whole)
    const after = await publish('2022-02-03', { ...whole, episodes: episodes.slice(0, 2) })
    expect(told(after)).toEqual([
      '2022-03-03 1×01 “Title 1” 0 CONFIRMED',
      '2022-03-10 1×02 “Title 2” 0 CONFIRMED',
      '2022-03-17 Withdrawn: 1×03 “Title 3” 1 CANCELLED',
    ])
    expect(uids(after)).toEqual(uids(before))
    expect(after.events[2]?.description).toContain('withdrawn on Thursday 3 February 2022')
    expect(after.events[1]?.component.getFirstProperty('categories')?.getValues()).toContain('Finale')
    expect((await publish('2023-02-02')).events).toHaveLength(3)
    expect((await publish('2023-02-05')).events).toHaveLength(2)
  })

  it('is cancelled with its release, which stays the region’s in memory', async () => {
    const publish = season()
    await publish('2022-02-02', whole)
    const after = await publish('2022-02-03', { ...whole, releases: [] })
    expect(told(after)).toHaveLength(3)
    expect(told(after).every((each) => each.endsWith('1 CANCELLED'))).toBe(true)
    const elsewhere = { show: 'picard', season: 'season-1', region: 'US' }
    const now = Temporal.Instant.from('2022-02-03T17:00:00Z')
    expect((await findSeasonCalendar({ ...elsewhere, now }))?.events).toEqual([])
  })

  it('is not told where another release has the episode', async () => {
    for (const region of ['CA', null]) {
      await temporary.db.season.deleteMany()
      await temporary.db.entry.deleteMany({ where: { kind: 'season' } })
      const publish = season(region)
      await publish('2022-02-02', whole)
      const other = { ...whole, releases: [{ ...row, id: 'other', platformId: 'crave' }] }
      const after = await publish('2022-02-03', other)
      expect(after.view.events.map(({ location, status }) => [location, status])).toEqual(
        Array(3).fill(['Crave', 'confirmed']),
      )
    }
  })
})

describe('Several platforms in one region', () => {
  const crave: Release = { ...row, id: 'r2', platformId: 'crave' }

  it('on the same day are one event with both names', async () => {
    const { view } = await season()('2022-02-02', { ...whole, releases: [row, crave] })
    expect(view.events.map(({ location }) => location)).toEqual(Array(3).fill('CTV, Crave'))
    expect(view.events[0]?.description).toBe('On CTV and Crave (Canada).\nConfirmed.')
  })

  it('on different days are the earlier one, which names the later', async () => {
    const friday = { ...crave, premiere: { on: '2022-03-04' } }
    const releases = [friday, row]
    const { view } = await season()('2022-02-02', { ...whole, releases })
    expect(view.events.map(({ location, date }) => `${date.value} ${location}`)).toEqual([
      '2022-03-03 CTV',
      '2022-03-10 CTV',
      '2022-03-17 CTV',
    ])
    expect(view.events[0]?.description).toContain('Later on Crave: Friday 4 March 2022.')
    expect((await season(null)('2022-02-02')).view.events).toHaveLength(6)
  })

  it('a later window says nothing beside a first run', async () => {
    const disc: Release = { ...crave, window: 'disc', premiere: { on: '2022-01-01' } }
    const { view } = await season()('2022-02-02', { ...whole, releases: [row, disc] })
    expect(view.events.map(({ date }) => date.value)).toEqual(['2022-03-03', '2022-03-10', '2022-03-17'])
  })
})

describe('An hour', () => {
  const premiere = { on: '2022-03-06', time: '21:00', zone: 'America/Toronto' }

  it('is told in its zone, over a clock change, with a doubt where there is one', async () => {
    const releases: Release[] = [{ ...row, premiere, confidence: 'rumoured' }]
    const { events, text, view } = await season()('2022-02-02', { ...whole, releases })
    expect(text).toContain('DTSTART;TZID=America/Toronto:20220313T210000')
    const instants = events.map((event) => new Date(event.startDate.toUnixTime() * 1000).toISOString())
    expect(instants).toEqual([
      '2022-03-07T02:00:00.000Z',
      '2022-03-14T01:00:00.000Z',
      '2022-03-21T01:00:00.000Z',
    ])
    expect(view.events[0]).toMatchObject({
      status: 'tentative',
      description:
        'On CTV (Canada).\nAnnounced for Sunday 6 March 2022, 21:00 (America/Toronto).\nRumoured, not announced.',
    })
  })
})

describe('Any calendar', () => {
  it('is one bounded set of statements, however many seasons and episodes it has', async () => {
    const now = Temporal.Instant.from('2022-02-02T17:00:00Z')
    const counts: number[] = []
    for (const seasons of [1, 6]) {
      for (let number = await temporary.db.season.count(); number < seasons; number += 1) {
        const rows = episodes.map((each) => ({ ...each, id: `s${number}-${each.id}` }))
        const document = {
          ...whole,
          number: number + 1,
          episodes: rows,
          releases: [{ ...row, id: `r${number}` }],
        }
        await saveEntry(ada, { kind: 'season', version: 0, publish: true, document })
      }
      const asked = { show: 'picard', region: 'CA', now }
      const { result, statements } = await countingStatements(() => findShowCalendar(asked))
      expect(result?.events).toHaveLength(seasons * 3)
      counts.push(statements)
    }
    expect(counts[1]).toBe(counts[0])
    expect(counts[1]).toBeLessThan(16)
  })

  it('follows a show to its new address', async () => {
    await season()('2022-02-02', whole)
    const target = '/shows/picard'
    await temporary.db.redirect.create({ data: { path: '/shows/old-picard', target } })
    const now = Temporal.Instant.from('2022-02-02T17:00:00Z')
    const asked = { shows: ['old-picard'], region: 'CA', platform: null, only: null, now }
    expect((await findScheduleCalendar(asked))?.source).toBe('/schedule.ics?show=picard&region=CA')
  })
})
