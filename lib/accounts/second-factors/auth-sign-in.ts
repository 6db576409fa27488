import 'server-only'
import { z } from 'zod'
import { database } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Invalid } from '@/lib/foundation/errors'
import { tell } from '@/lib/foundation/log'
import { recordActivity } from '../activity/record'
import type { Member } from '../editor'
import { isRightWithinLimits } from '../users/auth-attempts'
import { passwordMatches } from '../users/password'
import { isOwnChallenge, type SpentCode, spend, spendCode } from './auth-proofs'
import { type AuthenticationResponseJSON, challengeIn, counterOfSigned } from './passkeys'
import { finishingFor, SIGNING_IN } from './queries'

type Finishing = { user: { id: string }; code: string; address: string }

/**
 * Takes the code of somebody whose password was right: of the app, or a recovery code. Throws Invalid for a wrong, a used
 * and, after five wrong ones in a quarter of an hour, for every code.
 */
export async function finishWithCode({ user, code, address }: Finishing): Promise<void> {
  const taken = async () => (await takeCode(user.id, code)) !== null
  if (await isRightWithinLimits({ email: `second factor of ${user.id}`, address }, taken)) return
  failed(address, 'wrong code')
  const message = 'This code is not right, or was used already. Type the next one that the app shows.'
  throw new Invalid([{ path: 'code', message }])
}

/** The account whose passkey a browser has signed with, in place of a password. Throws Invalid. */
export function userOfPasskey(typed: unknown, address: string): Promise<{ id: string }> {
  return signedBy(typed, { address, purpose: SIGNING_IN, userId: null })
}

/** The same after the password: only a passkey of this account will do. Throws Invalid. */
export async function finishWithPasskey(
  typed: unknown,
  { user, address }: Omit<Finishing, 'code'>,
): Promise<void> {
  await signedBy(typed, { address, purpose: finishingFor(user.id), userId: user.id })
}

/** Marks a session as proven for the next ten minutes, by the password or a code of the app. Throws Invalid. */
export async function proveAgain(by: Member, typed: string): Promise<void> {
  const user = await database().reader.user.findUniqueOrThrow({ where: { id: by.id ?? '' } })
  const isRight = async () =>
    (await passwordMatches(typed, user.passwordHash)) || (await takeCode(user.id, typed)) !== null
  const trying = { email: user.email, address: `session ${by.sessionId}` }
  if (!(await isRightWithinLimits(trying, isRight)))
    throw new Invalid([{ path: 'proof', message: 'This is neither the password nor a new code of the app.' }])
  await inTransaction((transaction) =>
    transaction.session.updateMany({ where: { id: by.sessionId ?? '' }, data: { provenAt: new Date() } }),
  )
}

async function takeCode(userId: string, typed: string): Promise<SpentCode | null> {
  return inTransaction(async (transaction) => {
    const spent = await spendCode(transaction, userId, typed)
    if (spent?.kind !== 'recovery') return spent
    const { name } = await transaction.user.findUniqueOrThrow({ where: { id: userId } })
    const detail = `${spent.left} left`
    await recordActivity(transaction, { id: userId, name }, { action: 'used-recovery-code', detail })
    return spent
  })
}

const signature = z.object({
  id: z.string().max(2_000),
  rawId: z.string().max(2_000),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: z.string().max(20_000),
    authenticatorData: z.string().max(20_000),
    signature: z.string().max(20_000),
    userHandle: z.string().max(2_000).optional(),
  }),
})

type Signing = { address: string; purpose: string; userId: string | null }

async function signedBy(typed: unknown, { address, purpose, userId }: Signing): Promise<{ id: string }> {
  const parsed = signature.safeParse(typed)
  const passkey = parsed.success
    ? await database().reader.passkey.findUnique({ where: { id: parsed.data.id }, include: { user: true } })
    : null
  if (!parsed.success || !passkey || passkey.user.disabledAt || passkey.userId !== (userId ?? passkey.userId))
    return refused(address, 'unknown passkey')
  const response: AuthenticationResponseJSON = { ...parsed.data, clientExtensionResults: {} }
  const counter = await counterOfSigned({
    response,
    passkey,
    isOwnChallenge: (challenge) => isOwnChallenge(challenge, purpose),
    isAlone: userId === null,
  }).catch((fault: Error) => fault)
  if (counter instanceof Error) return refused(address, `passkey: ${counter.message}`)
  const isFirst = await inTransaction(async (transaction) => {
    if (!(await spend(transaction, challengeIn(response)))) return false
    const data = { counter, lastUsedAt: new Date() }
    await transaction.passkey.update({ where: { id: passkey.id }, data })
    return true
  })
  return isFirst ? { id: passkey.userId } : refused(address, 'passkey: answered before')
}

function refused(address: string, why: string): never {
  failed(address, why)
  throw new Invalid([{ path: '', message: 'This passkey was not accepted. Try again, or use the password.' }])
}

function failed(address: string, why: string): void {
  tell('warn', { event: 'sign-in-failed', address, why }, 'A sign-in failed.')
}
