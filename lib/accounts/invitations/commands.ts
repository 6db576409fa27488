import 'server-only'
import type { Role } from '@/lib/accounts/roles'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Conflict, Forbidden, Invalid, NotFound, orNotFound } from '@/lib/foundation/errors'
import { newSecret } from '@/lib/foundation/secret'
import { recordActivity } from '../activity/record'
import type { Owner, ProvenOwner } from '../editor'
import { requireAttempt, takeBackAttempt } from '../users/auth-attempts'
import { addUser, prepareUser } from '../users/commands'
import { INVITATION_DAYS, type NewInvitation, newInvitation } from './fields'
import { invitationId } from './id'
import { findInvitation } from './queries'

const DAY_MS = 24 * 3600_000

/**
 * Makes an invitation and answers its link's secret, which is shown once and kept nowhere. Throws Invalid, also for
 * an address that has an account, and Forbidden for the system, which has no account that could answer for it.
 */
export async function invite(
  by: ProvenOwner,
  typed: NewInvitation,
): Promise<{ secret: string; expiresAt: Date }> {
  const parsed = newInvitation.safeParse(typed)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    throw new Invalid(problems)
  }
  const { email, role } = parsed.data
  const { id: invitedBy } = by
  if (invitedBy === null) throw new Forbidden('Only somebody with an account can invite.')
  const secret = newSecret()
  const now = new Date()
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * DAY_MS)
  await inTransaction(async (transaction) => {
    if (email && (await transaction.user.findUnique({ where: { email } })))
      throw new Invalid([{ path: 'email', message: `There is an account for ${email} already.` }])
    await transaction.invitation.deleteMany({ where: { expiresAt: { lt: now } } })
    const invitation = { id: invitationId(secret), email, role, invitedBy, createdAt: now, expiresAt }
    await transaction.invitation.create({ data: invitation })
    await recordActivity(transaction, by, { action: 'invited', detail: invitationInWords({ email, role }) })
  })
  return { secret, expiresAt }
}

/** Makes a link useless before it is used. Throws NotFound when it is gone or used. */
export async function takeBackInvitation(by: Owner, id: string): Promise<void> {
  await inTransaction(async (transaction) => {
    const invitation = orNotFound(await transaction.invitation.findUnique({ where: { id, usedAt: null } }))
    await transaction.invitation.delete({ where: { id } })
    await recordActivity(transaction, by, {
      action: 'took-back-invitation',
      detail: invitationInWords(invitation),
    })
  })
}

type Joining = { name: string; email: string; password: string; address: string }

/**
 * Makes the account an invitation is for, with the role it names, and answers its id. Needs nobody signed in: the
 * link's secret is what is asked for. Throws NotFound for a link that does not work any more, of two at once for the
 * second; Invalid; Forbidden after too many tries from one address.
 */
export async function acceptInvitation(secret: string, { address, ...typed }: Joining): Promise<string> {
  const id = invitationId(secret)
  const attempt = await requireAttempt({ email: `invitation ${id}`, address })
  const invitation = orNotFound(await findInvitation(secret))
  // Which fields are wrong is no secret to be guessed: such a try does not count.
  const account = await joiningAccount(invitation, typed).catch(async (fault: unknown) => {
    if (fault instanceof Invalid) await takeBackAttempt(attempt)
    throw fault
  })
  await inTransaction(async (transaction) => {
    const now = new Date()
    const open = { id, usedAt: null, expiresAt: { gt: now } }
    const { count } = await transaction.invitation.updateMany({ where: open, data: { usedAt: now } })
    if (count === 0) throw new NotFound('This invitation has been used.')
    await addUser(transaction, account).catch(asProblemOfAddress)
    const detail = `${invitation.role}, invited by ${invitation.inviter}`
    await recordActivity(transaction, account.row, { action: 'joined', detail })
  })
  await takeBackAttempt(attempt)
  return account.row.id
}

type Invited = { email: string; role: 'owner' | 'editor' | 'reader' }

async function joiningAccount({ email, role }: Invited, typed: Omit<Joining, 'address'>) {
  const account = await prepareUser({ ...typed, role })
  if (email && account.row.email !== email) {
    const message = `This invitation is for ${email}. Ask for another one to use another address.`
    throw new Invalid([{ path: 'email', message }])
  }
  return account
}

function asProblemOfAddress(fault: unknown): never {
  if (fault instanceof Conflict) throw new Invalid([{ path: 'email', message: fault.message }])
  throw fault
}

function invitationInWords({ email, role }: { email: string; role: Role }): string {
  return `${email || 'somebody'}, ${role}`
}
