import 'server-only'
import { database, type Transaction } from '../db/client'
import { inTransaction } from '../db/transaction'
import { Conflict, Forbidden, found, Invalid, NotFound } from '../errors'
import { newId } from '../ids'
import { countAttempt, forgetAttempts, takeBackAttempt } from './auth-attempts'
import { type Owner, type Reader, systemEditor } from './editor'
import { type NewUser, newUser, passwordProblem, type Role, role as roleField } from './fields'
import { generatePassword, hashPassword, passwordMatches } from './password'

/** `password` only where it was generated: it is shown once and kept nowhere. */
export type Made = { id: string; email: string; password: string | null }

/** Makes an account. Throws Invalid for what can't be kept, Conflict when the address has an account. */
export async function createUser(by: Owner, typed: NewUser): Promise<Made> {
  const account = await prepare(typed)
  await inTransaction((transaction) => addUser(transaction, by, account))
  return shown(account)
}

type First = { email?: string; password?: string }

/** Makes the first owner ("owner@localhost" unless told otherwise); null when there is any owner already. */
export async function ensureFirstOwner({ email, password }: First): Promise<Made | null> {
  if (await database().reader.user.findFirst({ where: { role: 'owner' }, select: { id: true } })) return null
  const owner = { email: email || 'owner@localhost', name: 'Owner', role: 'owner' as const }
  const account = await prepare({ ...owner, password: password || undefined })
  return inTransaction(async (transaction) => {
    if (await transaction.user.findFirst({ where: { role: 'owner' } })) return null
    await addUser(transaction, systemEditor('First start'), account)
    return shown(account)
  })
}

/** Gives an owner a new password, ends their sessions and lets them in again. Throws NotFound, Forbidden. */
export async function recoverOwner(email: string): Promise<Made> {
  const address = email.trim().toLowerCase()
  const user = await database().reader.user.findUnique({ where: { email: address } })
  if (!user) throw new NotFound(`There is no account for ${address}.`)
  if (user.role !== 'owner') {
    throw new Forbidden(`${address} is not an owner: an owner can give them a new password in the desk.`)
  }
  return renewPassword(systemEditor('Command line'), user.id, { disabledAt: null })
}

/** Gives somebody a new generated password and ends their sessions. Throws NotFound. */
export async function resetPassword(by: Owner, userId: string): Promise<Made> {
  return renewPassword(by, userId, {})
}

/** Changes one's own password and ends every session, one's own too. Throws Invalid. */
export async function changePassword(
  by: Reader,
  typed: { current: string; password: string },
): Promise<void> {
  const problem = passwordProblem(typed.password, by.email)
  if (problem) throw new Invalid([{ path: 'password', message: problem }])
  const user = found(await database().reader.user.findUnique({ where: { id: by.id ?? '' } }))
  const attempt = await countAttempt(user.email, `session ${by.sessionId}`)
  if (!attempt || !(await passwordMatches(typed.current, user.passwordHash))) {
    throw new Invalid([{ path: 'current', message: 'The current password is not right.' }])
  }
  await takeBackAttempt(attempt)
  const passwordHash = await hashPassword(typed.password)
  await inTransaction(async (transaction) => {
    await transaction.user.update({ where: { id: user.id }, data: { passwordHash } })
    await transaction.session.deleteMany({ where: { userId: user.id } })
    await record(transaction, by, 'changed-password', user.email)
  })
}

/** Counts from the next request on. Throws Invalid for the last owner, NotFound. */
export async function setRole(by: Owner, userId: string, role: Role): Promise<void> {
  const wanted = roleField.safeParse(role)
  if (!wanted.success) throw new Invalid([{ path: 'role', message: wanted.error.issues[0]?.message ?? '' }])
  await inTransaction(async (transaction) => {
    const user = found(await transaction.user.findUnique({ where: { id: userId } }))
    if (user.role === wanted.data) return
    await refuseTheLastOwner(transaction, user, 'role')
    await transaction.user.update({ where: { id: userId }, data: { role: wanted.data } })
    await record(transaction, by, 'changed-role', `${user.email}: ${user.role} to ${wanted.data}`)
  })
}

/** Ends an account's sessions and lets it sign in no more. Throws Invalid for the last owner, NotFound. */
export async function disableUser(by: Owner, userId: string): Promise<void> {
  await inTransaction(async (transaction) => {
    const user = found(await transaction.user.findUnique({ where: { id: userId } }))
    if (user.disabledAt) return
    await refuseTheLastOwner(transaction, user, 'disabled')
    await transaction.user.update({ where: { id: userId }, data: { disabledAt: new Date() } })
    await transaction.session.deleteMany({ where: { userId } })
    await record(transaction, by, 'disabled-user', user.email)
  })
}

/** Lets a disabled account sign in again. Throws NotFound. */
export async function enableUser(by: Owner, userId: string): Promise<void> {
  await inTransaction(async (transaction) => {
    const user = found(await transaction.user.findUnique({ where: { id: userId } }))
    if (!user.disabledAt) return
    await transaction.user.update({ where: { id: userId }, data: { disabledAt: null } })
    await record(transaction, by, 'enabled-user', user.email)
  })
}

type Account = Awaited<ReturnType<typeof prepare>>

async function prepare(typed: NewUser) {
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

function shown({ row, generated }: Account): Made {
  return { id: row.id, email: row.email, password: generated }
}

async function addUser(transaction: Transaction, by: Owner, { row }: Account): Promise<void> {
  if (await transaction.user.findUnique({ where: { email: row.email } })) {
    throw new Conflict(`There is an account for ${row.email} already.`)
  }
  await transaction.user.create({ data: row })
  await record(transaction, by, 'made-user', `${row.email}, ${row.role}`)
}

async function renewPassword(by: Owner, userId: string, also: { disabledAt?: null }): Promise<Made> {
  const password = generatePassword()
  const passwordHash = await hashPassword(password)
  return inTransaction(async (transaction) => {
    const { email } = found(await transaction.user.findUnique({ where: { id: userId } }))
    await transaction.user.update({ where: { id: userId }, data: { passwordHash, ...also } })
    await transaction.session.deleteMany({ where: { userId } })
    await forgetAttempts(transaction, email)
    await record(transaction, by, 'gave-new-password', email)
    return { id: userId, email, password }
  })
}

async function refuseTheLastOwner(
  transaction: Transaction,
  user: { id: string; role: string },
  path: string,
) {
  if (user.role !== 'owner') return
  const another = { role: 'owner', disabledAt: null, id: { not: user.id } }
  if (await transaction.user.findFirst({ where: another })) return
  throw new Invalid([{ path, message: 'This is the only owner: make somebody else an owner first.' }])
}

async function record(transaction: Transaction, by: Reader, action: string, detail: string): Promise<void> {
  const activity = { id: newId(), at: new Date(), userId: by.id, actor: by.name, action, detail }
  await transaction.activity.create({ data: activity })
}
