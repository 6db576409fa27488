import 'server-only'
import { database, type Transaction } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Conflict, Forbidden, Invalid, NotFound, orNotFound } from '@/lib/foundation/errors'
import { newId } from '@/lib/foundation/ids'
import { recordActivity } from '../activity/record'
import type { Member, ProvenOwner } from '../editor'
import { type Role, role as roleField } from '../roles'
import { forgetAttempts, isRightWithinLimits } from './auth-attempts'
import { handleOf } from './auth-sessions'
import { deviceOf } from './device'
import { name as nameField } from './fields'
import { type NewUser, newUser, passwordProblem } from './new-user'
import { generatePassword, hashPassword, passwordMatches } from './password'
import { systemEditor } from './system'

/** `password` only where it was generated: it is shown once and kept nowhere. */
export type Made = { id: string; email: string; password: string | null }

/** Makes an account. Throws Invalid for what can't be kept, Conflict when the address has an account. */
export async function createUser(by: ProvenOwner, typed: NewUser): Promise<Made> {
  const account = await prepareUser(typed)
  await inTransaction((transaction) => makeUser(transaction, by, account))
  return userWithPassword(account)
}

type First = { email?: string; password?: string }

/** Makes the first owner ("owner@localhost" unless told otherwise); null when there is any owner already. */
export async function ensureFirstOwner({ email, password }: First): Promise<Made | null> {
  if (await database().reader.user.findFirst({ where: { role: 'owner' }, select: { id: true } })) return null
  const owner = { email: email || 'owner@localhost', name: 'Owner', role: 'owner' as const }
  const account = await prepareUser({ ...owner, password: password || undefined })
  return inTransaction(async (transaction) => {
    if (await transaction.user.findFirst({ where: { role: 'owner' } })) return null
    await makeUser(transaction, systemEditor('First start'), account)
    return userWithPassword(account)
  })
}

/** Gives an owner a new password, ends their sessions and lets them in again. Throws NotFound, Forbidden. */
export async function recoverOwner(email: string): Promise<Made> {
  const address = email.trim().toLowerCase()
  const user = await database().reader.user.findUnique({ where: { email: address } })
  if (!user) throw new NotFound(`There is no account for ${address}.`)
  if (user.role !== 'owner') {
    throw new Forbidden(
      `${address} is not an owner: an owner can make them a link to a new password in the admin.`,
    )
  }
  const password = generatePassword()
  const passwordHash = await hashPassword(password)
  return inTransaction(async (transaction) => {
    await transaction.user.update({ where: { id: user.id }, data: { passwordHash, disabledAt: null } })
    await endAccess(transaction, user.id)
    await forgetAttempts(transaction, address)
    await recordActivity(transaction, systemEditor('Command line'), {
      action: 'gave-new-password',
      detail: address,
    })
    return { id: user.id, email: address, password }
  })
}

/** Changes one's own password and ends every session, one's own too. Throws Invalid. */
export async function changePassword(
  by: Member,
  typed: { current: string; password: string },
): Promise<void> {
  const problem = passwordProblem(typed.password, by.email)
  if (problem) throw new Invalid([{ path: 'password', message: problem }])
  const user = orNotFound(await database().reader.user.findUnique({ where: { id: by.id ?? '' } }))
  const trying = { email: user.email, address: `session ${by.sessionId}` }
  if (!(await isRightWithinLimits(trying, () => passwordMatches(typed.current, user.passwordHash))))
    throw new Invalid([{ path: 'current', message: 'The current password is not right.' }])
  const passwordHash = await hashPassword(typed.password)
  await inTransaction(async (transaction) => {
    await transaction.user.update({ where: { id: user.id }, data: { passwordHash } })
    await endAccess(transaction, user.id)
    await recordActivity(transaction, by, { action: 'changed-password', detail: user.email })
  })
}

/** Changes one's own name; what was done under the old one keeps it. Throws Invalid. */
export async function changeName(by: Member, typed: string): Promise<void> {
  const parsed = nameField.safeParse(typed)
  if (!parsed.success) throw new Invalid([{ path: 'name', message: parsed.error.issues[0]?.message ?? '' }])
  const name = parsed.data
  await inTransaction(async (transaction) => {
    const user = orNotFound(await transaction.user.findUnique({ where: { id: by.id ?? '' } }))
    if (user.name === name) return
    await transaction.user.update({ where: { id: user.id }, data: { name } })
    await recordActivity(transaction, { id: user.id, name }, { action: 'changed-name', detail: user.name })
  })
}

/** Ends one of one's own sessions by its handle. Throws NotFound when it has ended already or is somebody else's. */
export async function endOwnSession(by: Member, handle: string): Promise<void> {
  await inTransaction(async (transaction) => {
    const sessions = await transaction.session.findMany({ where: { userId: by.id ?? '' } })
    const { id, userAgent } = orNotFound(sessions.find((session) => handleOf(session.id) === handle))
    await transaction.session.delete({ where: { id } })
    await recordActivity(transaction, by, { action: 'ended-session', detail: deviceOf(userAgent) })
  })
}

