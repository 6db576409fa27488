/** For tests of dates: made-up numbers, and calendars and clocks counted the slow way, without the code they judge. */

const MINUTE = 60_000
const QUARTER = 15 * MINUTE
const HOUR = 60 * MINUTE

export type Pick = (below: number) => number

/** mulberry32: the same numbers in every run. */
export function numbersFrom(seed: number): Pick {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** The ISO day so many days after another. */
export function laterBy(value: string, days: number): string {
  return new Date(Date.parse(`${value}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10)
}

const clocks = new Map<string, Intl.DateTimeFormat>()
const seen = new Map<string, number[]>()

/** What the clock on the wall shows: "2022-03-03 21:00". */
export function wallAt(epoch: number, zone: string): string {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  clocks.set(zone, clock)
  return clock.format(epoch)
}

/** Every moment at which the clock on the wall shows this, earliest first: none in a gap, two in an overlap. */
export function momentsOf(wall: string, zone: string): number[] {
  const known = seen.get(`${wall} ${zone}`)
  if (known) return known
  const inUtc = Date.parse(`${wall.replace(' ', 'T')}:00Z`)
  const moments: number[] = []
  for (let moment = inUtc - 15 * HOUR; moment <= inUtc + 13 * HOUR; moment += QUARTER)
    if (wallAt(moment, zone) === wall) moments.push(moment)
  seen.set(`${wall} ${zone}`, moments)
  return moments
}

/** The first moment of a wall time; in a gap what a clock shows that nobody put forward. */
export function momentOf(wall: string, zone: string): number {
  for (let minutes = 0; minutes <= 24 * 60; minutes += 1) {
    const before = Date.parse(`${wall.replace(' ', 'T')}:00Z`) - minutes * MINUTE
    const moments = momentsOf(new Date(before).toISOString().slice(0, 16).replace('T', ' '), zone)
    const moment = minutes === 0 ? moments[0] : moments.at(-1)
    if (moment !== undefined) return moment + minutes * MINUTE
  }
  throw new RangeError(`${zone} has no ${wall}.`)
}

/** The days between two years on which a zone changed its clocks. */
export function clockChanges(zone: string, fromYear: number, toYear: number): string[] {
  const days: string[] = []
  let before = ''
  for (let at = Date.UTC(fromYear, 0); at < Date.UTC(toYear, 0); at += 24 * HOUR) {
    const offset = String(Date.parse(`${wallAt(at, zone).replace(' ', 'T')}:00Z`) - at)
    if (before && offset !== before) days.push(wallAt(at, zone).slice(0, 10))
    before = offset
  }
  return days
}
