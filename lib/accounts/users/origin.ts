import { isIP } from 'node:net'
import { isSecure, siteOrigin } from '@/lib/foundation/site-origin'

/**
 * The path, query and fragment of an address of this site; any other address ("//evil", "/\evil", "https:evil",
 * "javascript:…") becomes `otherwise`.
 */
export function ownPath(path: string | null | undefined, otherwise = '/admin'): string {
  const origin = siteOrigin()
  const looksOwn = path?.startsWith('/') || path === origin || path?.startsWith(`${origin}/`)
  if (!path || !looksOwn || !URL.canParse(path, origin)) return otherwise
  const { origin: itsOrigin, pathname, search, hash } = new URL(path, origin)
  // "/.//evil" is an own address whose path alone would lead away.
  if (itsOrigin !== origin || pathname.startsWith('//')) return otherwise
  return pathname + search + hash
}

/**
 * Whether a page of this site sent the request; without an Origin header nobody knows, and the answer is no. On
 * plain http the Host counts as well where nobody else can own what it says: localhost and addresses. Any other name,
 * like http://nas.local, has to be the one in SITE_URL, for a foreign name can be made to lead here.
 */
export function isFromOwnPage(headers: Pick<Headers, 'get'>): boolean {
  const origin = headers.get('origin')
  if (!origin) return false
  if (origin === siteOrigin()) return true
  return !isSecure() && origin === `http://${headers.get('host')}` && isOwnName(origin)
}

function isOwnName(origin: string): boolean {
  if (!URL.canParse(origin)) return false
  const { hostname } = new URL(origin)
  if (hostname === new URL(siteOrigin()).hostname) return true
  return /^(.+\.)?localhost$/.test(hostname) || isIP(hostname.replace(/^\[(.*)\]$/, '$1')) !== 0
}
