import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, writeFile } from 'node:fs/promises'
import { parseEnv } from 'node:util'

const heading = '# Made by npm run up; .env.example tells what else can be set here.\n'

/** What is made once and stays: the second seals the arguments of forms, and has to outlive a build. */
const SECRETS = {
  NEXTAUTH_SECRET: () => randomBytes(32).toString('base64url'),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: () => randomBytes(32).toString('base64'),
}

/**
 * Adds the generated secrets that an .env lacks; nothing that is there is changed.
 * @param {string} file
 * @param {Record<string, string | undefined>} environment
 */
export async function completeEnvFile(file, environment = process.env) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : heading
  const present = parseEnv(text)
  const missing = Object.entries(SECRETS).filter(([name]) => !environment[name] && !present[name])
  if (missing.length === 0) return
  const empty = new RegExp(`^(${missing.map(([name]) => name).join('|')})=[ \\t]*\\n?`, 'gm')
  const kept = text.replace(empty, '').replace(/([^\n])$/, '$1\n')
  const lines = missing.map(([name, make]) => `${name}=${make()}\n`)
  await writeFile(file, kept + lines.join(''), { mode: 0o600 })
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
