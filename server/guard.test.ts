import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { refusalOf } from './guard'

beforeEach(() => {
  vi.stubEnv('SITE_URL', 'https://guide.example')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const FORM = 'application/x-www-form-urlencoded'
const MULTIPART = 'multipart/form-data; boundary=----x'

const own: Record<string, string> & { origin: string } = {
  origin: 'https://guide.example',
  'content-length': '10',
  'content-type': MULTIPART,
}
const signedIn = { ...own, cookie: 'a=b; __Host-logline.session=token' }
const posted = (path: string, headers: Record<string, string>) => refusalOf(path, { method: 'POST', headers })
const KB = 1024
const MB = 1024 * KB

/** Every address that takes a body: what fits it, and the most bytes from a stranger and with a session cookie. */
const ADDRESSES = [
  ['/api/auth/callback/credentials', FORM, 16 * KB, 16 * KB],
  ['/api/auth/signout', FORM, 16 * KB, 16 * KB],
  ['/report/send', FORM, 64 * KB, 64 * KB],
  ['/join/a-secret', MULTIPART, 64 * KB, 64 * KB],
  ['/reset/a-secret', MULTIPART, 64 * KB, 64 * KB],
  ['/sign-in?from=/admin', 'text/plain', 64 * KB, 64 * KB],
  ['/sign-in/second', MULTIPART, 64 * KB, 64 * KB],
  ['/sign-in/forgot', MULTIPART, 64 * KB, 64 * KB],
  ['/admin', MULTIPART, 64 * KB, 4 * MB],
  ['/admin/shows/new?x=1', 'text/plain;charset=UTF-8', 64 * KB, 4 * MB],
  ['/admin/seasons/a/table/upload', MULTIPART, 64 * KB, 4 * MB],
  ['/admin/import/upload', MULTIPART, 64 * KB, 26 * MB],
  ['/admin/pictures/upload?name=a.jpg', 'application/octet-stream', 64 * KB, 26 * MB],
] as const

describe('A body that is sent', () => {
  it.each(ADDRESSES)('to %s goes on as long as it may be, and no longer', (path, type, stranger, session) => {
    const long = (headers: Record<string, string>, length: number) =>
      posted(path, { ...headers, 'content-type': type, 'content-length': String(length) })?.status
    expect(long(own, stranger)).toBeUndefined()
    expect(long(own, stranger + 1)).toBe(413)
    expect(long(signedIn, session)).toBeUndefined()
    expect(long(signedIn, session + 1)).toBe(413)
  })

  it.each(ADDRESSES)('to %s says its length and its type', (path, type) => {
    const { 'content-length': _, ...chunked } = own
    expect(posted(path, { ...chunked, 'content-type': type })).toMatchObject({ status: 411 })
    for (const other of ['', 'application/json', 'multipart/mixed; boundary=x', `x${type}`])
      expect(posted(path, { ...own, 'content-type': other }), other).toMatchObject({ status: 415 })
    if (type === MULTIPART)
      expect(posted(path, { ...own, 'content-type': 'multipart/form-data' })).toMatchObject({ status: 400 })
  })

  it.each(ADDRESSES)('to %s comes from a page of this site', (path, type) => {
    for (const foreign of [
      'null',
      'https://evil.example',
      'http://guide.example',
      `${own.origin}, ${own.origin}`,
    ])
      expect(posted(path, { ...signedIn, 'content-type': type, origin: foreign })).toMatchObject({
        status: 403,
      })
  })

  it('comes without an Origin only to sign in or out, where a token guards', () => {
    const { origin: _, ...without } = own
    expect(posted('/api/auth/signout', { ...without, 'content-type': FORM })).toBeUndefined()
    expect(posted('/report/send', { ...without, 'content-type': FORM })).toMatchObject({ status: 403 })
    const crossSite = { ...without, 'content-type': FORM, 'sec-fetch-site': 'cross-site' }
    expect(posted('/api/auth/signout', crossSite)).toMatchObject({ status: 403 })
  })

  it('to any other address is refused before anybody reads it', () => {
    for (const path of [
      '/sign-in/',
      '/sign-in/third',
      '/join',
      '/join/',
      '/reset',
      '/api/auth/csrf',
      '/api/auth/session',
      '/api/auth/callback/other',
      '/administrators',
      '/schedule',
    ])
      expect(posted(path, signedIn), path).toMatchObject({ status: 405 })
  })

  it('is an action only where there are some', () => {
    const action = { ...signedIn, 'next-action': 'a' }
    expect(posted('/admin', action)).toBeUndefined()
    expect(posted('/join/a-secret', action)).toBeUndefined()
    for (const path of ['/api/auth/signout', '/report/send', '/admin/import/upload'])
      expect(posted(path, action), path).toMatchObject({ status: 400 })
  })

  it('counts as long only with the whole name of the session’s cookie', () => {
    const long = (cookie: string) => posted('/admin', { ...own, 'content-length': '70000', cookie })?.status
    expect(long('logline.session=x; another__Host-logline.session=x')).toBe(413)
    expect(long('__Host-logline.session.0=x')).toBeUndefined()
  })

  it('is nothing that a reading request has', () => {
    expect(refusalOf('/admin', { method: 'GET', headers: {} })).toBeUndefined()
  })
})
