import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks'
import type { Saves } from '@/lib/foundation/db/saves'

export type ThreadFigures = {
  /** Bytes. */
  heapUsed: number
  /** How much later than due the thread came to what waited for it, by share of its looks: seconds, since this was last asked. */
  delays: { quantile: number; seconds: number }[]
}

/** What the thread that makes pages tells of itself. */
export type RendererFigures = {
  thread: ThreadFigures
  saves: Saves
  /** Versions whose time has come and that are not published; not a number where the database can't tell. */
  overdue: number
}

const LOOK_EVERY_MS = 20
const QUANTILES = [0.5, 0.99, 1]

let watched: IntervalHistogram | undefined

/** The figures of the thread that asks. Delays are watched from the first time on: a site that nobody measures pays nothing. */
export function threadFigures(): ThreadFigures {
  const delay = watched ?? monitorEventLoopDelay({ resolution: LOOK_EVERY_MS })
  if (!watched) delay.enable()
  watched = delay
  // What is recorded is the time from one look to the next.
  const later = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - LOOK_EVERY_MS / 1000)
  const delays = QUANTILES.map((quantile) => ({
    quantile,
    seconds: delay.count > 0 ? later(delay.percentile(quantile * 100)) : 0,
  }))
  delay.reset()
  return { heapUsed: process.memoryUsage().heapUsed, delays }
}
