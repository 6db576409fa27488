import { LRUCache } from 'lru-cache'
import type { Temporal } from 'temporal-polyfill'
import { tzlib_get_ical_block, tzlib_get_offset, tzlib_get_timezones } from 'timezones-ical-library'

/** A zone as a calendar file names and defines it: TZID and VTIMEZONE (RFC 5545, 3.6.5). */
export type CalendarZone = { id: string; block: string }

const KNOWN = new Set(tzlib_get_timezones())

const ZONES_BEGIN_IN = 1970

// The library unpacks and reads a zone's definition each time it is asked.
const zones = new LRUCache<string, CalendarZone>({ max: 100 })
const offsets = new LRUCache<string, string>({ max: 5_000 })

/** The zone under its main name ("Asia/Calcutta" is "Asia/Kolkata"); null where there is no definition of it. */
export function calendarZone(name: string): CalendarZone | null {
  if (!KNOWN.has(name)) return null
  const known = zones.get(name)
  if (known) return known
  const [block, id] = tzlib_get_ical_block(name)
  if (!block || !id) return null
  const zone = { block, id: id.replace('TZID=', '') }
  zones.set(name, zone)
  return zone
}

/**
 * Whether the zone's definition gives this time its true offset. Definitions hold the rules of today for all
 * years, and begin in 1970: New York changed its clocks on other days until 2007, São Paulo until 2019.
 */
export function isInZoneTable(at: Temporal.ZonedDateTime, zone: CalendarZone): boolean {
  if (at.year <= ZONES_BEGIN_IN) return false
  const day = at.toPlainDate().toString()
  const time = at.toPlainTime().toString().slice(0, 5)
  return offsetOf({ zone: zone.id, day, time }) === at.offset.replace(':', '')
}

function offsetOf({ zone, day, time }: { zone: string; day: string; time: string }): string {
  const key = `${zone} ${day} ${time}`
  const offset = offsets.get(key) ?? tzlib_get_offset(zone, day, time)
  offsets.set(key, offset)
  return offset
}
