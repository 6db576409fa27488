import { ada } from '../publishing/testing'
import { type RetentionPass, removeNextPiece } from './commands'
import type { KeptKind, RetentionRules } from './fields'
import { findRemovable } from './queries'

/** A moment at which everything a test has made is old. */
export const LATER = new Date('2040-01-01')

export const rule = (more: object = {}) => ({ days: 366, newest: 5, withPublished: false, ...more })

/** A whole pass, as the server's clock makes it; answers how many rows of each kind went. */
export async function removeAll(now = LATER): Promise<Partial<Record<KeptKind, number>>> {
  const removed: Partial<Record<KeptKind, number>> = {}
  let pass: RetentionPass | null = null
  do {
    const { kind, rows, next } = await removeNextPiece(pass, now)
    if (rows > 0) removed[kind] = (removed[kind] ?? 0) + rows
    pass = next
  } while (pass !== null)
  return removed
}

/** What a preview says of the same. */
export async function removable(rules: RetentionRules, now = LATER) {
  const amounts = Object.entries(await findRemovable(ada, rules, now))
  return Object.fromEntries(amounts.map(([kind, { rows }]) => [kind, rows]))
}
