import { createHash, randomBytes } from 'node:crypto'

/** A new secret of 256 bits, as it stands in an address; it is kept nowhere. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret: who reads the database can't open the address. `purpose` stands in front of it. */
export function hashOfSecret(secret: string, purpose = ''): string {
  return createHash('sha256').update(`${purpose}${secret}`).digest('hex')
}
