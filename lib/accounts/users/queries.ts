import 'server-only'
import { database } from '@/lib/foundation/db/client'
import type { Member, Owner } from '../editor'
import { type Role, role as roleField } from '../roles'
import { handleOf, liveAt } from './auth-sessions'
import { deviceOf } from './device'

/** An account as the admin lists it: without its hash. Instants are real time. */
export type UserView = {
  id: string
  name: string
  email: string
  role: Role
  createdAt: Date
  disabledAt: Date | null
  /** Since when signing in asks for more than the password; null where it does not. */
  secondFactorSince: Date | null
  /** The last request of a session there still is, or the last thing told of them; null for never. */
  lastSeenAt: Date | null
}

const LISTED = {
  id: true,
  name: true,
  email: true,
  role: true,
  createdAt: true,
  disabledAt: true,
  secondFactorSince: true,
} as const

const WITH_LAST_SESSION = {
  ...LISTED,
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
} as const

/** Every account, disabled ones last. */
export async function listUsers(_owner: Owner): Promise<UserView[]> {
  const { reader } = database()
  const [users, latest] = await Promise.all([
    reader.user.findMany({ select: WITH_LAST_SESSION, orderBy: [{ name: 'asc' }, { email: 'asc' }] }),
    reader.activity.groupBy({ by: ['userId'], where: { userId: { not: null } }, _max: { at: true } }),
  ])
  const lastActs = new Map(latest.map(({ userId, _max }) => [userId, _max.at]))
  const views = users.map((user) => userView(user, lastActs.get(user.id) ?? null))
  return [...views.filter((user) => !user.disabledAt), ...views.filter((user) => user.disabledAt)]
}

/** One account, or null. */
export async function findUser(_owner: Owner, id: string): Promise<UserView | null> {
  const { reader } = database()
  const user = await reader.user.findUnique({ where: { id }, select: WITH_LAST_SESSION })
  if (!user) return null
  const last = await reader.activity.findFirst({ where: { userId: id }, orderBy: { at: 'desc' } })
  return userView(user, last?.at ?? null)
}

type StoredUser = Omit<UserView, 'role' | 'lastSeenAt'> & { role: Role; sessions: { lastSeenAt: Date }[] }

function userView({ sessions, role, ...user }: StoredUser, lastAct: Date | null): UserView {
  const instants = [sessions[0]?.lastSeenAt, lastAct].filter((at) => at instanceof Date)
  const lastSeenAt = instants.sort((one, other) => other.getTime() - one.getTime())[0] ?? null
  return { ...user, role: roleField.parse(role), lastSeenAt }
}

/** A session as its owner sees it. The handle tells sessions apart and is good for nothing else. */
export type SessionView = {
  handle: string
  device: string
  createdAt: Date
  lastSeenAt: Date
  isThis: boolean
}

/** One's own sessions that have not ended: this one first, then those seen last. */
export async function listOwnSessions(by: Member): Promise<SessionView[]> {
  const sessions = await database().reader.session.findMany({
    where: { userId: by.id ?? '', ...liveAt(new Date()) },
    orderBy: { lastSeenAt: 'desc' },
  })
  const views = sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => {
    return {
      handle: handleOf(id),
      device: deviceOf(userAgent),
      createdAt,
      lastSeenAt,
      isThis: id === by.sessionId,
    }
  })
  return [...views.filter(({ isThis }) => isThis), ...views.filter(({ isThis }) => !isThis)]
}
