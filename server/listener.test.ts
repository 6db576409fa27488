import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NextHandler } from './answer'
import { staticFiles } from './files'
import type { Readiness } from './health'
import { siteListener } from './listener'
import { uploadedPictures } from './pictures'
import { siteAround } from './testing'

const siteUrl = 'http://localhost:3000'
const PICTURE = `${'0123456789abcdef'.repeat(2)}-320.avif`
const page = (text: string) => `<html><p>${text}</p><script>1</script></html>`
const logged: object[] = []
const seen: Array<{ url?: string; headers: object }> = []
let readiness: Readiness = { isReading: true, notSaving: null }
let server: Server
let folder: string

const next: NextHandler = async ({ url = '', method, headers }, response) => {
  seen.push({ url, headers })
  const answers: Record<string, [number, string, string]> = {
    '/': [200, 'text/html', page('home')],
    '/gone': [404, 'text/html', '<html id="__next_error__"></html>'],
    '/_not-found': [404, 'text/html', page('not here')],
    '/trouble': [200, 'text/html', page('trouble')],
    '/api/v1/shows': [200, 'application/json', '{}'],
    '/admin': [200, 'text/html', page(`admin ${method}`)],
    '/admin/import/upload': [200, 'text/html', page(`admin ${method}`)],
  }
  if (url.startsWith('/throws')) throw new Error('failed')
  const [status, type, body] = answers[url] ?? [404, 'text/html', page('unmatched')]
  response.writeHead(status, { 'content-type': type })
  response.end(body)
}

type Reply = { status: number; headers: Record<string, unknown>; body: string }

/** Not fetch(): it would tidy the path before it is sent. */
function ask(path: string, { method = 'GET', headers = {} } = {}): Promise<Reply> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, method, headers, agent: false }, async (response) => {
      const chunks = await response.toArray()
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: chunks.join('') })
    })
    asked.on('error', reject)
    asked.end()
  })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logline-listener-'))
  await mkdir(join(folder, '.next/static/chunks'), { recursive: true })
  await mkdir(join(folder, 'public/elements'), { recursive: true })
  await writeFile(join(folder, '.next/static/chunks/a.js'), 'built')
  await writeFile(join(folder, '.next/BUILD_ID'), 'secret build')
  await writeFile(join(folder, 'public/elements/guide-a1b2c3d4.js'), 'elements')
  await writeFile(join(folder, 'public/favicon.svg'), '<svg/>')
  const log = { warn: (about: object) => logged.push(about), error: (about: object) => logged.push(about) }
  const files = staticFiles(folder, siteUrl)
  const stored = { get: async (name: string) => (name === PICTURE ? Buffer.from('avif') : null) }
  const pictures = uploadedPictures({ siteUrl, files: stored })
  const site = siteAround({ siteUrl, handler: next, log, files, pictures })
  server = createServer(siteListener({ ...site, readiness: async () => readiness }))
  await new Promise<void>((listening) => server.listen(0, listening))
})

afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

describe('A reader', () => {
  it('gets a page without the framework, and the same to HEAD without a body', async () => {
    const got = await ask('/')
    expect(got).toMatchObject({ status: 200, body: '<html><p>home</p></html>' })
    const head = await ask('/', { method: 'HEAD' })
    expect(head).toMatchObject({ status: 200, body: '' })
    expect(head.headers['content-length']).toBe(got.headers['content-length'])
    expect(head.headers.etag).toBe(got.headers.etag)
  })

  it('who has the page already is told so', async () => {
    const etag = String((await ask('/')).headers.etag)
    expect(await ask('/', { headers: { 'if-none-match': `"other", W/${etag}` } })).toMatchObject({
      status: 304,
      body: '',
    })
  })

  it('finds a finished page where there is nothing, and where something broke', async () => {
    expect(await ask('/gone')).toMatchObject({ status: 404, body: '<html><p>not here</p></html>' })
    expect(await ask('/unmatched')).toMatchObject({ status: 404, body: '<html><p>unmatched</p></html>' })
    expect(await ask('/shows/%00')).toMatchObject({ status: 404, body: '<html><p>not here</p></html>' })
    expect(await ask('/trouble')).toMatchObject({ status: 404, body: '<html><p>not here</p></html>' })
    expect(await ask('/throws?q=private')).toMatchObject({ status: 500, body: '<html><p>trouble</p></html>' })
    expect(logged).toContainEqual(expect.objectContaining({ path: '/throws', status: 500 }))
    expect(JSON.stringify(logged)).not.toContain('private')
  })

  it('Cannot change anything', async () => {
    const got = await ask('/', { method: 'POST' })
    expect(got).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
    expect((await ask('/api/v1/shows', { method: 'DELETE' })).headers.allow).toBe('GET, HEAD, OPTIONS')
    expect((await ask('/elements/guide-a1b2c3d4.js', { method: 'PUT' })).status).toBe(405)
  })

  it('is led from an untidy address to the tidy one', async () => {
    expect(await ask('/shows/')).toMatchObject({ status: 308, headers: { location: '/shows' } })
    expect(await ask('//evil.example/%2e')).toMatchObject({ status: 404 })
    expect(await ask(`/${'a'.repeat(3000)}`)).toMatchObject({ status: 414 })
  })

  it('Changes nothing by headers, cookies or parameters nobody knows', async () => {
    const usual = await ask('/')
    seen.length = 0
    const odd = await ask('/?_rsc=1&utm_source=x', {
      headers: {
        rsc: '1',
        'next-router-state-tree': '[]',
        'x-forwarded-host': 'evil.example',
        'x-original-url': '/admin',
        'accept-language': 'de',
        cookie: `a=${'x'.repeat(20_000)}`.slice(0, 10_000),
      },
    })
    expect(odd.body).toBe(usual.body)
    expect(seen).toEqual([{ url: '/', headers: expect.not.objectContaining({ rsc: '1' }) }])
  })
})

