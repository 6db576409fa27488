import 'server-only'
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Transaction } from '@/lib/foundation/db/client'
import { hashOfSecret, unsealed } from '@/lib/foundation/secret'
import { readSetting } from '@/lib/foundation/settings'
import { recoveryCodeId } from './recovery-codes'
import { totpStep } from './totp'

/** What seals the secret of an authenticator app. */
export const AUTHENTICATOR_SEAL = 'authenticator app'

const PROOF_MS = 10 * 60_000
const [NONCE_BYTES, EXPIRY_BYTES, SEAL_BYTES] = [16, 6, 16]

/** What a code was: of the app, or one of the recovery codes, of which so many are left. */
export type SpentCode = { kind: 'app' } | { kind: 'recovery'; left: number }

/** Takes a one-time code of an account, which is good for nothing afterwards; null for a wrong or a used one. */
export function spendCode(
  transaction: Transaction,
  userId: string,
  typed: string,
): Promise<SpentCode | null> {
  const code = typed.replace(/\s/g, '')
  return /^\d{6}$/.test(code)
    ? spendAppCode(transaction, userId, code)
    : spendRecoveryCode(transaction, userId, code)
}

async function spendAppCode(
  transaction: Transaction,
  userId: string,
  code: string,
): Promise<SpentCode | null> {
  const authenticator = await transaction.authenticator.findUnique({ where: { userId } })
  const secret = authenticator && unsealed(authenticator.sealedSecret, AUTHENTICATOR_SEAL)
  const step = secret ? totpStep(secret, code, new Date()) : null
  if (step === null) return null
  return (await spend(transaction, `code of ${userId}: ${step}`)) ? { kind: 'app' } : null
}

async function spendRecoveryCode(
  transaction: Transaction,
  userId: string,
  code: string,
): Promise<SpentCode | null> {
  const unused = { id: recoveryCodeId(userId, code), userId, usedAt: null }
  const { count } = await transaction.recoveryCode.updateMany({ where: unused, data: { usedAt: new Date() } })
  if (count === 0) return null
  return { kind: 'recovery', left: await transaction.recoveryCode.count({ where: { userId, usedAt: null } }) }
}

/**
 * What a passkey is asked to sign within ten minutes, for one purpose. Whoever asks for one leaves nothing behind here:
 * it carries its own seal, and is remembered only once it has been signed.
 */
export function newChallenge(purpose: string): Uint8Array<ArrayBuffer> {
  const expiry = Buffer.alloc(EXPIRY_BYTES)
  expiry.writeUIntBE(Date.now() + PROOF_MS, 0, EXPIRY_BYTES)
  const body = Buffer.concat([randomBytes(NONCE_BYTES), expiry])
  return new Uint8Array(Buffer.concat([body, sealOf(body, purpose)]))
}

/** Whether a challenge, in base64url, is one of ours for this purpose, and not too old. */
export function isOwnChallenge(challenge: string, purpose: string): boolean {
  const bytes = Buffer.from(challenge, 'base64url')
  const sealAt = NONCE_BYTES + EXPIRY_BYTES
  if (bytes.length !== sealAt + SEAL_BYTES) return false
  const body = bytes.subarray(0, sealAt)
  const isSealed = timingSafeEqual(bytes.subarray(sealAt), sealOf(body, purpose))
  return isSealed && body.readUIntBE(NONCE_BYTES, EXPIRY_BYTES) > Date.now()
}

function sealOf(body: Buffer, purpose: string): Buffer {
  const key = `challenge: ${readSetting('NEXTAUTH_SECRET')}`
  return createHmac('sha256', key).update(purpose).update('\n').update(body).digest().subarray(0, SEAL_BYTES)
}

/** Whether this proves somebody for the first time; from now on it does not. Forgets what has expired anyway. */
export async function spend(transaction: Transaction, proof: string): Promise<boolean> {
  const now = Date.now()
  const id = hashOfSecret(proof, 'proof:')
  await transaction.spentProof.deleteMany({ where: { expiresAt: { lt: new Date(now) } } })
  if (await transaction.spentProof.findUnique({ where: { id } })) return false
  await transaction.spentProof.create({ data: { id, expiresAt: new Date(now + PROOF_MS) } })
  return true
}
