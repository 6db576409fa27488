import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { cookieNames, cookieOptions, csrfTokenIn, sealedCsrfToken } from './lib/accounts/users/cookies'

// Uploads are left out: Next would hold all of one in memory for this function, and cut what is longer than 10 MB.
export const config = {
  matcher: [
    '/admin',
    '/admin/((?!(?:pictures|import)/upload$).*)',
    '/as-readers/:path*',
    '/sign-in/:path*',
    '/join/:path*',
    '/reset/:path*',
    '/api/auth/:path*',
  ],
}

/**
 * Prepares requests to the admin: a nonce for its scripts, the token for its forms, the path to come back to.
 * Access is never decided here, but by lib/accounts/users/session.ts in every page and action.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  const forwarded = new Headers(request.headers)
  forwarded.set('content-security-policy', policy)
  forwarded.set('x-logline-nonce', nonce)
  forwarded.set('x-logline-path', request.nextUrl.pathname + request.nextUrl.search)

  const response = NextResponse.next({ request: { headers: forwarded } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'no-store')
  // With no-referrer, browsers would send "Origin: null" with plain forms, which we refuse. A link to join or to a new
  // password is its secret: of that page, nobody is told more than which site it is on.
  const isSecret = /^\/(join|reset)(\/|$)/.test(request.nextUrl.pathname)
  response.headers.set('referrer-policy', isSecret ? 'strict-origin' : 'same-origin')
  response.headers.set('x-content-type-options', 'nosniff')

  const { csrf } = cookieNames()
  if (!csrfTokenIn(request.cookies.get(csrf)?.value)) {
    response.cookies.set(csrf, sealedCsrfToken(), cookieOptions())
  }
  return response
}

function contentSecurityPolicy(nonce: string): string {
  // React's development build evaluates code, and its reloading speaks over a web socket and writes <style>.
  const developing = process.env.NODE_ENV === 'development'
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'${developing ? ` 'unsafe-eval'` : ''}`,
    developing ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${developing ? ' ws: wss:' : ''}`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}
