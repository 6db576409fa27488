import ical, {
  escape as escaped,
  ICalEvent,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import type { GuideDate } from '@/lib/foundation/dates/guide-date'
import { instantOf } from '@/lib/foundation/dates/zones'
import { type CalendarZone, calendarZone, isInZoneTable } from './zones'

/** A calendar to follow. Texts are plain; paths are the site's own. */
export type CalendarView = {
  name: string
  description: string
  /** Of the page that says the same. */
  path: string
  /** Of the calendar itself. */
  source: string
  /** In the UIDs of its events; null takes the site's own. */
  uidHost: string | null
  events: CalendarEvent[]
}

/** One airing. `date` names a day or an instant, never less. */
export type CalendarEvent = {
  airingId: string
  sequence: number
  changedAt: Date
  status: 'confirmed' | 'tentative' | 'cancelled'
  date: GuideDate & { value: string }
  /** The runtime, where it is known. */
  minutes: number | null
  summary: string
  location: string
  description: string
  categories: string[]
  path: string
}

const SIX_HOURS_IN_SECONDS = 21_600
const USUAL_MINUTES = 60

/** What a calendar without an event consists of. */
const UTC = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

const STATUS = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
}

/**
 * The calendar as iCalendar text (RFC 5545, with NAME and REFRESH-INTERVAL of RFC 7986). The same view gives the
 * same bytes. `origin` is the site's, without a slash at its end.
 */
export function calendarText(view: CalendarView, origin: string): string {
  const calendar = ical({
    prodId: { company: 'Logline', product: 'Calendars', language: 'EN' },
    // The library escapes the texts of events, but not these two.
    name: escaped(icalText(view.name), false),
    description: escaped(icalText(view.description), false),
    url: origin + view.path,
    source: origin + view.source,
    ttl: SIX_HOURS_IN_SECONDS,
  })
  const uidHost = view.uidHost ?? new URL(origin).hostname
  const zones = new Map<string, CalendarZone>()
  const toldTimes = timesOncePerMoment()
  const events = view.events.map((event) => {
    const { zone, ...times } = toldTimes(event)
    if (zone) zones.set(zone.id, zone)
    const details = {
      ...eventTexts(event, origin),
      id: `${event.airingId}@${uidHost}`,
      ...times,
      timezone: zone?.id ?? null,
    }
    return foldedLines(new ICalEvent(details, calendar).toString())
  })
  const blocks = [...zones.values()].map(({ block }) => `${block}\r\n`)
  const components = [...blocks, ...events]
  // RFC 5545, 3.6: properties first, which the library would mix with zones, and then at least one component.
  const whole = components.length > 0 ? components : [`${UTC}\r\n`]
  return `${calendar.toString().replace(/END:VCALENDAR$/, '')}${whole.join('')}END:VCALENDAR\r\n`
}

type Times = Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'floating'> & { zone: CalendarZone | null }

/** Times worked out once for a moment and a length: half of an evening's events begin together, and zones' clocks are slow to read. */
function timesOncePerMoment(): (event: CalendarEvent) => Times {
  const known = new Map<string, Times>()
  return (event) => {
    const { value, precision, time, zone } = event.date
    const moment = [value, precision, time, zone, event.minutes].join(' ')
    const times = known.get(moment) ?? timesOf(event)
    known.set(moment, times)
    return times
  }
}

/**
 * RFC 5545, 3.3.4 and 3.3.5: a day is a DATE, its end the day after; "local" is floating; an instant stands in the
 * zone in which it was announced or, where that zone's definition would mislead, in UTC.
 */
function timesOf({ date, minutes }: CalendarEvent): Times {
  const length = { minutes: minutes ?? USUAL_MINUTES }
  if (date.zone === 'local' && date.time) {
    const start = Temporal.PlainDateTime.from(`${date.value}T${date.time}`)
    return { start, end: start.add(length), floating: true, zone: null }
  }
  const instant = instantOf(date, 'UTC')
  if (instant && date.zone) return timesAt({ instant, name: date.zone, length })
  const start = Temporal.PlainDate.from(date.value)
  return { start, end: start.add({ days: 1 }), allDay: true, zone: null }
}

function timesAt({
  instant,
  name,
  length,
}: {
  instant: Temporal.Instant
  name: string
  length: { minutes: number }
}): Times {
  const zone = calendarZone(name)
  if (zone) {
    const start = instant.toZonedDateTimeISO(zone.id)
    const end = start.add(length)
    if (isInZoneTable(start, zone) && isInZoneTable(end, zone)) return { start, end, zone }
  }
  const start = new Date(instant.epochMilliseconds)
  return { start, end: new Date(instant.add(length).epochMilliseconds), zone: null }
}

function eventTexts(event: CalendarEvent, origin: string): Omit<ICalEventData, 'start'> {
  const { sequence, changedAt, status, path } = event
  return {
    sequence,
    stamp: changedAt,
    lastModified: changedAt,
    status: STATUS[status],
    // Nobody is busy because an episode comes out; Outlook asks for a word of its own.
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    summary: icalText(event.summary),
    location: event.location ? icalText(event.location) : null,
    description: icalText(`${event.description}\n${origin}${path}`),
    categories: event.categories.map((name) => ({ name: icalText(name) })),
    url: origin + path,
  }
}

/** Without what RFC 5545, 3.1 allows in no text: control characters; line breaks stay. */
function icalText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
}

const MAX_OCTETS = 75

/** RFC 5545, 3.1. The library's own folding takes most of a second for a thousand events. */
function foldedLines(text: string): string {
  const lines = text.split('\r\n').map((line) => {
    const bytes = Buffer.from(line)
    if (bytes.length <= MAX_OCTETS) return line
    const parts: string[] = []
    for (let start = 0; start < bytes.length; ) {
      // The space that begins a folded line is one of its octets.
      let end = Math.min(start + MAX_OCTETS - 1, bytes.length)
      while (isWithinCharacter(bytes[end])) end -= 1
      parts.push(bytes.toString('utf8', start, end))
      start = end
    }
    return parts.join('\r\n ')
  })
  return lines.join('\r\n')
}

function isWithinCharacter(octet: number | undefined): boolean {
  return octet !== undefined && (octet & 0xc0) === 0x80
}
