import { type Histogram, newHistogram } from '../histogram'

/** The transactions of this thread since it began. */
export type Saves = {
  /** How long the committed ones took, with their waiting for others. */
  seconds: Histogram
  /** How many the database could not take: it was locked for too long, full, read-only or failing. */
  failed: number
}

// Next's bundle and the server's evaluate this module once each, in one thread.
const shared = Symbol.for('logline.saves')
const holder = globalThis as { [shared]?: Saves }

export function saves(): Saves {
  holder[shared] ??= { seconds: newHistogram(), failed: 0 }
  return holder[shared]
}
