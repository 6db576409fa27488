import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, randomInt } from 'node:crypto'
import { readSetting } from './settings'

const NONCE_BYTES = 12
const TAG_BYTES = 16

// Without letters and digits that are taken for one another.
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A new secret of 256 bits, as it stands in an address; it is kept nowhere. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Random groups of five of 32 signs, 25 bits each, as people read and type them: "k3vxp-…". */
export function newGroups(count: number): string {
  const group = () => Array.from({ length: 5 }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  return Array.from({ length: count }, group).join('-')
}

/** What is kept of a secret: who reads the database can't open the address. `purpose` stands in front of it. */
export function hashOfSecret(secret: string, purpose = ''): string {
  return createHash('sha256').update(`${purpose}${secret}`).digest('hex')
}

/** Text as nobody reads or changes it who has not this site's NEXTAUTH_SECRET: AES-256-GCM, in base64url. */
export function sealed(text: string, purpose: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** What was sealed; null for anything else, and for what another secret or purpose has sealed. */
export function unsealed(text: string, purpose: string): string | null {
  const bytes = Buffer.from(text, 'base64url')
  const [tagAt, bodyAt] = [NONCE_BYTES, NONCE_BYTES + TAG_BYTES]
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, tagAt))
    decipher.setAuthTag(bytes.subarray(tagAt, bodyAt))
    return decipher.update(bytes.subarray(bodyAt), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}

function keyFor(purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', readSetting('NEXTAUTH_SECRET'), '', purpose, 32))
}
