import 'server-only'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Editor, Member, Owner, ProvenMember, ProvenOwner, Reader } from '../editor'
import { mayActAs, type Role } from '../roles'
import {
  type LiveSession,
  liveSession,
  openSession,
  SESSION_SECONDS,
  sealedSession,
  sessionIdIn,
  waitingUser,
} from './auth-sessions'
import { cookieNames, cookieOptions, csrfTokenIn } from './cookies'
import { isFromOwnPage, ownPath } from './origin'

export type CurrentUser = LiveSession['user'] & { expiresAt: Date }

/** Who is signed in by the session cookie, as the database has it now; null for nobody. */
export async function currentUser(): Promise<CurrentUser | null> {
  const session = await signedIn()
  return session && { ...session.user, expiresAt: session.expiresAt }
}

/** For pages about one's own account: redirects to the sign-in page. */
export async function requireMember(): Promise<Member> {
  return sessionAccount(await requireSession()) as Member
}

/** Who is signed in, as a reader of drafts; null for nobody, and where their role's second factor is missing. */
export async function currentReader(): Promise<Reader | null> {
  const session = await signedIn()
  return session && !session.lacksSecondFactor ? (sessionAccount(session) as Reader) : null
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

type RefusedSession = { refused: 'signed-out' | 'not-allowed' | 'second-factor' | 'proof' }

/** Whoever acts, or why they may not. */
export type Acting<Account> = { account: Account } | RefusedSession

/**
 * For actions and route handlers, which must be able to say "sign in again" without losing what was typed. Also
 * refuses what no page of ours sent: Next lets a request without an Origin header through.
 */
export async function actingEditor(): Promise<Acting<Editor>> {
  const account = await actingAs('editor')
  return 'refused' in account ? account : { account: account as Editor }
}

/** The same for questions about drafts. */
export async function actingReader(): Promise<Acting<Reader>> {
  const account = await actingAs('reader')
  return 'refused' in account ? account : { account: account as Reader }
}

/** The same for what everybody may do with an account of their own. */
export async function actingMember(): Promise<Acting<Member>> {
  const session = await actingSession()
  return 'refused' in session ? session : { account: sessionAccount(session) as Member }
}

/** The same for changes of how one signs in oneself, which ask for a proof of the last ten minutes. */
export async function actingProvenMember(): Promise<Acting<ProvenMember>> {
  const session = await actingSession()
  if ('refused' in session) return session
  return session.isProven
    ? { account: sessionAccount(session) as ProvenMember }
    : { refused: 'proof' as const }
}

/** The same for what takes access away and gives none. */
export async function actingOwner(): Promise<Acting<Owner>> {
  const account = await actingAs('owner')
  return 'refused' in account ? account : { account: account as Owner }
}

/** The same for changes of accounts and of the site's settings, which ask for a proof of the last ten minutes. */
export async function actingProvenOwner(): Promise<Acting<ProvenOwner>> {
  const acting = await actingOwner()
  if ('refused' in acting) return acting
  const session = await signedIn()
  return session?.isProven ? { account: acting.account as ProvenOwner } : { refused: 'proof' as const }
}

/**
 * Signs this browser in, in place of whoever was; only for somebody who has just proved to be the account's: by a
 * password of their own choosing or a second factor, in an action.
 */
export async function beginSession(userId: string, how: { byPasswordAlone?: boolean } = {}): Promise<void> {
  const jar = await cookies()
  const { session } = cookieNames()
  const replaces = await sessionIdIn(jar.get(session)?.value)
  const userAgent = (await headers()).get('user-agent') ?? ''
  const id = await openSession({ userId, userAgent, replaces, ...how })
  jar.set(session, await sealedSession(id), { ...cookieOptions(), maxAge: SESSION_SECONDS })
}

/** Whose second factor this browser's session waits for; null where none is awaited. */
export async function awaitedUser(): Promise<{ id: string; email: string } | null> {
  const id = await sessionIdIn((await cookies()).get(cookieNames().session)?.value)
  return id ? waitingUser(id) : null
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

async function requireSession(): Promise<LiveSession> {
  const session = await signedIn()
  if (session) return session
  const from = ownPath((await headers()).get('x-logline-path'))
  redirect(`/sign-in?from=${encodeURIComponent(from)}`)
}

async function requireRole(role: Role) {
  const session = await requireSession()
  if (!mayActAs(session.user.role, role)) notFound()
  if (session.lacksSecondFactor) redirect('/admin/account')
  return sessionAccount(session)
}

async function actingSession(): Promise<LiveSession | RefusedSession> {
  if (!isFromOwnPage(await headers())) return { refused: 'not-allowed' }
  return (await signedIn()) ?? { refused: 'signed-out' }
}

async function actingAs(role: Role) {
  const session = await actingSession()
  if ('refused' in session) return session
  if (!mayActAs(session.user.role, role)) return { refused: 'not-allowed' as const }
  return session.lacksSecondFactor ? { refused: 'second-factor' as const } : sessionAccount(session)
}

function sessionAccount({ id, user }: LiveSession) {
  return { ...user, sessionId: id }
}
