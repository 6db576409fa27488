import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it, vi } from 'vitest'
import { clientAddress, proxyWarning, requestIdOf, vouchFor } from './visitor'

const address = (socketAddress: string, forwardedFor: string | undefined, trustedProxies: number) =>
  clientAddress({ socketAddress, forwardedFor, trustedProxies })

describe('The client’s address', () => {
  it('Is the socket’s without a trusted proxy, whatever the visitor wrote', () => {
    expect(address('198.51.100.7', undefined, 0)).toBe('198.51.100.7')
    expect(address('198.51.100.7', '203.0.113.9', 0)).toBe('198.51.100.7')
  })

  it('is what the last trusted proxy saw', () => {
    expect(address('10.0.0.2', '203.0.113.9', 1)).toBe('203.0.113.9')
    expect(address('10.0.0.2', '192.0.2.66, 203.0.113.9', 1)).toBe('203.0.113.9')
    expect(address('10.0.0.2', '192.0.2.66, 203.0.113.9, 10.0.0.3', 2)).toBe('203.0.113.9')
  })

  it('is the socket’s where fewer proxies spoke than are trusted, or none said an address', () => {
    expect(address('10.0.0.2', undefined, 1)).toBe('10.0.0.2')
    expect(address('10.0.0.2', '203.0.113.9', 2)).toBe('10.0.0.2')
    expect(address('10.0.0.2', '203.0.113.9, <script>', 1)).toBe('10.0.0.2')
  })

  it('has neither port nor brackets', () => {
    expect(address('::ffff:198.51.100.7', undefined, 0)).toBe('198.51.100.7')
    expect(address('10.0.0.2', '[2001:DB8::1]:443', 1)).toBe('2001:db8::1')
    expect(address('10.0.0.2', '203.0.113.9:5050', 1)).toBe('203.0.113.9')
  })
})

describe('X-Forwarded-For', () => {
  const sent = (headers: Record<string, string>) =>
    Object.assign(new IncomingMessage(new Socket()), { headers })

  it('is warned of once where no proxy is trusted', () => {
    const warn = vi.fn()
    const look = proxyWarning({ trustedProxies: 0, log: { warn } })
    look(sent({}))
    expect(warn).not.toHaveBeenCalled()
    look(sent({ 'x-forwarded-for': '203.0.113.9' }))
    look(sent({ 'x-forwarded-for': '203.0.113.9' }))
    expect(warn).toHaveBeenCalledOnce()
    expect(warn).toHaveBeenCalledWith({}, expect.stringContaining('Set TRUSTED_PROXIES'))
  })

  it('is expected where a proxy is trusted', () => {
    const warn = vi.fn()
    proxyWarning({ trustedProxies: 1, log: { warn } })(sent({ 'x-forwarded-for': '203.0.113.9' }))
    expect(warn).not.toHaveBeenCalled()
  })
})

const untrusting = { trustedProxies: 0 }

describe('The id of a request', () => {
  const idOf = (given: string | string[], trustedProxies: number) => {
    const request = new IncomingMessage(new Socket())
    request.headers = { 'x-request-id': given as string }
    return requestIdOf(request, { trustedProxies })
  }

  it('is what a trusted proxy calls it, where that looks like an id', () => {
    expect(idOf('7f3c.a1:b2_c3-d4', 1)).toBe('7f3c.a1:b2_c3-d4')
    for (const odd of ['short', 'x'.repeat(65), 'two words', '<script>', 'a\u0000bcdefgh', '{"level":50}'])
      expect(idOf(odd, 1)).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/)
  })

  it('is made here where no proxy is trusted, and stays the same', () => {
    expect(idOf('7f3c.a1:b2_c3-d4', 0)).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/)
    const request = new IncomingMessage(new Socket())
    expect(requestIdOf(request, untrusting)).toBe(requestIdOf(request, untrusting))
    expect(requestIdOf(new IncomingMessage(new Socket()), untrusting)).not.toBe(
      requestIdOf(request, untrusting),
    )
  })
})

describe('A request handed to Next', () => {
  it('Keeps nothing that Next or the admin would take for the server’s own word', () => {
    const request = new IncomingMessage(new Socket())
    request.headers = {
      host: 'evil.example',
      cookie: 'a=b',
      'next-action': 'c',
      rsc: '1',
      'next-resume': '1',
      'x-logline-client-address': '127.0.0.1',
      'x-logline-request-id': 'forged',
      'x-logline-path': '/admin/users',
      'x-middleware-subrequest': 'proxy:proxy',
      'x-nextjs-data': '1',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-original-url': '/admin',
    }
    vouchFor(request, { siteUrl: 'https://guide.example', trustedProxies: 0 })
    expect(request.headers).toEqual({
      host: 'guide.example',
      cookie: 'a=b',
      'next-action': 'c',
      rsc: '1',
      'x-logline-client-address': 'unknown',
      'x-logline-request-id': requestIdOf(request, untrusting),
      'x-forwarded-proto': 'https',
    })
  })

  it('on plain http keeps the name it was called by', () => {
    const request = new IncomingMessage(new Socket())
    request.headers = { host: '192.168.1.5:3000' }
    vouchFor(request, { siteUrl: 'http://localhost:3000', trustedProxies: 0 })
    expect(request.headers.host).toBe('192.168.1.5:3000')
  })

  it('is for the name of the page that sent it, where a proxy left out the port', () => {
    const hostOf = (origin: string) => {
      const request = new IncomingMessage(new Socket())
      request.headers = { host: 'nas.local', origin }
      vouchFor(request, { siteUrl: 'http://nas.local:8080', trustedProxies: 1 })
      return request.headers.host
    }
    expect(hostOf('http://nas.local:8080')).toBe('nas.local:8080')
    expect(hostOf('http://evil.example:8080')).toBe('nas.local')
  })
})
