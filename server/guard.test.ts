import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { refusalOf } from './guard'

beforeEach(() => {
  vi.stubEnv('SITE_URL', 'https://guide.example')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const own: Record<string, string> & { origin: string } = {
  origin: 'https://guide.example',
  'content-length': '10',
}
const signedIn = { ...own, cookie: 'a=b; __Host-logline.session=token' }
const posted = (path: string, headers: Record<string, string>) => refusalOf(path, { method: 'POST', headers })

describe('What is sent to the admin', () => {
  it('goes on to Next from a page of this site, with its length', () => {
    expect(posted('/admin/shows/new?x=1', { ...signedIn, 'next-action': 'a' })).toBeUndefined()
    expect(posted('/sign-in', own)).toBeUndefined()
    expect(posted('/join/a-secret', { ...own, 'next-action': 'a' })).toBeUndefined()
    expect(refusalOf('/admin', { method: 'GET', headers: {} })).toBeUndefined()
  })

  it('is refused without an Origin, and with another site’s', () => {
    const { origin, ...without } = signedIn
    expect(posted('/admin', without)).toMatchObject({ status: 403 })
    for (const foreign of ['null', 'https://evil.example', 'http://guide.example', `${origin}, ${origin}`]) {
      expect(posted('/admin', { ...signedIn, origin: foreign })).toMatchObject({ status: 403 })
    }
  })

  it('is refused without its length', () => {
    expect(posted('/admin', { origin: own.origin, 'transfer-encoding': 'chunked' })).toMatchObject({
      status: 411,
    })
  })

  it('may be 4 MB long, and 64 KB from somebody without a session cookie', () => {
    const long = (headers: Record<string, string>, length: number) =>
      posted('/admin', { ...headers, 'content-length': String(length) })?.status
    expect(long(signedIn, 4 * 1024 * 1024)).toBeUndefined()
    expect(long(signedIn, 4 * 1024 * 1024 + 1)).toBe(413)
    expect(long(own, 64 * 1024)).toBeUndefined()
    expect(long(own, 64 * 1024 + 1)).toBe(413)
    expect(long({ ...own, cookie: 'logline.session=x; another__Host-logline.session=x' }, 70_000)).toBe(413)
    expect(long({ ...own, cookie: '__Host-logline.session.0=x' }, 70_000)).toBeUndefined()
  })

  it('may be 26 MB long where it is a picture, and only there', () => {
    const long = (path: string, headers: Record<string, string>, length: number) =>
      posted(path, { ...headers, 'content-length': String(length) })?.status
    const limit = 26 * 1024 * 1024
    expect(long('/admin/pictures/upload?name=a.jpg', signedIn, limit)).toBeUndefined()
    expect(long('/admin/pictures/upload', signedIn, limit + 1)).toBe(413)
    expect(long('/admin/pictures/upload', own, 70_000)).toBe(413)
    expect(long('/admin/pictures/upload/more', signedIn, limit)).toBe(413)
    expect(long('/admin/pictures', signedIn, limit)).toBe(413)
  })

  it('is no action where there are none', () => {
    for (const path of ['/sign-in', '/sign-in?from=/admin', '/api/auth/signout', '/administrators']) {
      expect(posted(path, { ...signedIn, 'next-action': 'a' })).toMatchObject({ status: 400 })
    }
  })

  it('to sign in or out is looked at there', () => {
    expect(posted('/api/auth/signout', { origin: 'https://evil.example' })).toBeUndefined()
  })
})
