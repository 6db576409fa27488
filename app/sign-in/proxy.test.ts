import { NextRequest } from 'next/server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { sealedCsrfToken } from '@/lib/accounts/users/cookies'
import { proxy } from '@/proxy'

beforeAll(() => {
  vi.stubEnv('SITE_URL', 'https://guide.example')
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret of the tests, long enough')
})
afterAll(() => {
  vi.unstubAllEnvs()
})

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`https://guide.example${path}`, { headers }))

const forwarded = (answer: Response, header: string) => answer.headers.get(`x-middleware-request-${header}`)

it('Each request to the admin gets a policy with a nonce of its own, for Next and for the browser alike', () => {
  const policies = [ask('/admin'), ask('/admin')].map((answer) => {
    const policy = answer.headers.get('content-security-policy')
    expect(forwarded(answer, 'content-security-policy')).toBe(policy)
    return policy
  })
  expect(policies[0]).toMatch(/script-src 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic';/)
  expect(policies[0]).not.toContain('unsafe')
  expect(policies[0]).not.toBe(policies[1])
})

it('Nothing of the admin is stored', () => {
  expect(ask('/admin').headers.get('cache-control')).toBe('no-store')
})

it('The path to come back to is the one that was asked for, whatever a visitor sends', () => {
  const answer = ask('/admin/shows?page=2', { 'x-logline-path': '//evil.example' })
  expect(forwarded(answer, 'x-logline-path')).toBe('/admin/shows?page=2')
})

it('A form’s token is set once, in a __Host- cookie that scripts can’t read', () => {
  const set = ask('/sign-in').headers.get('set-cookie')
  expect(set).toMatch(/^__Host-logline\.csrf=.*; Path=\/; Secure; HttpOnly; SameSite=lax$/)
  const cookie = `__Host-logline.csrf=${encodeURIComponent(sealedCsrfToken())}`
  expect(ask('/sign-in', { cookie }).headers.get('set-cookie')).toBeNull()
  expect(ask('/sign-in', { cookie: '__Host-logline.csrf=a|b' }).headers.get('set-cookie')).not.toBeNull()
})
