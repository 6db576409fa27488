import 'server-only'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Editor, Owner, Reader } from '../editor'
import { mayActAs, type Role } from '../roles'
import {
  type LiveSession,
  liveSession,
  openSession,
  SESSION_SECONDS,
  sealedSession,
  sessionIdIn,
} from './auth-sessions'
import { cookieNames, cookieOptions, csrfTokenIn } from './cookies'
import { isFromOwnPage, ownPath } from './origin'

export type CurrentUser = LiveSession['user'] & { expiresAt: Date }

/** Who is signed in by the session cookie, as the database has it now; null for nobody. */
export async function currentUser(): Promise<CurrentUser | null> {
  const session = await signedIn()
  return session && { ...session.user, expiresAt: session.expiresAt }
}

/** For pages that show drafts: redirects to the sign-in page, or answers 404 to a role too low. */
export async function requireReader(): Promise<Reader> {
  return (await requireRole('reader')) as Reader
}

/** For pages that change entries: redirects to the sign-in page, or answers 404 to a role too low. */
export async function requireEditor(): Promise<Editor> {
  return (await requireRole('editor')) as Editor
}

/** For pages about accounts: redirects to the sign-in page, or answers 404 to a role too low. */
export async function requireOwner(): Promise<Owner> {
  return (await requireRole('owner')) as Owner
}

export type RefusedSession = { refused: 'signed-out' | 'not-allowed' }

/**
 * For actions and route handlers, which must be able to say "sign in again" without losing what was typed. Also
 * refuses what no page of ours sent: Next lets a request without an Origin header through.
 */
export async function actingEditor(): Promise<{ editor: Editor } | RefusedSession> {
  const account = await actingAs('editor')
  return 'refused' in account ? account : { editor: account as Editor }
}

/** The same for what everybody may do with an account of their own. */
export async function actingReader(): Promise<{ reader: Reader } | RefusedSession> {
  const account = await actingAs('reader')
  return 'refused' in account ? account : { reader: account as Reader }
}

/** The same for changes of accounts. */
export async function actingOwner(): Promise<{ owner: Owner } | RefusedSession> {
  const account = await actingAs('owner')
  return 'refused' in account ? account : { owner: account as Owner }
}

/**
 * Signs this browser in, in place of whoever was; only for somebody who has just proved to be the account's: by a
 * password of their own choosing, in an action.
 */
export async function beginSession(userId: string): Promise<void> {
  const jar = await cookies()
  const { session } = cookieNames()
  const replaces = await sessionIdIn(jar.get(session)?.value)
  const userAgent = (await headers()).get('user-agent') ?? ''
  const id = await openSession({ userId, userAgent, replaces })
  jar.set(session, await sealedSession(id), { ...cookieOptions(), maxAge: SESSION_SECONDS })
}

/** Where a request comes from, as our own server vouches for it; null when no page of ours sent it. */
export async function ownVisitor(): Promise<{ address: string } | null> {
  const sent = await headers()
  return isFromOwnPage(sent) ? { address: sent.get('x-logline-client-address') ?? 'unknown' } : null
}

/** The token that the forms to /api/auth/… carry; proxy.ts has set its cookie. */
export async function csrfToken(): Promise<string> {
  return csrfTokenIn((await cookies()).get(cookieNames().csrf)?.value) ?? ''
}

// Within one rendered page the database is asked once; an action is not a render and asks every time.
const signedIn = cache(async (): Promise<LiveSession | null> => {
  const id = await sessionIdIn((await cookies()).get(cookieNames().session)?.value)
  return id ? liveSession(id) : null
})

async function requireRole(role: Role) {
  const session = await signedIn()
  if (!session) {
    const from = ownPath((await headers()).get('x-logline-path'))
    redirect(`/sign-in?from=${encodeURIComponent(from)}`)
  }
  if (!mayActAs(session.user.role, role)) notFound()
  return sessionAccount(session)
}

async function actingAs(role: Role) {
  if (!isFromOwnPage(await headers())) return { refused: 'not-allowed' as const }
  const session = await signedIn()
  if (!session) return { refused: 'signed-out' as const }
  if (!mayActAs(session.user.role, role)) return { refused: 'not-allowed' as const }
  return sessionAccount(session)
}

function sessionAccount({ id, user }: LiveSession) {
  return { ...user, sessionId: id }
}
