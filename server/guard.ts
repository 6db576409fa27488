import type { IncomingMessage } from 'node:http'
import { cookieNames } from '@/lib/accounts/users/cookies'
import { isFromOwnPage } from '@/lib/accounts/users/origin'

export type GuardRefusal = { status: 400 | 403 | 411 | 413; text: string }

// Largest bodies in bytes. A stranger has nothing long to say; Next itself takes less than the admin's limit for actions.
const mostFromAdmin = 4 * 1024 * 1024
const mostOfUpload = 26 * 1024 * 1024
const mostFromStranger = 64 * 1024

/**
 * Why a request to the admin goes no further; undefined when Next may have it. Next looks for its actions before any
 * page asks who is signed in: what can be refused by headers alone must not reach it.
 */
export function refusalOf(
  path: string,
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
): GuardRefusal | undefined {
  if (method !== 'POST') return undefined
  const hasActions = /^\/(admin|join)([/?]|$)/.test(path)
  if (headers['next-action'] !== undefined && !hasActions) {
    return { status: 400, text: 'This address takes no actions.' }
  }
  // Signing in and out looks at its Origin, length and token by itself.
  if (path.startsWith('/api/auth/')) return undefined
  if (!isFromOwnPage({ get: (name) => [headers[name]].flat().join(', ') })) {
    return { status: 403, text: 'This was sent by another site.' }
  }
  const length = headers['content-length']
  if (length === undefined) return { status: 411, text: 'Say how long this is.' }
  const isUpload = /^\/admin\/(pictures|import)\/upload(\?|$)/.test(path)
  const fromAdmin = isUpload ? mostOfUpload : mostFromAdmin
  const limit = hasSessionCookie(headers.cookie) ? fromAdmin : mostFromStranger
  return Number(length) > limit ? { status: 413, text: 'This is too long.' } : undefined
}

/** Whether there is one at all: what it is worth, only the admin can tell. */
function hasSessionCookie(cookies = ''): boolean {
  const { session } = cookieNames()
  // Next-auth cuts a long one into parts, `.0`, `.1`.
  return cookies
    .split(';')
    .some((cookie) => cookie.trim().startsWith(`${session}=`) || cookie.trim().startsWith(`${session}.`))
}