/** Ends every session of one's own but the one that asks, and answers how many there were. */
export async function endOtherSessions(by: Member): Promise<number> {
  return inTransaction(async (transaction) => {
    const others = { userId: by.id ?? '', id: { not: by.sessionId ?? '' } }
    const { count } = await transaction.session.deleteMany({ where: others })
    if (count > 0)
      await recordActivity(transaction, by, { action: 'ended-other-sessions', detail: String(count) })
    return count
  })
}

/** Counts from the next request on, and takes back the account's open invitations. Throws Invalid for the last owner, NotFound. */
export async function setRole(by: ProvenOwner, userId: string, role: Role): Promise<void> {
  const parsed = roleField.safeParse(role)
  if (!parsed.success) throw new Invalid([{ path: 'role', message: parsed.error.issues[0]?.message ?? '' }])
  await inTransaction(async (transaction) => {
    const user = orNotFound(await transaction.user.findUnique({ where: { id: userId } }))
    if (user.role === parsed.data) return
    await refuseTheLastOwner(transaction, { user, path: 'role' })
    await transaction.user.update({ where: { id: userId }, data: { role: parsed.data } })
    await takeBackInvitations(transaction, userId)
    await recordActivity(transaction, by, {
      action: 'changed-role',
      detail: `${user.email}: ${user.role} to ${parsed.data}`,
    })
  })
}

/** Ends an account's sessions and open invitations, and lets it sign in no more. Throws Invalid for the last owner, NotFound. */
export async function disableUser(by: ProvenOwner, userId: string): Promise<void> {
  await inTransaction(async (transaction) => {
    const user = orNotFound(await transaction.user.findUnique({ where: { id: userId } }))
    if (user.disabledAt) return
    await refuseTheLastOwner(transaction, { user, path: 'disabled' })
    await transaction.user.update({ where: { id: userId }, data: { disabledAt: new Date() } })
    await endAccess(transaction, userId)
    await takeBackInvitations(transaction, userId)
    await recordActivity(transaction, by, { action: 'disabled-user', detail: user.email })
  })
}

/** Lets a disabled account sign in again. Throws NotFound. */
export async function enableUser(by: ProvenOwner, userId: string): Promise<void> {
  await inTransaction(async (transaction) => {
    const user = orNotFound(await transaction.user.findUnique({ where: { id: userId } }))
    if (!user.disabledAt) return
    await transaction.user.update({ where: { id: userId }, data: { disabledAt: null } })
    await recordActivity(transaction, by, { action: 'enabled-user', detail: user.email })
  })
}

type PreparedUser = Awaited<ReturnType<typeof prepareUser>>

/** An account's row with its hash, to be added in a transaction: hashing is no work for one. Throws Invalid. */
export async function prepareUser(typed: NewUser) {
  const parsed = newUser.safeParse(typed)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    throw new Invalid(problems)
  }
  const { password: chosen, ...account } = parsed.data
  const generated = chosen === undefined ? generatePassword() : null
  const passwordHash = await hashPassword(chosen ?? generated ?? '')
  return { row: { id: newId(), ...account, passwordHash, createdAt: new Date() }, generated }
}

function userWithPassword({ row, generated }: PreparedUser): Made {
  return { id: row.id, email: row.email, password: generated }
}

async function makeUser(transaction: Transaction, by: ProvenOwner, account: PreparedUser): Promise<void> {
  await addUser(transaction, account)
  const { email, role } = account.row
  await recordActivity(transaction, by, { action: 'made-user', detail: `${email}, ${role}` })
}

/** Only inside of a transaction that tells of it. Throws Conflict when the address has an account. */
export async function addUser(transaction: Transaction, { row }: PreparedUser): Promise<void> {
  if (await transaction.user.findUnique({ where: { email: row.email } })) {
    throw new Conflict(`There is an account for ${row.email} already.`)
  }
  await transaction.user.create({ data: row })
}

async function refuseTheLastOwner(
  transaction: Transaction,
  { user, path }: { user: { id: string; role: Role }; path: string },
) {
  if (user.role !== 'owner') return
  const another = { role: 'owner', disabledAt: null, id: { not: user.id } }
  if (await transaction.user.findFirst({ where: another })) return
  throw new Invalid([{ path, message: 'This is the only owner: make somebody else an owner first.' }])
}

/** Ends an account's sessions, and the links by which a new password could be chosen. */
async function endAccess(transaction: Transaction, userId: string): Promise<void> {
  await transaction.session.deleteMany({ where: { userId } })
  await transaction.passwordReset.deleteMany({ where: { userId } })
}

/** Who may invite nobody any more must not come back by a link of their own. */
async function takeBackInvitations(transaction: Transaction, userId: string): Promise<void> {
  await transaction.invitation.deleteMany({ where: { invitedBy: userId, usedAt: null } })
}
