import 'server-only'
import { database } from '../db/client'
import { type Role, role as roleField } from './fields'

/** An account as the desk lists it: without its hash. Instants are real time. */
export type UserView = {
  id: string
  name: string
  email: string
  role: Role
  createdAt: Date
  disabledAt: Date | null
  lastSeenAt: Date | null
}

const listed = { id: true, name: true, email: true, role: true, createdAt: true, disabledAt: true } as const

/** Every account, disabled ones last. */
export async function listUsers(): Promise<UserView[]> {
  const users = await database().reader.user.findMany({
    select: {
      ...listed,
      sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
    },
    orderBy: [{ name: 'asc' }, { email: 'asc' }],
  })
  const views = users.map(({ sessions, role, ...user }) => {
    return { ...user, role: roleField.parse(role), lastSeenAt: sessions[0]?.lastSeenAt ?? null }
  })
  return [...views.filter((user) => !user.disabledAt), ...views.filter((user) => user.disabledAt)]
}
