import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { authOptions } from './auth'
import { liveSession, sessionIdIn } from './auth-sessions'
import { csrfTokenIn, sealedCsrfToken } from './cookies'
import { hashPassword } from './password'

const SECRET = 'a secret of the tests, long enough'
const PASSWORD = 'four small words here'
const temporary = sharedDatabase()

beforeAll(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', SECRET)
  vi.stubEnv('NEXTAUTH_URL', '')
  vi.stubEnv('SITE_URL', 'http://localhost:3000')
  const passwordHash = await hashPassword(PASSWORD)
  const ada = { id: 'ada', email: 'ada@example.org', name: 'Ada', role: 'editor' as const, passwordHash }
  await temporary.db.user.create({ data: ada })
})
afterAll(() => {
  vi.unstubAllEnvs()
})
beforeEach(async () => {
  await temporary.db.session.deleteMany()
  await temporary.db.signInAttempt.deleteMany()
})

type Sent = { action: string[]; form: Record<string, string>; cookies: Record<string, string> }

/** Asks next-auth itself, as a form would, and answers where it leads and the cookies it sets. */
async function post({ action, form, cookies }: Sent) {
  let location = ''
  let set: string[] = []
  const request = { method: 'POST', query: { nextauth: action }, headers: {}, body: form, cookies }
  const response = {
    status: () => response,
    getHeader: () => set,
    setHeader(header: string, value: string | string[]) {
      if (header === 'Set-Cookie') set = [value].flat()
      if (header === 'Location') location = String(value)
      return response
    },
    end: () => undefined,
    send: () => undefined,
    json: () => undefined,
  }
  const token = Object.entries(cookies).find(([name]) => name.endsWith('logline.session'))?.[1]
  const visit = { address: '192.0.2.1', userAgent: 'Vitest', token, device: null }
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    authOptions(visit),
  )
  return { location, set }
}

async function signIn({ form = {}, cookies = {} }: Partial<Sent> = {}, prefix = '') {
  const csrf = sealedCsrfToken()
  const typed = { email: 'ada@example.org', password: PASSWORD, csrfToken: csrfTokenIn(csrf) ?? '', ...form }
  const action = ['callback', 'credentials']
  const answer = await post({ action, form: typed, cookies: { [`${prefix}logline.csrf`]: csrf, ...cookies } })
  const cookie = answer.set.find((one) => one.startsWith(`${prefix}logline.session=`)) ?? ''
  const token = cookie.split(';')[0]?.split('=')[1]
  return { ...answer, csrf, cookie, token, sessionId: await sessionIdIn(token) }
}

describe('Signing in through next-auth', () => {
  it('makes a row in Session and a cookie that names nothing but it', async () => {
    const { location, cookie, sessionId } = await signIn({ form: { callbackUrl: '/admin/shows?page=2' } })
    expect(location).toBe('http://localhost:3000/admin/shows?page=2')
    expect(cookie).toMatch(/; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/)
    const rows = await temporary.db.session.findMany()
    expect(rows).toMatchObject([{ id: sessionId, userId: 'ada', userAgent: 'Vitest' }])
    const told = await temporary.db.activity.findFirst({ where: { action: 'signed-in' } })
    expect(told).toMatchObject({ userId: 'ada', actor: 'Ada' })
  })

  it('is refused for a wrong password, and makes nothing', async () => {
    const { location, cookie } = await signIn({ form: { password: 'another one' } })
    expect(location).toContain('error=CredentialsSignin')
    expect(cookie).toBe('')
    expect(await temporary.db.session.count()).toBe(0)
  })

  it('is refused without the form’s token', async () => {
    const { location, cookie } = await signIn({ form: { csrfToken: 'another' } })
    expect(location).toContain('csrf=true')
    expect(cookie).toBe('')
  })

  it('gives a new session and ends the one this browser had', async () => {
    const first = await signIn()
    const second = await signIn({ cookies: { 'logline.session': first.token ?? '' } })
    expect(second.sessionId).not.toBe(first.sessionId)
    expect(await liveSession(first.sessionId ?? '')).toBeNull()
    expect(await liveSession(second.sessionId ?? '')).not.toBeNull()
  })

  it('leads to this site only', async () => {
    const addresses = [
      '//evil.example',
      '/\\evil.example',
      'https:evil',
      'https://evil.example/',
      'javascript:alert(1)',
    ]
    for (const callbackUrl of addresses) {
      await temporary.db.signInAttempt.deleteMany()
      expect((await signIn({ form: { callbackUrl } })).location).toBe('http://localhost:3000/admin')
    }
  })

  it('under https every cookie is Secure and __Host-', async () => {
    vi.stubEnv('SITE_URL', 'https://guide.example')
    const { set, location, cookie } = await signIn({}, '__Host-')
    vi.stubEnv('SITE_URL', 'http://localhost:3000')
    expect(cookie).not.toBe('')
    for (const one of set)
      expect(one).toMatch(/^__Host-logline\..*; Path=\/;.*HttpOnly; Secure; SameSite=Lax$/)
    expect(location).toMatch(/^https:\/\/guide\.example/)
  })
})

describe('Signing out', () => {
  it('deletes the row: the old cookie names nobody', async () => {
    const { token = '', csrf, sessionId } = await signIn()
    const form = { csrfToken: csrfTokenIn(csrf) ?? '', callbackUrl: '/' }
    const cookies = { 'logline.session': token, 'logline.csrf': csrf }
    const answer = await post({ action: ['signout'], form, cookies })
    expect(answer.set.join()).toContain('logline.session=; Max-Age=0')
    expect(await liveSession(sessionId ?? '')).toBeNull()
  })

  it('needs the form’s token', async () => {
    const { token = '', csrf, sessionId } = await signIn()
    await post({ action: ['signout'], form: {}, cookies: { 'logline.session': token, 'logline.csrf': csrf } })
    expect(await liveSession(sessionId ?? '')).not.toBeNull()
  })
})

describe('The session of a token', () => {
  const sid = { sid: 'some-session' }
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

  it('is the one it names', async () => {
    expect(await sessionIdIn(await encode({ token: sid, secret: SECRET }))).toBe('some-session')
  })

  it('is nobody’s when a letter was changed', async () => {
    const parts = (await encode({ token: sid, secret: SECRET })).split('.')
    const sealed = parts[3] ?? ''
    parts[3] = (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1)
    expect(await sessionIdIn(parts.join('.'))).toBeNull()
  })

  it('is nobody’s with alg:none, another secret, a past date, no id, or no token at all', async () => {
    expect(await sessionIdIn(`${part({ alg: 'none' })}.${part(sid)}.`)).toBeNull()
    expect(await sessionIdIn(await encode({ token: sid, secret: `${SECRET}!` }))).toBeNull()
    expect(await sessionIdIn(await encode({ token: sid, secret: SECRET, maxAge: -60 }))).toBeNull()
    expect(await sessionIdIn(await encode({ token: { sid: 7 }, secret: SECRET }))).toBeNull()
    for (const token of ['', 'x', 'a.b.c.d.e', undefined]) expect(await sessionIdIn(token)).toBeNull()
  })
})
