type LimiterOptions = {
  atOnce: number
  mostWaiting: number
  /** What is thrown to who would be one too many in the queue. */
  tooMany: () => Error
}

/** Runs a work when it is its turn. */
export type Limiter = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Lets only so many works run at once; others wait for their turn, in the order in which they came. Between two turns
 * whatever else waits for the process goes first.
 */
export function limiter({ atOnce, mostWaiting, tooMany }: LimiterOptions): Limiter {
  const waiting: (() => void)[] = []
  let running = 0
  const passOn = () => {
    const next = waiting.shift()
    if (next) setImmediate(next)
    else running -= 1
  }
  return async (work) => {
    if (running < atOnce) running += 1
    else if (waiting.length >= mostWaiting) throw tooMany()
    else await new Promise<void>((turn) => waiting.push(turn))
    try {
      return await work()
    } finally {
      passOn()
    }
  }
}
