import { Temporal } from 'temporal-polyfill'
import { isDay } from '@/lib/foundation/dates/guide-date'
import { dayInWords } from '@/lib/foundation/dates/words'
import { instantOf, isZone } from '@/lib/foundation/dates/zones'
import type { Problem } from '@/lib/foundation/errors'

/** A wall time as an editor wrote it: an ISO day, "18:00", an IANA zone. */
export type WallTime = { on: string; time: string; zone: string }

/** What a change of the clocks makes of a wall time. */
export type ClockChange = '' | 'skipped' | 'twice'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** What is wrong with a wall time, field by field; nothing where it is one. */
export function wallTimeProblems({ on, time, zone }: WallTime): Problem[] {
  return [
    ...(isDay(on) ? [] : [{ path: 'on', message: `“${on}” is not a day. Write it as 2022-03-03.` }]),
    ...(TIME.test(time)
      ? []
      : [{ path: 'time', message: `“${time}” is not a time of day. Write it as 18:00.` }]),
    ...(isZone(zone) ? [] : [{ path: 'zone', message: `“${zone}” is not a time zone. Choose one.` }]),
  ]
}

/**
 * The moment of a wall time, in which a change of the clocks is settled as everywhere in the guide: a skipped time is as
 * much later, of a time that comes twice the first one counts. Throws for what wallTimeProblems refuses.
 */
export function instantOfWallTime({ on, time, zone }: WallTime): { at: Date; change: ClockChange } {
  const instant = instantOf({ value: on, precision: 'instant', time, zone }, zone)
  if (!instant) throw new Error(`${on} ${time} ${zone} is no wall time.`)
  const wall = Temporal.PlainDateTime.from(`${on}T${time}`)
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(zone, { disambiguation }),
  )
  const isSure = earlier && later?.equals(earlier)
  const stands = instant.toZonedDateTimeISO(zone).toPlainDateTime().equals(wall)
  return { at: new Date(instant.epochMilliseconds), change: isSure ? '' : stands ? 'twice' : 'skipped' }
}

/** What is said of a time that the clocks skip or pass twice; "" for any other. */
export function changeInWords(change: ClockChange): string {
  if (change === 'skipped')
    return 'The clocks go forward then, and that time does not come: it is published that much later.'
  return change === 'twice' ? 'The clocks go back then, and that time comes twice: the first is meant.' : ''
}

/** "Thursday 3 March 2022, 18:00 (Europe/Berlin)"; short, "Thu 3 Mar 2022, 18:00 (Europe/Berlin)". */
export function momentInWords(at: Date, zone: string, form: 'long' | 'short' = 'long'): string {
  const wall = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
  const time = wall.toPlainTime().toString().slice(0, 5)
  return `${dayInWords(wall.toPlainDate().toString(), form)}, ${time} (${zone})`
}
