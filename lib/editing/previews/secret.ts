import { createHash, randomBytes } from 'node:crypto'

/** A new secret of 256 bits, as it stands in an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret: who reads the database can't open the address. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
