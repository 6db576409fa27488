import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { Settings } from '@/lib/foundation/settings'
import { accessLogOf } from './access-log'
import type { NextHandler } from './answer'
import { siteListener } from './listener'
import { siteAround } from './testing'

const siteUrl = 'http://localhost:3000'
const html = { 'content-type': 'text/html' }
const handler: NextHandler = async ({ url = '' }, response) => {
  if (url === '/admin') response.writeHead(200, html).end('admin')
  else response.writeHead(200, html).end('<p>page</p>')
}

type Line = Record<string, unknown>

/** A site with the log as it is set; what it wrote, and how to ask it. */
async function loggingSite(setting: Settings['accessLog'], trustedProxies = 0) {
  const lines: Line[] = []
  const accessLog = accessLogOf(setting, { info: (line) => lines.push(line as Line) })
  const log = { warn: () => undefined, error: () => undefined }
  const site = siteAround({ siteUrl, handler, log, accessLog })
  const server = createServer(siteListener({ ...site, trustedProxies }))
  await new Promise<void>((listening) => server.listen(0, listening))
  onTestFinished(() => void server.close())
  return { lines, server, ask: (path: string, init?: RequestInit) => fetch(addressOf(server) + path, init) }
}

const addressOf = (server: Server) => `http://localhost:${(server.address() as AddressInfo).port}`

it('is off unless it is asked for', () => {
  expect(accessLogOf('off', { info: () => undefined })).toBeUndefined()
})

it('each request is one line, with the id that its answer tells', async () => {
  const { lines, ask } = await loggingSite('on')
  const answers = [await ask('/shows?q=private'), await ask('/livez'), await ask('/admin')]
  await vi.waitFor(() => expect(lines).toHaveLength(3))
  expect(lines.map(({ request }) => request)).toEqual(
    answers.map(({ headers }) => headers.get('x-request-id')),
  )
  expect(lines).toMatchObject([
    { event: 'request', method: 'GET', path: '/shows', status: 200, answered: 'rendered' },
    { path: '/livez', answered: 'at hand' },
    { path: '/admin', answered: 'admin' },
  ])
  for (const { bytes, ms } of lines) expect([Number(bytes) > 100, Number(ms) >= 0]).toEqual([true, true])
  expect(JSON.stringify(lines)).not.toContain('private')
})

it('no line holds the secret of a link', async () => {
  const { lines, ask } = await loggingSite('on')
  for (const path of ['/join/secret', '/reset/secret', '/preview/secret']) await ask(path)
  await vi.waitFor(() => expect(lines).toHaveLength(3))
  expect(lines.map(({ path }) => path)).toEqual(['/join/…', '/reset/…', '/preview/…'])
  expect(JSON.stringify(lines)).not.toContain('secret')
})

it('what the reader has already is told as such', async () => {
  const { lines, ask } = await loggingSite('on')
  const etag = String((await ask('/')).headers.get('etag'))
  expect((await ask('/', { headers: { 'if-none-match': etag } })).status).toBe(304)
  await vi.waitFor(() => expect(lines).toHaveLength(2))
  expect(lines[1]).toMatchObject({ status: 304, answered: 'not modified' })
})

it.each([
  ['on', '203.0.113.0/24'],
  ['addresses', '203.0.113.9'],
] as const)('set to %s, it tells the address as %s', async (setting, address) => {
  const { lines, ask } = await loggingSite(setting, 1)
  await ask('/', { headers: { 'x-forwarded-for': '203.0.113.9', 'x-request-id': 'id-of-the-proxy' } })
  await vi.waitFor(() => expect(lines).toMatchObject([{ address, request: 'id-of-the-proxy' }]))
})

it('a request whose visitor went away is told as broken off', async () => {
  const { lines, server } = await loggingSite('on')
  server.prependOnceListener('request', (_, response) => response.socket?.destroy())
  connect((server.address() as AddressInfo).port).end('GET /livez HTTP/1.1\r\nhost: localhost\r\n\r\n')
  await vi.waitFor(() => expect(lines).toMatchObject([{ path: '/livez', brokenOff: true }]))
})
