import { describe, expect, it } from 'vitest'
import { email } from '@/lib/foundation/email'
import { mayActAs, role } from '../roles'
import { name } from './fields'
import { newUser, passwordProblem } from './new-user'

describe('An e-mail address', () => {
  it('is kept in lower case and without the spaces around it', () => {
    expect(email.parse(' Ada.Lovelace@Example.ORG ')).toBe('ada.lovelace@example.org')
    expect(email.parse('owner@localhost')).toBe('owner@localhost')
  })

  it.each([
    ['U+FF20 for the @', 'a\uff20example.org'],
    ['two addresses', 'a@x.org,b@y.org'],
    ['two with a semicolon', 'a@x.org;b@y.org'],
    ['a Kelvin sign, whose lower case is k', 'a@\u212aodak.org'],
    ['a line break', 'a@x.org\nb@y.org'],
    ['a name around it', 'Ada <a@x.org>'],
    ['two @', 'a@b@x.org'],
    ['nothing', ''],
    ['a domain outside ASCII', 'a@müller.org'],
    ['255 characters', `${'a'.repeat(60)}@${'b.'.repeat(97)}c`],
  ])('is refused with %s', (_, typed) => {
    expect(email.safeParse(typed).success).toBe(false)
  })
})

describe('A password', () => {
  const problem = (password: string) => passwordProblem(password, 'ada@example.org')

  it.each([
    ['too short', '7 chars', /10 characters/],
    ['nine characters that are 18 code units', '🦉🦊🐙🐌🐝🐢🦔🐇🦋', /10 characters/],
    ['among the commonest', 'Password123', /commonest/],
    ['among the commonest of ten million', '4815162342', /commonest/],
    ['the e-mail address', 'ADA@example.org', /e-mail address/],
    ['three characters over and over', 'abcabcabcabcabc', /repeats/],
    ['201 characters', 'abcd '.repeat(40) + 'e', /at most 200/],
    ['half a character', 'half a char \ud83e', /half a character/],
  ])('is refused with the reason when it is %s', (_, password, reason) => {
    expect(problem(password)).toMatch(reason)
  })

  it.each([
    ['ten characters', 'Tr0ub4dor&'],
    ['spaces around and within', '  four small words here  '],
    ['emoji', 'owl 🦉 and fox 🦊'],
    ['a NUL', 'before\u0000after'],
    ['200 characters', 'abcd '.repeat(40)],
  ])('may have %s', (_, password) => {
    expect(problem(password)).toBeNull()
  })
})

describe('An account', () => {
  it('has a role of three, of which each may what the next may', () => {
    expect(role.safeParse('admin').success).toBe(false)
    expect(mayActAs('owner', 'editor')).toBe(true)
    expect(mayActAs('editor', 'editor')).toBe(true)
    expect(mayActAs('editor', 'owner')).toBe(false)
    expect(mayActAs('reader', 'editor')).toBe(false)
  })

  it('has a name without control and direction characters', () => {
    expect(name.parse(' Ada\u202e Love\u0000lace ')).toBe('Ada Lovelace')
    expect(name.safeParse('\u200b ').success).toBe(false)
  })

  it('names the field of each problem', () => {
    const parsed = newUser.safeParse({ email: 'a@x.org', name: 'A', role: 'editor', password: 'short' })
    expect(parsed.error?.issues[0]).toMatchObject({ path: ['password'] })
  })
})
