import 'server-only'
import { database, type Transaction } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { email as emailField } from '@/lib/foundation/email'
import { Invalid, NotFound, orNotFound } from '@/lib/foundation/errors'
import { tell } from '@/lib/foundation/log'
import { sendMail } from '@/lib/foundation/mail'
import { newSecret } from '@/lib/foundation/secret'
import { siteOrigin } from '@/lib/foundation/site-origin'
import { recordActivity } from '../activity/record'
import type { ProvenOwner } from '../editor'
import { forgetAttempts, requireAttempt, takeBackAttempt } from '../users/auth-attempts'
import { passwordProblem } from '../users/new-user'
import { hashPassword } from '../users/password'
import { findReset, resetId } from './queries'

const HOUR_MS = 3600_000
/** How long an owner's link can be used, which is handed over by hand, and one that is sent by mail. */
export const OWNERS_LINK_HOURS = 24
const MAILED_LINK_HOURS = 1

/** The address at which somebody chooses a new password. */
export function resetAddress(secret: string): string {
  return `${siteOrigin()}/reset/${secret}`
}

/**
 * Makes a link by which somebody chooses a new password, and answers its secret, which is shown once and kept nowhere. The
 * link before it stops working; the old password goes on until the new one is chosen. Throws NotFound.
 */
export async function makeReset(by: ProvenOwner, userId: string): Promise<{ secret: string }> {
  const secret = newSecret()
  await inTransaction(async (transaction) => {
    const user = orNotFound(await transaction.user.findUnique({ where: { id: userId } }))
    await keepReset(transaction, { userId, secret, hours: OWNERS_LINK_HOURS })
    await recordActivity(transaction, by, { action: 'made-reset-link', detail: user.email })
  })
  return { secret }
}

/**
 * Sends such a link to an address, where it is an account's. Answers before it has looked: whoever asks learns neither by
 * words nor by time who has an account. Throws Forbidden after too many tries from one address, or for one.
 */
export async function mailReset({
  email: typed,
  address,
}: {
  email: string
  address: string
}): Promise<void> {
  const parsed = emailField.safeParse(typed)
  const email = parsed.success ? parsed.data : ''
  await requireAttempt({ email: `reset ${email}`, address })
  if (!parsed.success) return
  sendReset(email).catch((fault: Error) =>
    tell('error', { event: 'mail-failed', err: { message: fault.message } }, 'A mail could not be sent.'),
  )
}

async function sendReset(email: string): Promise<void> {
  const user = await database().reader.user.findUnique({ where: { email } })
  if (!user || user.disabledAt) return
  const secret = newSecret()
  await inTransaction((transaction) =>
    keepReset(transaction, { userId: user.id, secret, hours: MAILED_LINK_HOURS }),
  )
  const text = [
    `Hello ${user.name},`,
    `somebody asked for a new password for your account at ${siteOrigin()}. Choose one within an hour:`,
    resetAddress(secret),
    'If that was not you, nothing has to be done: your password stays as it is.',
  ]
  await sendMail({ to: user.email, subject: 'Choose a new password', text: `${text.join('\n\n')}\n` })
}

type Reset = { userId: string; secret: string; hours: number }

async function keepReset(transaction: Transaction, { userId, secret, hours }: Reset): Promise<void> {
  const now = Date.now()
  const past = { expiresAt: { lt: new Date(now) } }
  await transaction.passwordReset.deleteMany({ where: { OR: [{ userId }, past] } })
  const times = { createdAt: new Date(now), expiresAt: new Date(now + hours * HOUR_MS) }
  await transaction.passwordReset.create({ data: { id: resetId(secret), userId, ...times } })
}

/**
 * Gives an account the password that its holder chooses by a link, ends its sessions, and answers its id. Throws NotFound
 * for a link that does not work any more, of two at once for the second; Invalid; Forbidden after too many tries.
 */
export async function acceptReset(
  secret: string,
  { password, address }: { password: string; address: string },
): Promise<string> {
  const id = resetId(secret)
  const attempt = await requireAttempt({ email: `reset ${id}`, address })
  const user = orNotFound(await findReset(secret))
  await takeBackAttempt(attempt)
  const problem = passwordProblem(password, user.email)
  if (problem) throw new Invalid([{ path: 'password', message: problem }])
  const passwordHash = await hashPassword(password)
  await inTransaction(async (transaction) => {
    const open = { id, expiresAt: { gt: new Date() } }
    const { count } = await transaction.passwordReset.deleteMany({ where: open })
    if (count === 0) throw new NotFound('This link has been used.')
    await transaction.user.update({ where: { id: user.id }, data: { passwordHash } })
    await transaction.session.deleteMany({ where: { userId: user.id } })
    await forgetAttempts(transaction, user.email)
    await recordActivity(transaction, user, { action: 'reset-password' })
  })
  return user.id
}
