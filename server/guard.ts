import type { IncomingMessage } from 'node:http'
import { cookieNames } from '@/lib/accounts/users/cookies'
import { isFromOwnPage } from '@/lib/accounts/users/origin'

export type GuardRefusal = { status: 400 | 401 | 403 | 405 | 411 | 413 | 415 | 503; text: string }

const KB = 1024
const MB = 1024 * KB

const FORM = 'application/x-www-form-urlencoded'
const MULTIPART = 'multipart/form-data'
/** What React sends an action as, where its arguments hold no file. */
const TEXT = 'text/plain'

/** What an address takes by POST: content types, and bytes from anybody and from whoever has a session. */
type BodyRule = { path: RegExp; types: string[]; stranger: number; session?: number; hasActions?: true }

// Every address of the site that takes a body; the first that fits counts. A stranger has nothing long to say.
const RULES: BodyRule[] = [
  { path: /^\/api\/auth\/(callback\/credentials|signout)$/, types: [FORM], stranger: 16 * KB },
  { path: /^\/report\/send$/, types: [FORM], stranger: 64 * KB },
  {
    path: /^\/((join|reset)\/[^/]+|sign-in(\/second|\/forgot)?)$/,
    types: [MULTIPART, TEXT],
    stranger: 64 * KB,
    hasActions: true,
  },
  {
    path: /^\/admin\/pictures\/upload$/,
    types: ['application/octet-stream'],
    stranger: 64 * KB,
    session: 26 * MB,
  },
  { path: /^\/admin\/import\/upload$/, types: [MULTIPART], stranger: 64 * KB, session: 26 * MB },
  {
    path: /^\/admin\/seasons\/[^/]+\/table\/upload$/,
    types: [MULTIPART],
    stranger: 64 * KB,
    session: 4 * MB,
  },
  {
    path: /^\/admin(\/|$)/,
    types: [MULTIPART, TEXT],
    stranger: 64 * KB,
    session: 4 * MB,
    hasActions: true,
  },
]

/** Whether only somebody who is signed in may post here. */
export function needsSession(path: string): boolean {
  return /^\/admin([/?]|$)/.test(path)
}

/** Whether Next looks for an action in what is posted here. */
export function takesActions(path: string): boolean {
  return ruleFor(path)?.hasActions === true
}

/**
 * Why a request with a body goes no further; undefined when Next may have it. Next looks for its actions before any
 * page asks who is signed in: what can be refused by headers alone must not reach it. `path` may have a query.
 */
export function refusalOf(
  path: string,
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
): GuardRefusal | undefined {
  if (method !== 'POST') return undefined
  const rule = ruleFor(path)
  if (!rule) return { status: 405, text: 'This address takes no forms.' }
  if (headers['next-action'] !== undefined && !rule.hasActions)
    return { status: 400, text: 'This address takes no actions.' }
  if (!isFromOwnSite(path, headers)) return { status: 403, text: 'This was sent by another site.' }
  return refusalOfBody(rule, headers)
}

function ruleFor(path: string): BodyRule | undefined {
  const [pathname = ''] = path.split('?')
  return RULES.find((rule) => rule.path.test(pathname))
}

/** Signing in and out has a token of its own, for what sends no Origin at all (scripts, old browsers). */
function isFromOwnSite(path: string, headers: IncomingMessage['headers']): boolean {
  if (path.startsWith('/api/auth/') && headers.origin === undefined)
    return headers['sec-fetch-site'] !== 'cross-site'
  return isFromOwnPage({ get: (name) => [headers[name]].flat().join(', ') })
}

function refusalOfBody(rule: BodyRule, headers: IncomingMessage['headers']): GuardRefusal | undefined {
  const length = headers['content-length']
  if (length === undefined) return { status: 411, text: 'Say how long this is.' }
  const limit = (hasSessionCookie(headers.cookie) && rule.session) || rule.stranger
  if (Number(length) > limit) return { status: 413, text: 'This is too long.' }
  const [type = ''] = (headers['content-type'] ?? '').toLowerCase().split(';')
  if (!rule.types.includes(type.trim()))
    return { status: 415, text: `Send this as ${rule.types.join(' or ')}.` }
  const hasBoundary = /;\s*boundary=\s*("[^"]{1,70}"|[^\s";]{1,70})/i.test(headers['content-type'] ?? '')
  if (type.trim() === MULTIPART && !hasBoundary)
    return { status: 400, text: 'The form names no boundary between its fields.' }
  return undefined
}

/** Whether there is one at all: what it is worth, the admin looks up before it reads on. */
function hasSessionCookie(cookies = ''): boolean {
  const { session } = cookieNames()
  // Next-auth cuts a long one into parts, `.0`, `.1`.
  return cookies
    .split(';')
    .some((cookie) => cookie.trim().startsWith(`${session}=`) || cookie.trim().startsWith(`${session}.`))
}
