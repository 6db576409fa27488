import { AsyncLocalStorage } from 'node:async_hooks'
import type { Transaction } from './client'

/** A lease as it was taken: whoever takes it after somebody else has another number. */
export type Lease = { name: string; number: number }

/** Somebody else has taken the lease meanwhile: nothing of this transaction is written. */
export class LeaseLost extends Error {}

// Next's bundle and the server's evaluate this module once each, in one thread.
const shared = Symbol.for('logline.lease')
const holder = globalThis as { [shared]?: AsyncLocalStorage<Lease> }

/** Lets `work` write only as long as nobody else has taken the lease: each of its transactions looks for itself. */
export function holding<T>(lease: Lease, work: () => Promise<T>): Promise<T> {
  holder[shared] ??= new AsyncLocalStorage()
  return holder[shared].run(lease, work)
}

/** Throws LeaseLost in a transaction of whoever held a lease that is another's now. */
export async function requireLease(transaction: Transaction): Promise<void> {
  const lease = holder[shared]?.getStore()
  if (!lease) return
  const now = await transaction.lease.findUnique({ where: { name: lease.name }, select: { number: true } })
  if (now?.number !== lease.number) throw new LeaseLost(`Another server does what ${lease.name} stands for.`)
}
