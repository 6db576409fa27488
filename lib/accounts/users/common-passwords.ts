import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

let hashes: Set<string> | undefined

/** Whether a password in lower case is one of the twenty thousand commonest of ten characters and more. */
export function isCommon(password: string): boolean {
  hashes ??= new Set(commonHashes())
  return hashes.has(createHash('sha256').update(password).digest('base64url').slice(0, LENGTH))
}

const LENGTH = 8

/** Their first letters suffice: among 2 ** 48 hardly another password has the same. */
function commonHashes(): string[] {
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'lib/accounts/users/common-passwords.txt')
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.length === LENGTH)
}
