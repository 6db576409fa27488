import type { Temporal } from 'temporal-polyfill'

/**
 * When something is published: `at` in real time, for records; `now` by the guide's clock, for its dates. `updatedAt`
 * is what readers are told instead of `at`, after an edit they need not be told of.
 */
export type PublishMoment = { at: Date; now: Temporal.Instant; updatedAt?: Date }
