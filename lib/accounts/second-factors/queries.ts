import 'server-only'
import { isIP } from 'node:net'
import { database } from '@/lib/foundation/db/client'
import { isSecure, siteOrigin } from '@/lib/foundation/site-origin'
import type { Member, Owner } from '../editor'
import { type Role, role as roleField } from '../roles'
import { newChallenge } from './auth-proofs'
import { optionsToMake, optionsToSign } from './passkeys'

/** The second factors of an account; instants are real time. */
export type SecondFactorsView = {
  /** Since when an authenticator app makes codes for it; null for none. */
  appSince: Date | null
  passkeys: { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }[]
  recoveryCodesLeft: number
  /** Whether its role is let in with one only. */
  isRequired: boolean
}

/** One's own second factors. */
export async function findOwnSecondFactors(by: Member): Promise<SecondFactorsView> {
  const { reader } = database()
  const userId = by.id ?? ''
  const [app, passkeys, recoveryCodesLeft, rule] = await Promise.all([
    reader.authenticator.findUnique({ where: { userId } }),
    reader.passkey.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } }),
    reader.recoveryCode.count({ where: { userId, usedAt: null } }),
    reader.secondFactorRule.findUnique({ where: { role: by.role } }),
  ])
  return {
    appSince: app?.createdAt ?? null,
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt, lastUsedAt })),
    recoveryCodesLeft,
    isRequired: rule !== null,
  }
}

/** The roles that are let in with a second factor only. */
export async function listRolesWithSecondFactor(_owner: Owner): Promise<Role[]> {
  const rules = await database().reader.secondFactorRule.findMany()
  return rules.map(({ role }) => roleField.parse(role))
}

/** Whether browsers make and use passkeys for this site: under a name, by https or on one's own machine. */
export function takesPasskeys(): boolean {
  const { hostname } = new URL(siteOrigin())
  return hostname === 'localhost' || (isSecure() && isIP(hostname.replace(/[[\]]/g, '')) === 0)
}

/** What a browser is told that is to make a passkey for somebody; `site` is the name people know the site by. */
export async function passkeyToMake(by: Member, site: string) {
  const user = { id: by.id ?? '', name: by.name, email: by.email }
  const passkeys = await database().reader.passkey.findMany({ where: { userId: user.id } })
  return optionsToMake({ site, user, passkeys, challenge: newChallenge(makingFor(user.id)) })
}

/** What a browser is told that is to sign in with a passkey alone: of strangers too, and it tells nothing of anybody. */
export function passkeyToSignIn() {
  return optionsToSign(newChallenge(SIGNING_IN), [])
}

/** The same for whoever has given the password already; null where the account has no passkey. */
export async function passkeyToFinish(userId: string) {
  const passkeys = await database().reader.passkey.findMany({ where: { userId } })
  return passkeys.length === 0 ? null : optionsToSign(newChallenge(finishingFor(userId)), passkeys)
}

/** Whether an account has an app or recovery codes to type a code of. */
export async function hasCodes(userId: string): Promise<boolean> {
  const { reader } = database()
  const unused = { userId, usedAt: null }
  const found = await Promise.all([
    reader.authenticator.findUnique({ where: { userId } }),
    reader.recoveryCode.findFirst({ where: unused }),
  ])
  return found.some((row) => row !== null)
}

/** What a challenge is for: one that was signed for another purpose proves nothing. */
export const SIGNING_IN = 'sign in'
export const finishingFor = (userId: string) => `finish signing in as ${userId}`
export const makingFor = (userId: string) => `make a passkey of ${userId}`
