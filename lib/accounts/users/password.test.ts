import { expect, it, vi } from 'vitest'
import { generatePassword, hashPassword, passwordMatches } from './password'

const verify = vi.hoisted(() => vi.fn())

vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>()
  verify.mockImplementation(argon2.verify)
  return { ...argon2, verify }
})

it('A password is kept as argon2id with the cost OWASP names', async () => {
  expect(await hashPassword('correct horse')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

it('Nothing of a password is cut off, neither at a NUL nor after 72 bytes', async () => {
  const withNul = await hashPassword('before\u0000after')
  expect(await passwordMatches('before\u0000after', withNul)).toBe(true)
  expect(await passwordMatches('before\u0000other', withNul)).toBe(false)
  const long = 'x'.repeat(199)
  expect(await passwordMatches(`${long}b`, await hashPassword(`${long}a`))).toBe(false)
})

it('A password typed in composed and decomposed letters is the same', async () => {
  expect(await passwordMatches('cafe\u0301 au lait', await hashPassword('caf\u00e9 au lait'))).toBe(true)
})

it('More than 1,024 bytes are refused without hashing', async () => {
  verify.mockClear()
  expect(await passwordMatches('a'.repeat(1_000_000), await hashPassword('something else'))).toBe(false)
  expect(verify).not.toHaveBeenCalled()
})

it('Without an account the same work is done, and the answer is no', async () => {
  verify.mockClear()
  expect(await passwordMatches('any password', null)).toBe(false)
  expect(verify).toHaveBeenCalledOnce()
  expect(verify.mock.calls[0]?.[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

it('A generated password has four groups of five and is never the same', () => {
  const passwords = Array.from({ length: 50 }, generatePassword)
  for (const password of passwords) expect(password).toMatch(/^([a-km-z2-9]{5}-){3}[a-km-z2-9]{5}$/)
  expect(new Set(passwords).size).toBe(50)
})
