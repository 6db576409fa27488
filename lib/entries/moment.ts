import type { Temporal } from 'temporal-polyfill'

/** When something is published: `at` stamps the records (real time), `now` is the clock of guide dates. */
export type Moment = { at: Date; now: Temporal.Instant }
