import { z } from 'zod'
import { email } from '@/lib/foundation/email'
import { role } from '../roles'
import { isCommon } from './common-passwords'
import { name, SHORTEST } from './fields'

const LONGEST = 200

/** Why this can't be the password of `address`, in a sentence; null when it can. */
export function passwordProblem(password: string, address: string): string | null {
  const length = [...password].length
  const plain = password.trim().toLowerCase()
  if (length < SHORTEST)
    return `A password has ${SHORTEST} characters or more; a few words are easy to remember.`
  if (length > LONGEST) return `A password has at most ${LONGEST} characters.`
  if (!password.isWellFormed()) return 'This password contains half a character: type it again.'
  if (plain === address || plain === address.split('@')[0]) return 'The e-mail address can’t be the password.'
  if (isCommon(plain)) return 'This is one of the commonest passwords, and the first to be tried.'
  if (new Set(plain).size < 4) return 'This password repeats too few characters.'
  return null
}

/** What makes an account; without a password, one is generated. */
export const newUser = z
  .object({ email, name, role, password: z.string().optional() })
  .superRefine(({ email, password }, context) => {
    const problem = password === undefined ? null : passwordProblem(password, email)
    if (problem) context.addIssue({ code: 'custom', path: ['password'], message: problem })
  })

export type NewUser = z.input<typeof newUser>
