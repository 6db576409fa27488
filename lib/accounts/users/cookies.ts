import { createHash, randomBytes } from 'node:crypto'
import { readSetting } from '@/lib/foundation/settings'
import { isSecure } from '@/lib/foundation/site-origin'

/** The secret that seals cookies. Throws one sentence where it is missing or short. */
export function authSecret(): string {
  return readSetting('NEXTAUTH_SECRET')
}

/** A __Host- cookie can be set neither by another subdomain nor over plain http. */
export function cookieNames() {
  const prefix = isSecure() ? '__Host-' : ''
  return {
    session: `${prefix}logline.session`,
    csrf: `${prefix}logline.csrf`,
    callback: `${prefix}logline.callback`,
    typed: `${prefix}logline.typed`,
    device: `${prefix}logline.device`,
  }
}

export function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() }
}

/** A token with its seal, in the form next-auth checks: token|sha256(token + secret). */
export function sealedCsrfToken(): string {
  const token = randomBytes(32).toString('hex')
  return `${token}|${sealOf(token)}`
}

/** The token of a csrf cookie, or null when its seal is not ours (the secret was changed). */
export function csrfTokenIn(cookie: string | undefined): string | null {
  const [token, seal] = cookie?.split('|') ?? []
  return token && seal === sealOf(token) ? token : null
}

function sealOf(token: string): string {
  return createHash('sha256')
    .update(token + authSecret())
    .digest('hex')
}
