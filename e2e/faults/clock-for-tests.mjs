// For `node --import`, in every thread: a clock that is as far off as a file says, from one call to the next.

import { readFileSync } from 'node:fs'
import { env } from 'node:process'

const Actual = Date

/** The real time, moved by the milliseconds in the file. */
const now = () => Actual.now() + Number(readFileSync(env.CLOCK_OFF_BY, 'utf8'))

globalThis.Date = class MovedDate extends Actual {
  constructor(...parts) {
    super(...(parts.length === 0 ? [now()] : parts))
  }

  static now = now
  // Next copies what stands here itself.
  static UTC = Actual.UTC
  static parse = Actual.parse
}
