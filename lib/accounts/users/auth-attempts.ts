import 'server-only'
import { createHash } from 'node:crypto'
import type { Transaction } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Forbidden } from '@/lib/foundation/errors'
import { newId } from '@/lib/foundation/ids'
import { networkOf, siteOf } from '@/lib/foundation/network'

const WINDOW_MS = 15 * 60_000
// The account's own limit is high: who has only its e-mail address must not be able to keep its owner out. A browser that has
// signed in before has a limit to itself, so that strangers can't use it up.
const LIMITS = { device: 10, address: 30, site: 100, pair: 5, account: 50 }
/** Wrong attempts on all accounts together: from the first number on each waits, some more for each one more. */
const SLOW = { from: 200, msForEach: 10, mostMs: 2_000 }

type AttemptKind = keyof typeof LIMITS

/** An attempt that was counted and may now be looked at, `waitMs` later where very many are made. */
export type Attempt = { email: string; ids: string[]; waitMs: number }

type Trying = {
  email: string
  /** The visitor's IP address, or what else stands for who tries. */
  address: string
  /** The key of a browser that is known to the account (auth-devices.ts); null for any other. */
  device?: string | null
}

/**
 * Counts an attempt to sign in before its password is looked at, or to join by an invitation; null when there is none left
 * in 15 minutes: for a known browser (10), else for the address (30; of IPv6 a /64, and 100 for its /48), the account from
 * this address (5) or from everywhere (50). One transaction, so that thirty at once get no more than thirty in a row.
 */
export async function countAttempt({ email, address, device = null }: Trying): Promise<Attempt | null> {
  const since = new Date(Date.now() - WINDOW_MS)
  return inTransaction(async (transaction) => {
    await transaction.signInAttempt.deleteMany({ where: { at: { lt: since } } })
    const rows = device ? [attempt('device', device)] : attemptsBy(email, address)
    for (const { kind, data } of rows) {
      await transaction.signInAttempt.create({ data })
      const count = await transaction.signInAttempt.count({ where: { key: data.key } })
      if (count <= LIMITS[kind]) continue
      // A refused attempt does not count: else whoever goes on trying would keep the owner out for ever.
      await transaction.signInAttempt.deleteMany({ where: { id: { in: rows.map((row) => row.data.id) } } })
      await recordRefusal(transaction, { kind, email, since })
      return null
    }
    const waitMs = device ? 0 : await waitIn(transaction)
    return { email, ids: rows.map((row) => row.data.id), waitMs }
  })
}

/** Nobody is kept out by what strangers try elsewhere; all of them are slowed down. */
async function waitIn(transaction: Transaction): Promise<number> {
  const attempts = await transaction.signInAttempt.count()
  const made = attempts / KINDS_OF_STRANGERS
  return Math.min(SLOW.mostMs, Math.max(0, Math.floor(made - SLOW.from)) * SLOW.msForEach)
}

/** The same for what is told when it may not be tried. Throws Forbidden where there is no attempt left. */
export async function requireAttempt(trying: Trying): Promise<Attempt> {
  const attempt = await countAttempt(trying)
  if (attempt) return attempt
  throw new Forbidden('Too many tries. Wait a quarter of an hour, then try again.')
}

/** Whether a check comes out right, asked no more often than attempts may be made; a right one takes its attempts back. */
export async function isRightWithinLimits(trying: Trying, check: () => Promise<boolean>): Promise<boolean> {
  const attempt = await countAttempt(trying)
  if (!attempt || !(await check())) return false
  await takeBackAttempt(attempt)
  return true
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

/** As many rows as an attempt of a stranger has at least. */
const KINDS_OF_STRANGERS = 3

type CountedAttempt = { kind: AttemptKind; data: { id: string; key: string; at: Date } }

function attemptsBy(email: string, address: string): CountedAttempt[] {
  const ofAddress = attemptKey('address', networkOf(address))
  const ofAccount = attemptKey('account', email)
  const site = siteOf(address)
  return [
    attempt('address', ofAddress),
    ...(site ? [attempt('site', attemptKey('site', site))] : []),
    // The pair's key begins with the account's, so that both can be forgotten at once.
    attempt('pair', `${ofAccount}.${ofAddress}`),
    attempt('account', ofAccount),
  ]
}

function attempt(kind: AttemptKind, key: string): CountedAttempt {
  return { kind, data: { id: newId(), key, at: new Date() } }
}

function attemptKey(kind: 'address' | 'site' | 'account', value: string): string {
  return createHash('sha256').update(`${kind}:${value}`).digest('hex')
}

const refusedFor: Record<AttemptKind, string> = {
  device: 'one account from a browser of its own',
  site: 'one network',
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
  const isOfAccount = kind !== 'address' && kind !== 'site'
  const refusal = {
    userId: isOfAccount ? (user?.id ?? null) : null,
    actor: (isOfAccount && user?.name) || 'Somebody',
    action: 'sign-in-refused',
    detail: `Too many tries: ${refusedFor[kind]}.`,
  }
  const before = await transaction.activity.findFirst({ where: { ...refusal, at: { gte: since } } })
  if (!before) await transaction.activity.create({ data: { id: newId(), at: new Date(), ...refusal } })
}
