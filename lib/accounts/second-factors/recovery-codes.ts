import { hashOfSecret, newGroups } from '@/lib/foundation/secret'

const HOW_MANY = 10

/** Codes that each stand in for a second factor once: two groups of five, 50 random bits. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, () => newGroups(2))
}

/** What is kept of a code: a hash of it and its account. Spaces, hyphens and capitals make no other code. */
export function recoveryCodeId(userId: string, typed: string): string {
  const plain = typed.toLowerCase().replace(/[\s-]/g, '')
  return hashOfSecret(plain, `recovery code of ${userId}:`)
}
