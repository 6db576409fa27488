import 'server-only'
import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Transaction } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { newId } from '@/lib/foundation/ids'

const WINDOW_MS = 15 * 60_000
// The account's own limit is high: who has only its e-mail address must not be able to keep its owner out.
const LIMITS = { address: 30, pair: 5, account: 50 }

type AttemptKind = keyof typeof LIMITS

/** An attempt that was counted and may now be looked at. */
export type Attempt = { email: string; ids: string[] }

/**
 * Counts an attempt to sign in before its password is looked at, or to join by an invitation; null when the address (30 in 15 minutes), the
 * account from this address (5) or from everywhere (50) has none left. One transaction, so that thirty at once
 * get no more than thirty in a row.
 */
export async function countAttempt(email: string, address: string): Promise<Attempt | null> {
  const since = new Date(Date.now() - WINDOW_MS)
  return inTransaction(async (transaction) => {
    await transaction.signInAttempt.deleteMany({ where: { at: { lt: since } } })
    const rows = attemptsBy(email, networkOf(address))
    for (const { kind, data } of rows) {
      await transaction.signInAttempt.create({ data })
      const count = await transaction.signInAttempt.count({ where: { key: data.key } })
      if (count <= LIMITS[kind]) continue
      // A refused attempt does not count: else whoever goes on trying would keep the owner out for ever.
      await transaction.signInAttempt.deleteMany({ where: { id: { in: rows.map((row) => row.data.id) } } })
      await recordRefusal(transaction, { kind, email, since })
      return null
    }
    return { email, ids: rows.map((row) => row.data.id) }
  })
}

/** A right password takes its attempt back, and the account's wrong ones before it. */
export async function takeBackAttempt(attempt: Attempt): Promise<void> {
  await inTransaction(async (transaction) => {
    await transaction.signInAttempt.deleteMany({ where: { id: { in: attempt.ids } } })
    await forgetAttempts(transaction, attempt.email)
  })
}

/** Lets an account be tried again at once. */
export async function forgetAttempts(transaction: Transaction, email: string): Promise<void> {
  await transaction.signInAttempt.deleteMany({ where: { key: { startsWith: attemptKey('account', email) } } })
}

function attemptsBy(email: string, network: string) {
  const ofAddress = attemptKey('address', network)
  const ofAccount = attemptKey('account', email)
  // The pair's key begins with the account's, so that both can be forgotten at once.
  const keys = { address: ofAddress, pair: `${ofAccount}.${ofAddress}`, account: ofAccount }
  const kinds: AttemptKind[] = ['address', 'pair', 'account']
  return kinds.map((kind) => ({ kind, data: { id: newId(), key: keys[kind], at: new Date() } }))
}

function attemptKey(kind: 'address' | 'account', value: string): string {
  return createHash('sha256').update(`${kind}:${value}`).digest('hex')
}

/** One subscriber holds a whole /64 of IPv6: those addresses are counted as one. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [left = '', right = ''] = address.split('%')[0]?.split('::') ?? []
  const head = left.split(':').filter(Boolean)
  const tail = right.split(':').filter(Boolean)
  const groups = [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

const refusedFor: Record<AttemptKind, string> = {
  address: 'one address',
  pair: 'one account from one address',
  account: 'one account',
}

type RefusedAttempt = { kind: AttemptKind; email: string; since: Date }

/** Told once for each window, so that a flood of attempts does not flood the log. */
async function recordRefusal(
  transaction: Transaction,
  { kind, email, since }: RefusedAttempt,
): Promise<void> {
  const user = await transaction.user.findUnique({ where: { email }, select: { id: true, name: true } })
  const refusal = {
    userId: kind === 'address' ? null : (user?.id ?? null),
    actor: (kind !== 'address' && user?.name) || 'Somebody',
    action: 'sign-in-refused',
    detail: `Too many tries: ${refusedFor[kind]}.`,
  }
  const before = await transaction.activity.findFirst({ where: { ...refusal, at: { gte: since } } })
  if (!before) await transaction.activity.create({ data: { id: newId(), at: new Date(), ...refusal } })
}
