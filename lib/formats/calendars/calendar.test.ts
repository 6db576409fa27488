import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { day, readGuideDate } from '@/lib/foundation/dates/guide-date'
import { type CalendarEvent, type CalendarView, calendarText } from './calendar'

const ORIGIN = 'https://guide.example.org'

const EVENT: CalendarEvent = {
  airingId: 'airing-1',
  sequence: 2,
  changedAt: new Date('2022-02-02T12:00:00Z'),
  status: 'confirmed',
  date: { ...day('2022-03-03'), value: '2022-03-03' },
  minutes: null,
  summary: 'Star Trek: Picard 2×01 “The Star Gazer”',
  location: 'Paramount+',
  description: 'On Paramount+.\nAnnounced.',
  categories: ['Star Trek: Picard', 'Premiere'],
  path: '/shows/star-trek-picard/season-2?region=US',
}

function text(events: Partial<CalendarEvent>[], view: Partial<CalendarView> = {}): string {
  const all = events.map((event, position) => ({ ...EVENT, airingId: `airing-${position + 1}`, ...event }))
  const whole = {
    name: 'Picard',
    description: 'Days',
    path: '/shows/p',
    source: '/shows/p/calendar.ics',
    uidHost: null,
  }
  return calendarText({ ...whole, ...view, events: all }, ORIGIN)
}

function parsed(calendar: string) {
  const component = new ICAL.Component(ICAL.parse(calendar))
  const events = component.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
  return { component, events }
}

function parsedEvent(event: Partial<CalendarEvent>): ICAL.Event {
  const [first] = parsed(text([event])).events
  if (!first) throw new Error('There is no event.')
  return first
}

/** An instant as an editor types it. */
function at(value: string, time: string, zone: string): CalendarEvent['date'] {
  return { ...readGuideDate({ written: value, time, zone }), value }
}

const utcOf = (time: ICAL.Time) => new Date(time.toUnixTime() * 1000).toISOString()

describe('An event', () => {
  it('of a day is a DATE until the next day, and keeps nobody busy', () => {
    const lines = text([{}]).split('\r\n')
    expect(lines).toContain('DTSTART;VALUE=DATE:20220303')
    expect(lines).toContain('DTEND;VALUE=DATE:20220304')
    expect(lines).toContain('TRANSP:TRANSPARENT')
    expect(lines.join()).not.toContain('VTIMEZONE')
    const { startDate, endDate } = parsedEvent({ date: { ...day('2022-12-31'), value: '2022-12-31' } })
    expect([startDate.isDate, startDate.toString(), endDate.toString()]).toEqual([
      true,
      '2022-12-31',
      '2023-01-01',
    ])
  })

  it('ends after its own length, whatever else begins at that moment', () => {
    const date = at('2022-03-03', '21:00', 'America/New_York')
    const { events } = parsed(text([{ date, minutes: 30 }, { date, minutes: 45 }, { date }]))
    expect(events.map(({ duration }) => duration.toSeconds() / 60)).toEqual([30, 45, 60])
  })

  it('is known by its airing and the site, with its sequence and the time of its last change', () => {
    const event = parsedEvent({})
    expect([event.uid, event.sequence]).toEqual(['airing-1@guide.example.org', 2])
    for (const name of ['dtstamp', 'last-modified'])
      expect(event.component.getFirstPropertyValue(name)?.toString()).toBe('2022-02-02T12:00:00Z')
    expect(event.component.getFirstPropertyValue('url')).toBe(
      `${ORIGIN}/shows/star-trek-picard/season-2?region=US`,
    )
    expect(event.description).toBe(
      `On Paramount+.\nAnnounced.\n${ORIGIN}/shows/star-trek-picard/season-2?region=US`,
    )
  })

  it.each([
    ['confirmed', 'CONFIRMED'],
    ['tentative', 'TENTATIVE'],
    ['cancelled', 'CANCELLED'],
  ] as const)('that is %s says %s', (status, told) => {
    expect(parsedEvent({ status }).component.getFirstPropertyValue('status')).toBe(told)
  })

  it.each([
    ['2022-03-12', '21:00', 'America/New_York', '2022-03-13T02:00:00.000Z'],
    ['2022-03-13', '21:00', 'America/New_York', '2022-03-14T01:00:00.000Z'],
    ['2022-03-26', '20:15', 'Europe/Berlin', '2022-03-26T19:15:00.000Z'],
    ['2022-03-27', '20:15', 'Europe/Berlin', '2022-03-27T18:15:00.000Z'],
    ['2022-10-30', '20:15', 'Europe/Berlin', '2022-10-30T19:15:00.000Z'],
    ['2022-11-05', '21:00', 'America/New_York', '2022-11-06T01:00:00.000Z'],
    ['2022-11-06', '21:00', 'America/New_York', '2022-11-07T02:00:00.000Z'],
    ['2022-03-13', '02:30', 'America/New_York', '2022-03-13T07:30:00.000Z'], // in the gap: after it
    ['2022-07-01', '09:00', 'Asia/Calcutta', '2022-07-01T03:30:00.000Z'], // an old name of the zone
  ])('of %s %s in %s is that instant, told in that zone', (value, time, zone, instant) => {
    const calendar = text([{ date: at(value, time, zone), minutes: 45 }])
    const { component, events } = parsed(calendar)
    const [event] = events
    expect(component.getAllSubcomponents('vtimezone')).toHaveLength(1)
    expect(event && utcOf(event.startDate)).toBe(instant)
    expect(event?.duration.toSeconds()).toBe(45 * 60)
    const tzid = component.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')
    expect(calendar).toContain(`DTSTART;TZID=${tzid}:`)
  })

  it.each([
    ['1987-04-05', '20:00', 'America/New_York', '1987-04-05T20:00-04:00'], // the rules of 1987
    ['2018-01-10', '22:00', 'America/Sao_Paulo', '2018-01-10T22:00-02:00'],
    ['2022-11-06', '01:30', 'America/New_York', '2022-11-06T01:30-04:00'], // its end comes twice
    ['2022-05-01', '12:00', 'UTC', '2022-05-01T12:00Z'],
  ])('of %s %s in %s stands in UTC, for its zone’s definition would mislead', (day, time, zone, is) => {
    const event = parsedEvent({ date: at(day, time, zone) })
    expect(utcOf(event.startDate)).toBe(new Date(Temporal.Instant.from(is).epochMilliseconds).toISOString())
  })

  it('lasts an hour while no runtime is known', () => {
    expect(parsedEvent({ date: at('2022-03-03', '21:00', 'Europe/Berlin') }).duration.toSeconds()).toBe(3600)
  })

  it('at a local time is floating: the same on every clock', () => {
    const lines = text([{ date: at('2022-03-27', '02:30', 'local') }]).split('\r\n')
    expect(lines).toContain('DTSTART:20220327T023000')
    expect(lines).toContain('DTEND:20220327T033000')
  })
})

