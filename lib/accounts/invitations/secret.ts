import { createHash, randomBytes } from 'node:crypto'

/** What the link of an invitation holds: 256 random bits, kept nowhere. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** The invitation's id. From it, nobody gets back to the link. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(`invitation:${secret}`).digest('hex')
}
