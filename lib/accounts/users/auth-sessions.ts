import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { decode, encode } from 'next-auth/jwt'
import { database } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { recordActivity } from '../activity/record'
import { type Role, role as roleField } from '../roles'
import { authSecret, cookieNames } from './cookies'
import { deviceOf } from './device'

/** A session ends 14 days after signing in, or after 12 hours without a request. */
export const SESSION_SECONDS = 14 * 24 * 3600
const IDLE_MS = 12 * 3600_000
const STAMP_EVERY_MS = 60_000
/** So long after the password the second factor is awaited, and so long a proof holds for what asks for a recent one. */
const PROOF_MS = 10 * 60_000

type SessionUser = { id: string; name: string; email: string; role: Role }

export type LiveSession = {
  id: string
  expiresAt: Date
  user: SessionUser
  /** Whether a password or a second factor was given within the last ten minutes. */
  isProven: boolean
  /** Whether this role asks for a second factor that the account has not got. */
  lacksSecondFactor: boolean
}

/** The session a cookie names; null for a token that is expired, changed, or not sealed by us. */
export async function sessionIdIn(token: string | undefined): Promise<string | null> {
  try {
    const payload = await decode({ token, secret: authSecret() })
    return typeof payload?.sid === 'string' ? payload.sid : null
  } catch {
    return null
  }
}

/** Whether a Cookie header holds a session that is live, of whatever role. */
export async function hasLiveSession(cookies = ''): Promise<boolean> {
  const prefix = `${cookieNames().session}=`
  const cookie = cookies.split(';').find((each) => each.trim().startsWith(prefix))
  const id = cookie && (await sessionIdIn(cookie.trim().slice(prefix.length)))
  return Boolean(id && (await liveSession(id)))
}

/** What a session's cookie holds: its id, sealed as next-auth seals it. */
export function sealedSession(id: string): Promise<string> {
  return encode({ token: { sid: id }, secret: authSecret(), maxAge: SESSION_SECONDS })
}

/** A session's name on pages: it tells sessions apart, and can't be used to be one. */
export function handleOf(id: string): string {
  return createHash('sha256').update(`handle:${id}`).digest('base64url').slice(0, 16)
}

/** The condition on rows of sessions that have neither ended nor been idle for too long. */
export function liveAt(now: Date) {
  const idleSince = new Date(now.getTime() - IDLE_MS)
  return { expiresAt: { gt: now }, lastSeenAt: { gte: idleSince }, provenAt: { not: null } }
}

type Opening = {
  userId: string
  userAgent: string
  replaces: string | null
  /** Only the password was given: where the account has a second factor, the session lets nobody in before that is. */
  byPasswordAlone?: boolean
}

/** Begins a session and answers its id; the one this browser had before ends, and so do worn-out ones. */
export async function openSession(opening: Opening): Promise<string> {
  const { userId, userAgent, replaces, byPasswordAlone = false } = opening
  const id = randomBytes(32).toString('base64url')
  const now = new Date()
  const idleSince = new Date(now.getTime() - IDLE_MS)
  await inTransaction(async (transaction) => {
    const ended = [{ id: replaces ?? '' }, { expiresAt: { lt: now } }, { lastSeenAt: { lt: idleSince } }]
    await transaction.session.deleteMany({ where: { OR: ended } })
    const user = await transaction.user.findUniqueOrThrow({ where: { id: userId } })
    const isWaiting = byPasswordAlone && user.secondFactorSince !== null
    const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000)
    const session = { id, userId, createdAt: now, lastSeenAt: now, expiresAt }
    const provenAt = isWaiting ? null : now
    await transaction.session.create({ data: { ...session, provenAt, userAgent: userAgent.slice(0, 300) } })
    if (isWaiting) return
    await recordActivity(
      transaction,
      { id: userId, name: user.name },
      {
        action: 'signed-in',
        detail: `with ${deviceOf(userAgent)}`,
        at: now,
      },
    )
  })
  return id
}

/** Signs out: ends a session by its id, and says nothing when it had ended already. */
export async function endSession(id: string): Promise<void> {
  await inTransaction(async (transaction) => {
    const session = await transaction.session.findUnique({ where: { id }, include: { user: true } })
    if (!session) return
    await transaction.session.delete({ where: { id } })
    await recordActivity(transaction, session.user, { action: 'signed-out' })
  })
}

/** Session and account as the database has them now; null when either has ended. Marks it as seen. */
export async function liveSession(id: string): Promise<LiveSession | null> {
  const session = await database().reader.session.findUnique({ where: { id }, include: { user: true } })
  if (!session?.provenAt || session.user.disabledAt) return null
  const now = Date.now()
  const idle = now - session.lastSeenAt.getTime()
  const role = roleField.safeParse(session.user.role)
  if (session.expiresAt.getTime() <= now || idle > IDLE_MS || !role.success) return null
  if (idle > STAMP_EVERY_MS) await stamp(id)
  const { user } = session
  return {
    id,
    expiresAt: session.expiresAt,
    user: { id: user.id, name: user.name, email: user.email, role: role.data },
    isProven: now - session.provenAt.getTime() < PROOF_MS,
    lacksSecondFactor: user.secondFactorSince === null && (await needsSecondFactor(role.data)),
  }
}

async function needsSecondFactor(role: Role): Promise<boolean> {
  return (await database().reader.secondFactorRule.findUnique({ where: { role } })) !== null
}

/** Whose session waits for the second factor, for ten minutes after the password; null for any other session. */
export async function waitingUser(id: string): Promise<{ id: string; email: string } | null> {
  const session = await database().reader.session.findUnique({ where: { id }, include: { user: true } })
  if (!session || session.provenAt || session.user.disabledAt) return null
  const { user, createdAt } = session
  return Date.now() - createdAt.getTime() < PROOF_MS ? { id: user.id, email: user.email } : null
}

async function stamp(id: string): Promise<void> {
  try {
    await database().writer.session.updateMany({ where: { id }, data: { lastSeenAt: new Date() } })
  } catch {
    // A full disk or a locked file must not keep an editor from reading.
  }
}
