import { isSecure, siteOrigin } from '../site-origin'

/**
 * The path, query and fragment of an address of this site; any other address ("//evil", "/\evil", "https:evil",
 * "javascript:…") becomes `otherwise`.
 */
export function ownPath(wanted: string | null | undefined, otherwise = '/admin'): string {
  const origin = siteOrigin()
  const looksOwn = wanted?.startsWith('/') || wanted === origin || wanted?.startsWith(`${origin}/`)
  if (!wanted || !looksOwn || !URL.canParse(wanted, origin)) return otherwise
  const { origin: itsOrigin, pathname, search, hash } = new URL(wanted, origin)
  // "/.//evil" is an own address whose path alone would lead away.
  if (itsOrigin !== origin || pathname.startsWith('//')) return otherwise
  return pathname + search + hash
}

/**
 * Whether a page of this site sent the request; without an Origin header nobody knows, and the answer is no. A
 * site on plain http may be called by any name (localhost, an address of the LAN): there the Host counts as well.
 */
export function isFromOwnPage(headers: Pick<Headers, 'get'>): boolean {
  const origin = headers.get('origin')
  if (!origin) return false
  return origin === siteOrigin() || (!isSecure() && origin === `http://${headers.get('host')}`)
}
