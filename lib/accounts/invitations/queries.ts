import 'server-only'
import { database } from '@/lib/foundation/db/client'
import type { Owner } from '../editor'
import { type Role, role as roleField } from '../roles'
import { invitationId } from './id'

/** `id` takes an invitation back, and can't be used to join. `email` is "" where none was named. */
export type InvitationView = { id: string; email: string; role: Role; inviter: string; expiresAt: Date }

const MAX_SHOWN = 100

/** Invitations that can still be used, newest first. */
export async function listInvitations(_owner: Owner): Promise<InvitationView[]> {
  const rows = await database().reader.invitation.findMany({
    where: { usedAt: null, expiresAt: { gt: new Date() } },
    include: { inviter: { select: { name: true } } },
    orderBy: { createdAt: 'desc' },
    take: MAX_SHOWN,
  })
  return rows.map(invitationView)
}

/** The invitation that a link's secret opens; null when it is unknown, used, expired or taken back. */
export async function findInvitation(secret: string): Promise<InvitationView | null> {
  const row = await database().reader.invitation.findUnique({
    where: { id: invitationId(secret), usedAt: null, expiresAt: { gt: new Date() } },
    include: { inviter: { select: { name: true } } },
  })
  return row && invitationView(row)
}

type StoredInvitation = {
  id: string
  email: string
  role: Role
  inviter: { name: string }
  expiresAt: Date
}

function invitationView({ id, email, role, inviter, expiresAt }: StoredInvitation): InvitationView {
  return { id, email, role: roleField.parse(role), inviter: inviter.name, expiresAt }
}
