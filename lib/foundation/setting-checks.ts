import { isIP } from 'node:net'
import { Temporal } from 'temporal-polyfill'
import { databaseNamedBy, isPostgresql } from './database-url'

// What single settings are held to, and how it is said.

export const isHostName = (text: string) => isIP(text) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(text)

export const numberBetween = (least: number, most: number) => (text: string) =>
  /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most

export function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, origin, href } = new URL(text)
  return ['http:', 'https:'].includes(protocol) && href === `${origin}/`
}

export function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text)
    return true
  } catch {
    return false
  }
}

/** With a password in it nobody could be asked: that is the token's part. */
export function isAddressToCall(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return ['http:', 'https:'].includes(protocol) && username === '' && password === ''
}

export function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return ['smtp:', 'smtps:'].includes(protocol) && hostname !== ''
}

export function problemIn(databaseUrl: string): string {
  const named = databaseNamedBy(databaseUrl)
  return 'problem' in named ? named.problem : ''
}

/** "PORT must be …, not "x"."; an address with a password in it is not repeated. */
export const mustBe = (name: string, what: string) => ({
  error: (issue: { input?: unknown }) => {
    const shown = String(issue.input).includes('@') ? 'what it is' : JSON.stringify(issue.input)
    return `${name} must be ${what}, not ${shown}: correct it in .env, or remove it.`
  },
})

/** No address: a scheme has two letters or more, a drive of Windows one. */
export function isPath(text: string): boolean {
  return !/^[a-z][a-z\d+.-]+:|\0/i.test(text)
}

export function isReplica(url: string): boolean {
  return isPostgresql(url) && !('problem' in databaseNamedBy(url))
}

/** Not repeated in it: the address may hold a password. */
export const replicaNeeded =
  'DATABASE_READ_URL must be a replica of the PostgreSQL database, like postgresql://user:password@host:5432/name: correct it in .env, or remove it.'
