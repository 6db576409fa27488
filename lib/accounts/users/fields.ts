import { z } from 'zod'
import { email } from '@/lib/foundation/email'
import { role } from '../roles'

const NOT_A_NAME = /[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/gu

export const name = z
  .string('Type a name.')
  .transform((typed) => typed.toWellFormed().normalize('NFC').replace(NOT_A_NAME, '').trim())
  .pipe(z.string().min(1, 'Type a name.').max(100, 'A name has at most 100 characters.'))

const SHORTEST = 10
const LONGEST = 200

// The commonest of ten characters and more in published lists of leaked passwords.
const COMMONEST = new Set(
  `1234567890 0123456789 0987654321 1234567891 12345678910 123456789012 1234512345 1231231231
  123123123123 1234554321 123456789a 123456789q 123456789z a123456789 q123456789 1q2w3e4r5t 1q2w3e4r5t6y
  1q2w3e4r5t6y7u 1qaz2wsx3edc 1qazxsw23edc 12qwaszx34 q1w2e3r4t5 q1w2e3r4t5y6 qazwsxedcrfv qazwsxedc123
  qwertyuiop qwertyuiop123 qwerty1234 qwerty12345 qwerty123456 qwertyqwerty asdfghjkl1 asdfghjkl123
  asdfasdfasdf zxcvbnm123 zxcvbnm1234 poiuytrewq password12 password123 password1234 password12345
  passwordpassword passw0rd123 p@ssw0rd123 p@ssword123 mypassword mypassword1 newpassword newpassword1
  changeme123 letmein123 letmein1234 welcome123 welcome1234 welcome2024 welcome2025 welcome2026
  administrator admin12345 admin123456 admin1234567 iloveyou12 iloveyou123 iloveyou1234 abcdefghij
  abcdefghijk abcd123456 abc1234567 abc123456789 1234567abc abcabcabc1 aa12345678 a1234567890 aaa1234567
  computer123 football123 baseball123 basketball superman123 princess123 sunshine123 dragon12345
  monkey12345 master12345 michael123 jennifer12 liverpool1 chelsea123 manchester california washington1
  christopher alexander1 trustno1trustno1 starwars123 startrek123 pokemon123 minecraft123 logline123
  loglinelogline secret12345 correcthorsebatterystaple`.split(/\s+/),
)

/** What a password has to be, to be read before it is chosen. */
export const PASSWORD_RULE = `${SHORTEST} characters or more; a few words are easy to remember. Neither the e-mail address nor one of the commonest passwords.`

/** Why this can't be the password of `address`, in a sentence; null when it can. */
export function passwordProblem(password: string, address: string): string | null {
  const length = [...password].length
  const plain = password.trim().toLowerCase()
  if (length < SHORTEST)
    return `A password has ${SHORTEST} characters or more; a few words are easy to remember.`
  if (length > LONGEST) return `A password has at most ${LONGEST} characters.`
  if (!password.isWellFormed()) return 'This password contains half a character: type it again.'
  if (plain === address || plain === address.split('@')[0]) return 'The e-mail address can’t be the password.'
  if (COMMONEST.has(plain)) return 'This is one of the commonest passwords, and the first to be tried.'
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
