import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, writeFile } from 'node:fs/promises'
import { parseEnv } from 'node:util'

const heading = '# Made by npm run up; .env.example tells what else can be set here.\n'

/**
 * Adds the secret, made here, that an .env lacks; nothing that is there is changed.
 * @param {string} file
 * @param {Record<string, string | undefined>} environment
 */
export async function completeEnvFile(file, environment = process.env) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : heading
  if (environment.NEXTAUTH_SECRET || parseEnv(text).NEXTAUTH_SECRET) return
  const kept = text.replace(/^NEXTAUTH_SECRET=[ \t]*\n?/gm, '').replace(/([^\n])$/, '$1\n')
  const secret = randomBytes(32).toString('base64url')
  await writeFile(file, `${kept}NEXTAUTH_SECRET=${secret}\n`, { mode: 0o600 })
  // The mode above only counts for a new file.
  await chmod(file, 0o600)
}

/**
 * Sets what the environment does not have, or has empty. Throws one sentence for a file that cannot be read.
 * @param {string} file
 * @param {Record<string, string | undefined>} environment
 */
export function loadEnvFile(file, environment = process.env) {
  if (!existsSync(file)) return
  try {
    for (const [name, value] of Object.entries(parseEnv(readFileSync(file, 'utf8'))))
      environment[name] ||= value
  } catch {
    throw new Error(`${file} cannot be read: start Logline as the user who owns it.`)
  }
}
