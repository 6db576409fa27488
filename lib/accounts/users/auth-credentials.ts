import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { database } from '@/lib/foundation/db/client'
import { email as emailField } from '@/lib/foundation/email'
import { tell } from '@/lib/foundation/log'
import { countAttempt, takeBackAttempt } from './auth-attempts'
import { deviceKey, isKnownDevice, rememberDevice } from './auth-devices'
import { asLongAsChecking, passwordMatches } from './password'

/** `clientAddress` is the visitor's IP address, `device` the browser's own secret. */
type SignInAttempt = { email: string; password: string; clientAddress: string; device?: string | null }

export type Known = { id: string; name: string; email: string }

/**
 * The account of an e-mail address and its password, or null: for a wrong password, an unknown or disabled account
 * and a used-up limit alike, and after the same time.
 */
export async function userWith({
  email: typed,
  password,
  clientAddress,
  device = null,
}: SignInAttempt): Promise<Known | null> {
  const parsed = emailField.safeParse(typed)
  const email = parsed.success ? parsed.data : typed.trim().toLowerCase()
  const known = device !== null && (await isKnownDevice(device, email)) ? deviceKey(device, email) : null
  const attempt = await countAttempt({ email, address: clientAddress, device: known })
  if (!attempt) {
    await asLongAsChecking()
    return failed(clientAddress, 'too many tries')
  }
  if (attempt.waitMs > 0) await sleep(attempt.waitMs)
  const user = await database().reader.user.findUnique({ where: { email } })
  const usable = user && !user.disabledAt ? user : null
  if (!(await passwordMatches(password, usable?.passwordHash ?? null)) || !usable)
    return failed(clientAddress, 'wrong')
  await takeBackAttempt(attempt)
  if (device !== null) await rememberDevice(device, usable)
  return { id: usable.id, name: usable.name, email: usable.email }
}

/** A line for whoever watches the log (docs/operations.md): where from, and nothing of what was typed. */
function failed(address: string, why: string): null {
  tell('warn', { event: 'sign-in-failed', address, why }, 'A sign-in failed.')
  return null
}
