import { setTimeout as sleep } from 'node:timers/promises'

const sqliteBusy = 5
const primaryCode = 0xff

/** Whether SQLite refused because another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('rawCode' in error)) return false
  return typeof error.rawCode === 'number' && (error.rawCode & primaryCode) === sqliteBusy
}

/**
 * Runs `attempt` until the lock it needs is free, without ever stopping the event loop: SQLite itself is told
 * not to wait. After `deadlineMs` milliseconds the last refusal is thrown; every other error at once.
 */
export async function whenFree<Result>(
  deadlineMs: number,
  attempt: () => Result | Promise<Result>,
): Promise<Result> {
  const deadline = performance.now() + deadlineMs
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) throw error
    }
    // Uneven pauses keep two waiting processes from knocking at the same moment for ever.
    await sleep(2 + Math.random() * 10)
  }
}
