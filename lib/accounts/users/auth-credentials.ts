import 'server-only'
import { database } from '@/lib/foundation/db/client'
import { email as emailField } from '@/lib/foundation/email'
import { countAttempt, takeBackAttempt } from './auth-attempts'
import { asLongAsChecking, passwordMatches } from './password'

type Typed = { email: string; password: string; address: string }

export type Known = { id: string; name: string; email: string }

/**
 * The account of an address and its password, or null: for a wrong password, an unknown or disabled account
 * and a used-up limit alike, and after the same time.
 */
export async function userWith({ email: typed, password, address }: Typed): Promise<Known | null> {
  const parsed = emailField.safeParse(typed)
  const email = parsed.success ? parsed.data : typed.trim().toLowerCase()
  const attempt = await countAttempt(email, address)
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
