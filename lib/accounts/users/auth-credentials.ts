import 'server-only'
import { database } from '@/lib/foundation/db/client'
import { email as emailField } from '@/lib/foundation/email'
import { countAttempt, takeBackAttempt } from './auth-attempts'
import { asLongAsChecking, passwordMatches } from './password'

/** `clientAddress` is the visitor's IP address. */
type SignInAttempt = { email: string; password: string; clientAddress: string }

export type Known = { id: string; name: string; email: string }

/**
 * The account of an e-mail address and its password, or null: for a wrong password, an unknown or disabled account
 * and a used-up limit alike, and after the same time.
 */
export async function userWith({
  email: typed,
  password,
  clientAddress,
}: SignInAttempt): Promise<Known | null> {
  const parsed = emailField.safeParse(typed)
  const email = parsed.success ? parsed.data : typed.trim().toLowerCase()
  const attempt = await countAttempt(email, clientAddress)
  if (!attempt) {
    await asLongAsChecking()
    return null
  }
  const user = await database().reader.user.findUnique({ where: { email } })
  const usable = user && !user.disabledAt ? user : null
  if (!(await passwordMatches(password, usable?.passwordHash ?? null)) || !usable) return null
  await takeBackAttempt(attempt)
  return { id: usable.id, name: usable.name, email: usable.email }
}
