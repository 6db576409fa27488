import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Conflict, Invalid, orNotFound } from '@/lib/foundation/errors'
import { sealed } from '@/lib/foundation/secret'
import type { Action } from '../activity/actions'
import { recordActivity } from '../activity/record'
import type { ProvenMember, ProvenOwner } from '../editor'
import type { Role } from '../roles'
import { name as nameField } from '../users/fields'
import { AUTHENTICATOR_SEAL, isOwnChallenge, spend } from './auth-proofs'
import { challengeIn, madePasskey, type RegistrationResponseJSON } from './passkeys'
import { makingFor } from './queries'
import { newRecoveryCodes, recoveryCodeId } from './recovery-codes'
import { secretInSetup } from './setup'
import { totpStep } from './totp'

/**
 * Adds an authenticator app, in place of one there was, once it shows the right code. Answers recovery codes where this
 * is the first second factor, to be shown once; every other session ends then. Throws Invalid.
 */
export async function addAuthenticator(
  by: ProvenMember,
  { seal, code }: { seal: string; code: string },
): Promise<string[]> {
  const secret = secretInSetup(by, seal)
  if (!secret) throw new Invalid([{ path: 'seal', message: 'This form has grown too old. Reload the page.' }])
  const userId = by.id ?? ''
  const step = totpStep(secret, code.replace(/\s/g, ''), new Date())
  if (step === null) {
    const message = 'The app shows another code by now, or its clock is wrong. Type the code it shows.'
    throw new Invalid([{ path: 'code', message }])
  }
  return inTransaction(async (transaction) => {
    const row = { sealedSecret: sealed(secret, AUTHENTICATOR_SEAL), createdAt: new Date() }
    await transaction.authenticator.upsert({ where: { userId }, create: { userId, ...row }, update: row })
    await spend(transaction, `code of ${userId}: ${step}`)
    return afterAdding(transaction, by, { action: 'added-authenticator' })
  })
}

/** Throws NotFound where there is none. */
export async function removeAuthenticator(by: ProvenMember): Promise<void> {
  const userId = by.id ?? ''
  await inTransaction(async (transaction) => {
    orNotFound(await transaction.authenticator.findUnique({ where: { userId } }))
    await transaction.authenticator.delete({ where: { userId } })
    await afterRemoving(transaction, userId)
    await recordActivity(transaction, by, { action: 'removed-authenticator' })
  })
}

/** Adds the passkey a browser has made, as it says in JSON. Answers recovery codes like addAuthenticator. Throws Invalid, Conflict. */
export async function addPasskey(
  by: ProvenMember,
  { made, name: typed }: { made: string; name: string },
): Promise<string[]> {
  const name = nameField.safeParse(typed)
  if (!name.success)
    throw new Invalid([{ path: 'name', message: 'Name the device or the place it is kept in.' }])
  const userId = by.id ?? ''
  const response = registrationIn(made)
  const isOurs = (challenge: string) => isOwnChallenge(challenge, makingFor(userId))
  const passkey = response && (await madePasskey(response, isOurs))
  if (!response || !passkey)
    throw new Invalid([{ path: '', message: 'The passkey was not made for this site. Try again.' }])
  return inTransaction(async (transaction) => {
    if (!(await spend(transaction, challengeIn(response))))
      throw new Conflict('This passkey has been added already.')
    if (await transaction.passkey.findUnique({ where: { id: passkey.id } }))
      throw new Conflict('This passkey belongs to an account already.')
    const publicKey = new Uint8Array(passkey.publicKey)
    await transaction.passkey.create({ data: { ...passkey, publicKey, userId, name: name.data } })
    return afterAdding(transaction, by, { action: 'added-passkey', detail: name.data })
  })
}

/** Throws NotFound where it is gone, or somebody else's. */
export async function removePasskey(by: ProvenMember, id: string): Promise<void> {
  const userId = by.id ?? ''
  await inTransaction(async (transaction) => {
    const { name } = orNotFound(await transaction.passkey.findFirst({ where: { id, userId } }))
    await transaction.passkey.delete({ where: { id } })
    await afterRemoving(transaction, userId)
    await recordActivity(transaction, by, { action: 'removed-passkey', detail: name })
  })
}

