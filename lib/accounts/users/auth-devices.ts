import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { database } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'

/** A browser keeps its secret so long, and so long it is known after it was last used to sign in. */
export const DEVICE_SECONDS = 365 * 24 * 3600

/** The secret of a browser that has none yet. */
export function newDevice(): string {
  return randomBytes(32).toString('base64url')
}

/** What a browser's cookie says, where it can be a secret of ours. */
export function deviceIn(cookie: string | undefined): string | null {
  return cookie !== undefined && /^[\w-]{43}$/.test(cookie) ? cookie : null
}

/** Whether this browser has signed in as the account of an address before. */
export async function isKnownDevice(device: string, email: string): Promise<boolean> {
  const row = await database().reader.knownDevice.findUnique({ where: { id: deviceKey(device, email) } })
  return row !== null && row.lastSeenAt.getTime() > Date.now() - DEVICE_SECONDS * 1000
}

/** Remembers that this browser has signed in as an account, and forgets those that have not for a year. */
export async function rememberDevice(device: string, user: { id: string; email: string }): Promise<void> {
  const now = new Date()
  const id = deviceKey(device, user.email)
  await inTransaction(async (transaction) => {
    const before = new Date(now.getTime() - DEVICE_SECONDS * 1000)
    await transaction.knownDevice.deleteMany({ where: { lastSeenAt: { lt: before } } })
    await transaction.knownDevice.upsert({
      where: { id },
      create: { id, userId: user.id, lastSeenAt: now },
      update: { lastSeenAt: now },
    })
  })
}

/** Of the secret and the account together: the table tells nobody which browsers are the same. */
export function deviceKey(device: string, email: string): string {
  return createHash('sha256').update(`device:${device}\n${email}`).digest('hex')
}
