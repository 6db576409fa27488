// A lease that is asked for has half a minute left at least: lib/foundation/db/leases.ts.
const ASKED_EVERY_MS = 10_000

/**
 * Whether it is this server that calls, of those that share a database. The renderer takes and renews the lease; it is asked now
 * and then, and a call waits for it the first time alone: a publish may keep it busy for seconds. Two servers that call for some
 * seconds purge twice.
 */
export function callsOfOurs(ask: () => Promise<boolean>, everyMs = ASKED_EVERY_MS): () => Promise<boolean> {
  let askedAt = Number.NEGATIVE_INFINITY
  let answer: Promise<unknown> = Promise.resolve()
  let isOurs: boolean | undefined
  const askAgain = async () => {
    isOurs = await ask().catch(() => false)
  }
  return async () => {
    if (Date.now() - askedAt >= everyMs) {
      askedAt = Date.now()
      answer = askAgain()
    }
    if (isOurs === undefined) await answer
    return isOurs ?? false
  }
}
