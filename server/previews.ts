import { LRUCache } from 'lru-cache'
import type { Answer } from './answer'
import type { Asker, MakeInTurn } from './make-in-turn'

export type Previews = {
  /** The page of a preview's address; made once for all who ask at the same time, and until the guide changes. */
  find(address: string, asker: Asker): Promise<Answer>
  /** To be called after every commit: what was previewed may look otherwise, be published, or have been closed. */
  forget(): void
}

// A link ends at an instant that only the database knows: it is told for no longer than this beyond it.
const KEPT_MS = 10_000
const MOST_KEPT = 40

type Options = { make: MakeInTurn; keptMs?: number }

/**
 * Previews are made by publishing a draft and taking that back, which saves wait for: however often one is asked for, that
 * is done once.
 */
export function previewsOf({ make, keptMs = KEPT_MS }: Options): Previews {
  const kept = new LRUCache<string, Answer>({ max: MOST_KEPT, ttl: keptMs })
  const flights = new Map<string, ReturnType<MakeInTurn>>()
  let commits = 0

  async function making(address: string, asker: Asker): Promise<Answer> {
    const begun = commits
    const flight = make(address, asker)
    flights.set(address, flight)
    const answer = await flight.answer.finally(() => {
      if (flights.get(address) === flight) flights.delete(address)
    })
    if (answer.status === 200 && begun === commits) kept.set(address, answer)
    return answer
  }

  return {
    async find(address, asker) {
      const known = kept.get(address)
      if (known) return known
      const flight = flights.get(address)
      flight?.join(asker.network)
      return flight ? flight.answer : making(address, asker)
    },
    forget() {
      commits += 1
      kept.clear()
      flights.clear()
    },
  }
}
