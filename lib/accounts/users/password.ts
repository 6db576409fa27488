import { setTimeout as sleep } from 'node:timers/promises'
import { hash, verify } from '@node-rs/argon2'
import { newGroups } from '@/lib/foundation/secret'

// OWASP Password Storage Cheat Sheet: argon2id (the library's default) with 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// Of 32 random bytes that nobody kept: what an unknown address is checked against, to take as long as a known one.
const DUMMY =
  '$argon2id$v=19$m=19456,t=2,p=1$5VDVXY6sFulWsZod1Bzu/w$jpPPViWXy/xH0y7W5k+HWHwkP6gTcXBwOws1lhLqGMQ'

const LONGEST_IN_BYTES = 1024

let latestCheckMs = 30

/** The argon2id hash to keep, in PHC form. The same password typed on another keyboard (NFC, NFD) is the same. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST)
}

/**
 * Whether this is the password; null as the hash (no such account) takes the same time and is false. More than
 * 1,024 bytes are refused without hashing.
 */
export async function passwordMatches(password: string, kept: string | null): Promise<boolean> {
  if (Buffer.byteLength(password) > LONGEST_IN_BYTES) {
    await asLongAsChecking()
    return false
  }
  const began = performance.now()
  const matches = await verify(kept ?? DUMMY, password.normalize('NFC'))
  latestCheckMs = performance.now() - began
  return matches && kept !== null
}

/** Takes the time of a check without its work, so that a refusal can't be told by its haste. */
export async function asLongAsChecking(): Promise<void> {
  await sleep(latestCheckMs)
}

/** A password to be shown once, like "k3vxp-…": four groups of five, 100 random bits. */
export function generatePassword(): string {
  return newGroups(4)
}
