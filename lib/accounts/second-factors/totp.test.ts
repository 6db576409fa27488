import { expect, it } from 'vitest'
import { newTotpSecret, totpAddress, totpStep } from './totp'

// The secret "12345678901234567890" of RFC 6238, appendix B, in base32; the last six digits of its codes.
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1000)

it.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1234567890, '005924'],
  [20000000000, '353130'],
])('At second %i the code is %s', (seconds, code) => {
  expect(totpStep(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30))
})

it('A code of the step before or after is taken as that step’s, and none further away', () => {
  expect(totpStep(SECRET, '287082', at(59 + 30))).toBe(1)
  expect(totpStep(SECRET, '287082', at(29))).toBe(1)
  expect(totpStep(SECRET, '287082', at(59 + 61))).toBeNull()
  for (const typed of ['', '28708', '2870820', 'abcdef']) expect(totpStep(SECRET, typed, at(59))).toBeNull()
})

it('A secret has 160 bits, and its address names the site and the account', () => {
  const secret = newTotpSecret()
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(secret).not.toBe(newTotpSecret())
  const address = new URL(totpAddress({ secret, email: 'ada@example.org', site: 'My guide' }))
  expect(decodeURIComponent(address.href)).toMatch(/^otpauth:\/\/totp\/My guide:ada@example\.org\?/)
  expect(address.searchParams.get('secret')).toBe(secret)
})
