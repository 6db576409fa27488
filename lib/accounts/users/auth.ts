import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { tell } from '@/lib/foundation/log'
import { isSecure, siteOrigin } from '@/lib/foundation/site-origin'
import { userWith } from './auth-credentials'
import { endSession, openSession, SESSION_SECONDS, sessionIdIn } from './auth-sessions'
import { authSecret, cookieNames, cookieOptions } from './cookies'
import { ownPath } from './origin'

/** Who is asking: the address our server vouches for, the browser, and the session cookie it already has. */
export type Visit = {
  address: string
  userAgent: string
  token: string | undefined
  /** The browser's own secret (auth-devices.ts). */
  device: string | null
}

/**
 * next-auth for one request. Its token holds nothing but the id of a row in Session, which every request
 * looks up (credentials exclude next-auth's own database sessions): ending the row ends the session.
 */
export function authOptions(visit: Visit): NextAuthOptions {
  // biome-ignore lint/style/noProcessEnv: next-auth's only setting that keeps a visitor's X-Forwarded-Host out of redirects.
  process.env.NEXTAUTH_URL = siteOrigin()
  const names = cookieNames()
  const options = cookieOptions()
  return {
    secret: authSecret(),
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: { name: names.session, options },
      csrfToken: { name: names.csrf, options },
      callbackUrl: { name: names.callback, options },
    },
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    jwt: { maxAge: SESSION_SECONDS },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [passwordProvider(visit)],
    callbacks: {
      redirect: ({ url, baseUrl }) => baseUrl + ownPath(url),
      async jwt({ token, user }) {
        if (!user) return token
        const replaces = await sessionIdIn(visit.token)
        const { userAgent } = visit
        return { sid: await openSession({ userId: user.id, userAgent, replaces, byPasswordAlone: true }) }
      },
    },
    events: {
      async signOut({ token }) {
        if (typeof token.sid === 'string') await endSession(token.sid)
      },
    },
    logger: { error: logFault, warn: () => undefined, debug: () => undefined },
  }
}

function passwordProvider({ address, device }: Visit) {
  return Credentials({
    name: 'Password',
    credentials: {
      email: { label: 'E-mail', type: 'email' },
      password: { label: 'Password', type: 'password' },
    },
    async authorize(typed) {
      try {
        return await userWith({
          email: typed?.email ?? '',
          password: typed?.password ?? '',
          clientAddress: address,
          device,
        })
      } catch (fault) {
        logFault('sign-in', fault)
        // next-auth puts the message into an address: it must say nothing of the fault.
        throw new Error('Unavailable')
      }
    },
  })
}

function logFault(code: string, fault: unknown): void {
  const message = fault instanceof Error ? fault.message : String(fault)
  tell('error', { code, err: { message } }, 'Signing in or out could not be done.')
}