/** New recovery codes, to be shown once; those before them are good for nothing any more. Throws Invalid. */
export async function renewRecoveryCodes(by: ProvenMember): Promise<string[]> {
  const userId = by.id ?? ''
  return inTransaction(async (transaction) => {
    const { secondFactorSince } = await transaction.user.findUniqueOrThrow({ where: { id: userId } })
    if (!secondFactorSince)
      throw new Invalid([{ path: '', message: 'Add an authenticator app or a passkey first.' }])
    await recordActivity(transaction, by, { action: 'renewed-recovery-codes' })
    return recoveryCodesOf(transaction, userId)
  })
}

/** For somebody who has lost theirs: the password alone signs in again. Throws NotFound. */
export async function removeSecondFactors(by: ProvenOwner, userId: string): Promise<void> {
  await inTransaction(async (transaction) => {
    const user = orNotFound(await transaction.user.findUnique({ where: { id: userId } }))
    if (!user.secondFactorSince) return
    await transaction.authenticator.deleteMany({ where: { userId } })
    await transaction.passkey.deleteMany({ where: { userId } })
    await afterRemoving(transaction, userId)
    await transaction.session.deleteMany({ where: { userId } })
    await recordActivity(transaction, by, { action: 'removed-second-factors', detail: user.email })
  })
}

/** Lets these roles in with a second factor only, and all others without; whoever has none is asked to add one. */
export async function requireSecondFactor(by: ProvenOwner, roles: Role[]): Promise<void> {
  await inTransaction(async (transaction) => {
    const before = await transaction.secondFactorRule.findMany()
    const added = roles.filter((role) => !before.some((rule) => rule.role === role))
    const removed = before.filter((rule) => !roles.some((role) => role === rule.role))
    if (added.length + removed.length === 0) return
    await transaction.secondFactorRule.deleteMany({
      where: { role: { in: removed.map(({ role }) => role) } },
    })
    await transaction.secondFactorRule.createMany({ data: added.map((role) => ({ role })) })
    const detail = roles.join(', ') || 'nobody'
    await recordActivity(transaction, by, { action: 'required-second-factor', detail })
  })
}

const registration = z.object({
  id: z.string().max(2_000),
  rawId: z.string().max(2_000),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: z.string().max(20_000),
    attestationObject: z.string().max(20_000),
    transports: z
      .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
      .default([]),
  }),
})

function registrationIn(made: string): RegistrationResponseJSON | null {
  try {
    return { ...registration.parse(JSON.parse(made)), clientExtensionResults: {} }
  } catch {
    return null
  }
}

type Added = { action: Action; detail?: string }

async function afterAdding(transaction: Transaction, by: ProvenMember, added: Added): Promise<string[]> {
  const id = by.id ?? ''
  await recordActivity(transaction, by, added)
  const { secondFactorSince } = await transaction.user.findUniqueOrThrow({ where: { id } })
  if (secondFactorSince) return []
  await transaction.user.update({ where: { id }, data: { secondFactorSince: new Date() } })
  await transaction.session.deleteMany({ where: { userId: id, id: { not: by.sessionId ?? '' } } })
  return recoveryCodesOf(transaction, id)
}

async function recoveryCodesOf(transaction: Transaction, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await transaction.recoveryCode.deleteMany({ where: { userId } })
  await transaction.recoveryCode.createMany({
    data: codes.map((code) => ({ id: recoveryCodeId(userId, code), userId })),
  })
  return codes
}

/** Recovery codes stand in for something: without it they go too. */
async function afterRemoving(transaction: Transaction, userId: string): Promise<void> {
  const left = await Promise.all([
    transaction.authenticator.count({ where: { userId } }),
    transaction.passkey.count({ where: { userId } }),
  ])
  if (left.some((count) => count > 0)) return
  await transaction.recoveryCode.deleteMany({ where: { userId } })
  await transaction.user.update({ where: { id: userId }, data: { secondFactorSince: null } })
}
