import { Unavailable } from '@/lib/foundation/errors'

type Room = { atOnce: number; mostWaiting: number }

/** Runs one work after the other in the order of asking. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/** So many at once and no more; the answer throws Unavailable to who would be one too many in the queue. */
export function turns({ atOnce, mostWaiting }: Room): InTurn {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running < atOnce) running += 1
    else if (waiting.length >= mostWaiting)
      throw new Unavailable('Many pictures are being stored just now. Try again in a minute.')
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      // Whoever waits takes this place over.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
