import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { siteOrigin } from '@/lib/foundation/site-origin'
import { csrfTokenIn, sealedCsrfToken } from './cookies'
import { isFromOwnPage, ownPath } from './origin'

beforeEach(() => {
  vi.stubEnv('SITE_URL', 'https://guide.example/')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

it.each([
  '//evil.example',
  '/\\evil.example',
  'https:evil.example:1',
  'https://evil.example',
  'http://guide.example/admin',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:https://guide.example/x',
  '/.//evil.example',
  '\t//evil.example',
  '/\t/evil.example',
  'https://guide.example@evil.example/',
  '',
  null,
])('%s leads to the admin instead', (wanted) => {
  expect(ownPath(wanted)).toBe('/admin')
})

it('A path of this site stays what it is', () => {
  expect(ownPath('/admin/shows?page=2#row')).toBe('/admin/shows?page=2#row')
  expect(ownPath('https://guide.example/shows')).toBe('/shows')
})

it('The site is where SITE_URL says, or on localhost at the port', () => {
  expect(siteOrigin()).toBe('https://guide.example')
  vi.stubEnv('SITE_URL', '')
  vi.stubEnv('PORT', '4000')
  expect(siteOrigin()).toBe('http://localhost:4000')
})

it('Without an Origin header, or with "null", nobody knows who sent a request', () => {
  expect(isFromOwnPage(new Headers({ host: 'guide.example' }))).toBe(false)
  expect(isFromOwnPage(new Headers({ host: 'guide.example', origin: 'null' }))).toBe(false)
  expect(isFromOwnPage(new Headers({ origin: 'https://guide.example' }))).toBe(true)
})

it('The address in Host counts on plain http only', () => {
  const onLan = new Headers({ host: '192.168.1.5:3000', origin: 'http://192.168.1.5:3000' })
  expect(isFromOwnPage(onLan)).toBe(false)
  vi.stubEnv('SITE_URL', 'http://localhost:3000')
  expect(isFromOwnPage(onLan)).toBe(true)
  expect(isFromOwnPage(new Headers({ host: 'localhost:3000', origin: 'http://evil.example' }))).toBe(false)
})

it.each([
  ['localhost:3000', true],
  ['guide.localhost', true],
  ['127.0.0.1:4000', true],
  ['[::1]:3000', true],
  ['nas.local', true],
  ['nas.local:8080', true],
  ['other.local', false],
  ['evil.example', false],
  ['localhost.evil.example', false],
  ['192.168.1.5.evil.example', false],
  ['nas.local@evil.example', false],
])('On plain http the Host %s vouches for its own pages: %s', (host, counts) => {
  vi.stubEnv('SITE_URL', 'http://nas.local')
  expect(isFromOwnPage(new Headers({ host, origin: `http://${host}` }))).toBe(counts)
})

it('A form’s token counts only with our seal, and only while the secret is the same', () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret of the tests, long enough')
  const cookie = sealedCsrfToken()
  expect(csrfTokenIn(cookie)).toMatch(/^[0-9a-f]{64}$/)
  expect(csrfTokenIn(`${'0'.repeat(64)}|${cookie.split('|')[1]}`)).toBeNull()
  vi.stubEnv('NEXTAUTH_SECRET', 'another secret, which is long enough too')
  expect(csrfTokenIn(cookie)).toBeNull()
  vi.stubEnv('NEXTAUTH_SECRET', 'short')
  expect(() => csrfTokenIn(cookie)).toThrow(/NEXTAUTH_SECRET must have 32 characters/)
})
