/** After this, whoever was refused may try again. */
export const SECONDS_TO_WAIT = 10

/** Nothing more can wait: whoever asked is to come again later. */
export class TooBusy extends Error {
  override message = 'Too many pages are being made at this moment.'
}

type LimiterOptions = { atOnce: number; mostWaiting: number }

/**
 * Lets only so many works run at once; others wait for their turn, in the order in which they came. Between two turns
 * whatever else waits for the process goes first. A work that finds too many waiting is refused with TooBusy.
 */
export function turns({ atOnce, mostWaiting }: LimiterOptions): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  const passOn = () => {
    const next = waiting.shift()
    if (next) setImmediate(next)
    else running -= 1
  }
  return async (work) => {
    if (running < atOnce) running += 1
    else if (waiting.length >= mostWaiting) throw new TooBusy()
    else await new Promise<void>((turn) => waiting.push(turn))
    try {
      return await work()
    } finally {
      passOn()
    }
  }
}
