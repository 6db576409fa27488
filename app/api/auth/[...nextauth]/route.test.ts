import { NextRequest } from 'next/server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { GET, POST } from './route'

const nextAuth = vi.hoisted(() => vi.fn())

vi.mock('next-auth', () => ({ default: nextAuth }))
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () => Promise.resolve({ get: () => undefined, set: () => undefined }),
}))

beforeAll(() => {
  vi.stubEnv('SITE_URL', 'https://guide.example')
  vi.stubEnv('NEXTAUTH_URL', '')
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret of the tests, long enough')
})
afterAll(() => {
  vi.unstubAllEnvs()
})

const SIGN_IN = 'callback/credentials'
const FORM = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://guide.example' }

function ask(method: 'GET' | 'POST', path: string, headers: Record<string, string> = {}, body?: string) {
  const url = new URL(`/api/auth/${path}`, 'https://guide.example')
  const sent = new Headers(headers)
  const saysLength = sent.has('content-length') || sent.has('transfer-encoding')
  if (body !== undefined && !saysLength) sent.set('content-length', String(body.length))
  const request = new NextRequest(url, { method, headers: sent, body })
  const nextauth = url.pathname.split('/').slice(3)
  return (method === 'GET' ? GET : POST)(request, { params: Promise.resolve({ nextauth }) })
}

/** As next-auth answers: with a whole address. */
function answersWith(path: string) {
  const location = `https://guide.example${path}`
  nextAuth.mockResolvedValueOnce(new Response(null, { status: 302, headers: { location } }))
}

it.each([SIGN_IN, 'signout'])('GET %s changes nothing and is 405', async (path) => {
  const answer = await ask('GET', path)
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST'])
  expect(nextAuth).not.toHaveBeenCalled()
})

it.each([
  ['From another site', 403, { ...FORM, origin: 'https://evil.example' }],
  ['From a null origin', 403, { ...FORM, origin: 'null' }],
  [
    'Cross-site without an origin',
    403,
    { 'content-type': FORM['content-type'], 'sec-fetch-site': 'cross-site' },
  ],
  ['As text/plain', 415, { ...FORM, 'content-type': 'text/plain' }],
  ['Of a megabyte', 413, { ...FORM, 'content-length': '1000000' }],
  ['Of unknown length', 411, { ...FORM, 'transfer-encoding': 'chunked' }],
])('%s a sign-in is %i', async (_, status, headers) => {
  expect((await ask('POST', SIGN_IN, headers, 'email=a@x.org')).status).toBe(status)
  expect(nextAuth).not.toHaveBeenCalled()
})

it('What next-auth answers besides signing in and out is closed', async () => {
  for (const path of ['_log', 'session', 'signin/credentials']) {
    expect((await ask('POST', path, FORM, 'a=b')).status).toBe(405)
  }
  expect((await ask('GET', 'verify-request')).status).toBe(404)
  expect(nextAuth).not.toHaveBeenCalled()
})

it('The session of nobody is empty', async () => {
  expect(await (await ask('GET', 'session')).json()).toEqual({})
})

it('A failed sign-in leads back to the form, and from there to this site only', async () => {
  answersWith('/api/auth/error?error=CredentialsSignin&provider=credentials')
  const wrong = await ask('POST', SIGN_IN, FORM, 'email=a@x.org&callbackUrl=//evil.example')
  expect([wrong.status, wrong.headers.get('location')]).toEqual([303, '/sign-in?from=%2Fadmin&error=wrong'])
  answersWith('/api/auth/signin?csrf=true')
  const old = await ask('POST', SIGN_IN, FORM, 'callbackUrl=/admin/shows')
  expect(old.headers.get('location')).toBe('/sign-in?from=%2Fadmin%2Fshows&error=expired')
  answersWith('/api/auth/error?error=Unavailable')
  const fault = await ask('POST', SIGN_IN, FORM, 'a=b')
  expect(fault.headers.get('location')).toBe('/sign-in?from=%2Fadmin&error=unavailable')
})

it('Signing in and out redirect by path, under whatever name the site was called', async () => {
  answersWith('/admin/shows?page=2')
  expect((await ask('POST', SIGN_IN, FORM, 'a=b')).headers.get('location')).toBe('/admin/shows?page=2')
  answersWith('/')
  expect((await ask('POST', 'signout', FORM, 'a=b')).headers.get('location')).toBe('/')
  answersWith('/api/auth/signout?csrf=true')
  expect((await ask('POST', 'signout', FORM, 'a=b')).headers.get('location')).toContain('error=expired')
})
