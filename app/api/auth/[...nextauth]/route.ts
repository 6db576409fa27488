import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/lib/accounts/users/auth'
import { DEVICE_SECONDS, deviceIn, newDevice } from '@/lib/accounts/users/auth-devices'
import { cookieNames, cookieOptions } from '@/lib/accounts/users/cookies'
import { isFromOwnPage, ownPath } from '@/lib/accounts/users/origin'
import { currentUser } from '@/lib/accounts/users/session'
import { siteOrigin } from '@/lib/foundation/site-origin'

type AuthAddress = { params: Promise<{ nextauth: string[] }> }

const POSTED = ['callback/credentials', 'signout']
const LONGEST_FORM = 16 * 1024
const KEEP_TYPED_SECONDS = 300

/** What next-auth's own GET addresses mean here; the rest of them are closed. */
export async function GET(request: NextRequest, context: AuthAddress): Promise<Response> {
  const action = await actionOf(context)
  const parameters = request.nextUrl.searchParams
  if (action === 'session') return Response.json(await sessionView())
  if (action === 'csrf' || action === 'providers') return askNextAuth(request, context)
  if (action === 'signin' || action === 'error')
    return seeOther(signInPath(parameters.get('callbackUrl'), null))
  if (POSTED.includes(action)) return refusedSignIn(405, 'Send this as a form.', { allow: 'POST' })
  return refusedSignIn(404, 'There is nothing at this address.')
}

/** Signing in and out, by plain forms. */
export async function POST(request: NextRequest, context: AuthAddress): Promise<Response> {
  const action = await actionOf(context)
  if (!POSTED.includes(action)) return refusedSignIn(405, 'This address takes no form.', { allow: 'GET' })
  if (isForeign(request)) return refusedSignIn(403, 'This form was sent by another site.')
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) return refusedSignIn(415, 'Send this as a form.')
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (Number.isNaN(length)) return refusedSignIn(411, 'Say how long the form is.')
  if (length > LONGEST_FORM) return refusedSignIn(413, 'This form is too long.')
  const form = await request.text()
  if (action === 'signout') return afterSignOut(await askNextAuth(request, context, { form }))
  const device = deviceIn((await cookies()).get(cookieNames().device)?.value) ?? newDevice()
  const answer = await askNextAuth(request, context, { form, device })
  return afterSignIn(answer, new URLSearchParams(form), device)
}

async function actionOf({ params }: AuthAddress): Promise<string> {
  return (await params).nextauth.join('/')
}

/** The csrf token guards what has no Origin header at all (scripts, old browsers). */
function isForeign({ headers }: NextRequest): boolean {
  return headers.has('origin') ? !isFromOwnPage(headers) : headers.get('sec-fetch-site') === 'cross-site'
}

// Next-auth's own answer would speak of a session whose row has ended, and lengthen it.
async function sessionView() {
  const user = await currentUser()
  if (!user) return {}
  const { name, email, role, expiresAt } = user
  return { user: { name, email, role }, expires: expiresAt.toISOString() }
}

/** `form` is what was posted, `device` the secret of the browser that posted it. */
type Asked = { form?: string; device?: string | null }

async function askNextAuth(
  { headers, method, nextUrl }: NextRequest,
  context: AuthAddress,
  { form, device = null }: Asked = {},
) {
  // Without the query, which next-auth would read addresses and errors from.
  const forwarded = new NextRequest(new URL(nextUrl.pathname, siteOrigin()), { method, headers, body: form })
  const options = authOptions({
    address: headers.get('x-logline-client-address') ?? 'unknown',
    userAgent: headers.get('user-agent') ?? '',
    token: (await cookies()).get(cookieNames().session)?.value,
    device,
  })
  const answer: Response = await NextAuth(forwarded, context, options)
  return answer
}

/** In place of next-auth's three redirects after a failure: back to the form, which shows the typed address. */
async function afterSignIn(answer: Response, form: URLSearchParams, device: string): Promise<Response> {
  const jar = await cookies()
  const { typed } = cookieNames()
  const error = errorOf(answer.headers.get('location'))
  if (!error) {
    jar.set(typed, '', { ...cookieOptions(), maxAge: 0 })
    jar.set(cookieNames().device, device, { ...cookieOptions(), maxAge: DEVICE_SECONDS })
    return onOwnHost(answer)
  }
  const options = { ...cookieOptions(), maxAge: KEEP_TYPED_SECONDS }
  jar.set(typed, (form.get('email') ?? '').slice(0, 254), options)
  return seeOther(signInPath(form.get('callbackUrl'), error), answer.headers)
}

/** A token too old leaves the session alone: the sign-in page leads whoever is still signed in to the admin. */
function afterSignOut(answer: Response): Response {
  const error = errorOf(answer.headers.get('location'))
  return error ? seeOther(signInPath(null, error), answer.headers) : onOwnHost(answer)
}

function errorOf(location: string | null): 'wrong' | 'expired' | 'unavailable' | null {
  if (!location) return null
  const { pathname, searchParams } = new URL(location, siteOrigin())
  if (!pathname.startsWith('/api/auth/')) return null
  if (searchParams.has('csrf')) return 'expired'
  return searchParams.get('error') === 'CredentialsSignin' ? 'wrong' : 'unavailable'
}

/** Redirects by path alone, so that signing in works under every name a site on plain http is called by. */
function onOwnHost(answer: Response): Response {
  const location = answer.headers.get('location')
  return location ? seeOther(ownPath(location), answer.headers) : answer
}

function seeOther(path: string, headers?: Headers): Response {
  const own = new Headers(headers)
  own.set('location', path)
  return new Response(null, { status: 303, headers: own })
}

function signInPath(from: string | null, error: string | null): string {
  const query = new URLSearchParams({ from: ownPath(from), ...(error ? { error } : {}) })
  return `/sign-in?${query}`
}

function refusedSignIn(status: number, sentence: string, headers?: Record<string, string>): Response {
  return new Response(`${sentence}\n`, { status, headers: { 'content-type': 'text/plain', ...headers } })
}