describe('A program', () => {
  it('gets the API as it is, and a problem in JSON where it has no answer', async () => {
    expect(await ask('/api/v1/shows?x=1')).toMatchObject({ status: 200, body: '{}' })
    const got = await ask('/api/v1/nothing')
    expect(got).toMatchObject({ status: 404, headers: { 'content-type': 'application/problem+json' } })
    expect(await ask('/api/v1/%00')).toMatchObject({
      status: 404,
      headers: { 'content-type': 'application/problem+json' },
    })
    expect(JSON.parse(got.body)).toMatchObject({ type: 'about:blank', title: 'Not Found', status: 404 })
  })

  it('learns whether the process lives and whether it is ready', async () => {
    expect(await ask('/livez')).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } })
    expect(await ask('/readyz')).toMatchObject({ status: 200 })
    readiness = { isReading: false, notSaving: null }
    expect(await ask('/readyz')).toMatchObject({ status: 503 })
    readiness = { isReading: true, notSaving: null }
  })
})

describe('An editor', () => {
  it('reaches Next with their own request, and with our word on where it came from', async () => {
    seen.length = 0
    const got = await ask('/admin/import/upload', {
      method: 'POST',
      headers: {
        origin: siteUrl,
        'content-type': 'multipart/form-data; boundary=x',
        cookie: 'a=b',
        'x-logline-client-address': '203.0.113.9',
        'x-forwarded-for': '203.0.113.9',
      },
    })
    expect(got).toMatchObject({ status: 200, body: page('admin POST') })
    expect(seen[0]?.headers).toMatchObject({
      cookie: 'a=b',
      'x-logline-client-address': expect.stringMatching(/1$/),
    })
    expect(got.headers['x-content-type-options']).toBe('nosniff')
  })
})

describe('The admin', () => {
  it('Gets nothing that another site or nobody known sent, and nothing endless', async () => {
    seen.length = 0
    const post = (headers: Record<string, string>) => ask('/admin', { method: 'POST', headers })
    expect(await post({ 'next-action': 'a' })).toMatchObject({
      status: 403,
      headers: { connection: 'close' },
    })
    expect((await post({ origin: 'http://evil.example' })).status).toBe(403)
    expect((await post({ origin: siteUrl, 'content-length': '70000' })).status).toBe(413)
    expect((await post({ origin: siteUrl, 'transfer-encoding': 'chunked' })).status).toBe(411)
    expect(seen).toEqual([])
  })

  it('is read and sent forms to, and nothing else', async () => {
    for (const method of ['TRACE', 'PUT', 'DELETE', 'OPTIONS']) {
      expect(await ask('/admin', { method })).toMatchObject({
        status: 405,
        headers: { allow: 'GET, HEAD, POST' },
      })
    }
  })
})

describe('Files', () => {
  it('with a hash in their name are kept for ever, others are asked for again', async () => {
    const built = await ask('/_next/static/chunks/a.js')
    expect(built).toMatchObject({ status: 200, body: 'built' })
    expect(built.headers['cache-control']).toContain('immutable')
    expect((await ask('/elements/guide-a1b2c3d4.js')).headers['cache-control']).toContain('immutable')
    const icon = await ask('/favicon.svg')
    expect(icon).toMatchObject({ status: 200, headers: { 'x-content-type-options': 'nosniff' } })
    expect(icon.headers['cache-control']).toBe('public, max-age=86400')
    expect(await ask('/favicon.svg', { headers: { range: 'bytes=5-2' } })).toMatchObject({ status: 200 })
  })

  it('End at their folder', async () => {
    for (const path of [
      '/_next/static/../BUILD_ID',
      '/_next/static/%2e%2e/BUILD_ID',
      '/_next/BUILD_ID',
      '/elements/x',
    ]) {
      expect(await ask(path)).toMatchObject({ status: 404, body: '<html><p>not here</p></html>' })
    }
  })
})

describe('A picture', () => {
  it('is sent for a year to come, by its own type, and once only to who has it', async () => {
    const got = await ask(`/pictures/${PICTURE}`)
    expect(got).toMatchObject({ status: 200, body: 'avif' })
    expect(got.headers).toMatchObject({
      'content-type': 'image/avif',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining(`default-src 'none'`),
    })
    const again = { 'if-none-match': String(got.headers.etag) }
    expect(await ask(`/pictures/${PICTURE}`, { headers: again })).toMatchObject({ status: 304, body: '' })
    expect(await ask(`/pictures/${PICTURE}`, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
  })

  it('that is not there is the page of what is not there, whatever its name', async () => {
    const names = ['a.avif', `${PICTURE}.svg`, '..%2f..%2fdata%2flogline.db', `../${PICTURE}`, '%2e%2e/x.jpg']
    for (const name of names) {
      const got = await ask(`/pictures/${name}`)
      expect([name, got.status]).toEqual([name, 404])
      expect(got.headers['content-type']).toContain('text/html')
    }
  })
})
