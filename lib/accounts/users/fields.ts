import { z } from 'zod'

const NOT_A_NAME = /[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/gu

export const name = z
  .string('Type a name.')
  .transform((typed) => typed.toWellFormed().normalize('NFC').replace(NOT_A_NAME, '').trim())
  .pipe(z.string().min(1, 'Type a name.').max(100, 'A name has at most 100 characters.'))

export const SHORTEST = 10

/** What a password has to be, to be read before it is chosen. */
export const PASSWORD_RULE = `${SHORTEST} characters or more; a few words are easy to remember. Neither the e-mail address nor one of the commonest passwords.`
