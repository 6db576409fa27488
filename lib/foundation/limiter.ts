type LimiterOptions = {
  atOnce: number
  mostWaiting: number
  /** Makes the error that is thrown when the queue is full. */
  tooMany: () => Error
}

/** Runs a task once a slot is free. */
export type Limiter = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Limits how many tasks run at once; the others queue, first in, first out. A queued task starts after pending input
 * and output has been handled. It guards the memory and the processor of this process: what guards accounts or the
 * database holds for all servers, and is counted in it (auth-attempts.ts, reports/commands.ts).
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
