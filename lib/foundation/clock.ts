import { Temporal } from 'temporal-polyfill'
import { readSetting } from './settings'

/**
 * The clock of guide dates: LOGLINE_NOW (an ISO instant, stopped there) or the real time.
 * Sessions, limits and timestamps never ask it.
 */
export function guideNow(): Temporal.Instant {
  const stopped = readSetting('LOGLINE_NOW')
  return stopped ? Temporal.Instant.from(stopped) : Temporal.Now.instant()
}