describe('The text', () => {
  it('says each zone once, before the events and after what it says of itself', () => {
    const zone = 'America/New_York'
    const dates = [at('2022-03-03', '21:00', zone), at('2022-03-10', '21:00', zone)]
    const lines = text(dates.map((date) => ({ date }))).split('\r\n')
    expect(lines.filter((line) => line === `TZID:${zone}`)).toHaveLength(1)
    const firstComponent = lines.findIndex((line, position) => position > 0 && line.startsWith('BEGIN:'))
    expect(lines[firstComponent]).toBe('BEGIN:VTIMEZONE')
    expect(lines.lastIndexOf('X-PUBLISHED-TTL:PT6H')).toBeLessThan(firstComponent)
    expect(lines).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H')
    expect(lines.join()).not.toContain('METHOD')
  })

  it('keeps commas, semicolons, line breaks, backslashes and emoji, in its name too', () => {
    const odd = 'A, b; c\\d “🖖🏽”\nnext: \\n'
    const calendar = text([{ summary: odd, location: odd, categories: [odd] }], {
      name: odd,
      description: odd,
    })
    const { component, events } = parsed(calendar)
    expect([events[0]?.summary, events[0]?.location]).toEqual([odd, odd])
    expect(events[0]?.component.getFirstProperty('categories')?.getValues()).toEqual([odd])
    const written = odd.replace(/[\\;,]/g, (character) => `\\${character}`).replaceAll('\n', '\\n')
    for (const name of ['name', 'x-wr-calname', 'x-wr-caldesc'])
      expect(component.getFirstPropertyValue(name), `${name}, which ical.js leaves as written`).toBe(written)
  })

  it('holds no control character and no half of a surrogate pair', () => {
    const calendar = text([{ summary: 'a\u0000b\u001bc\u0085d\ud800e\r\nf' }])
    expect(parsed(calendar).events[0]?.summary).toBe('a b c d\ufffde\nf')
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u)
  })

  it('folds what is long, never within a character, never above 75 octets; every line ends with CRLF', () => {
    for (const letter of ['a', 'ß', '🖖', '漢']) {
      const summary = letter.repeat(200)
      const calendar = text([{ summary, description: summary, location: summary }])
      const lines = calendar.split('\r\n')
      expect(lines.pop()).toBe('')
      expect(lines.join('')).not.toMatch(/[\r\n]/)
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
      expect(parsed(calendar).events[0]?.summary).toBe(summary)
    }
  })

  it('is the same for the same view', () => {
    expect(text([{}, {}])).toBe(text([{}, {}]))
  })

  it('without events still is a calendar with a name, a description and its two addresses', () => {
    const { component, events } = parsed(text([]))
    expect(events).toEqual([])
    expect(component.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone'])
    const values = ['version', 'name', 'x-wr-calname', 'x-wr-caldesc', 'url', 'source'].map((name) =>
      component.getFirstPropertyValue(name),
    )
    const addresses = [`${ORIGIN}/shows/p`, `${ORIGIN}/shows/p/calendar.ics`]
    expect(values).toEqual(['2.0', 'Picard', 'Picard', 'Days', ...addresses])
  })
})
