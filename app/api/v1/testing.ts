import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest'
import type { NextHandler } from '@/server/answer'
import { siteListener } from '@/server/listener'
import { siteAround } from '@/server/testing'
import { GET as openapi } from './openapi.json/route'
import { GET as person } from './people/[person]/route'
import { GET as schedule } from './schedule/route'
import { GET as search } from './search/route'
import { GET as show } from './shows/[show]/route'
import { GET as season } from './shows/[show]/seasons/[number]/route'
import { GET as shows } from './shows/route'

/** For tests: every route of the API behind the listener that sends its answers, without Next between them. */

export const ORIGIN = 'https://guide.example.org'

type Captured = Record<string, string | undefined>

const ROUTES: [RegExp, (request: Request, captured: Captured) => Promise<Response>][] = [
  [/^\/api\/v1\/openapi\.json$/, openapi],
  [/^\/api\/v1\/shows$/, (request) => shows(request, undefined)],
  [/^\/api\/v1\/schedule$/, (request) => schedule(request, undefined)],
  [/^\/api\/v1\/search$/, (request) => search(request, undefined)],
  [
    /^\/api\/v1\/shows\/(?<show>[^/]+)$/,
    (request, { show: slug = '' }) => show(request, { params: Promise.resolve({ show: slug }) }),
  ],
  [
    /^\/api\/v1\/shows\/(?<show>[^/]+)\/seasons\/(?<number>[^/]+)$/,
    (request, { show: slug = '', number = '' }) =>
      season(request, { params: Promise.resolve({ show: slug, number }) }),
  ],
  [
    /^\/api\/v1\/people\/(?<person>[^/]+)$/,
    (request, { person: slug = '' }) => person(request, { params: Promise.resolve({ person: slug }) }),
  ],
]

/** The file of every route, as Next finds it, for a test to see that none was forgotten above. */
export const ROUTES_SERVED = ROUTES.length

const routed: NextHandler = async ({ url = '' }, response) => {
  const target = new URL(url, ORIGIN)
  for (const [pattern, route] of ROUTES) {
    const match = pattern.exec(decodeURI(target.pathname))
    if (!match) continue
    const answer = await route(new Request(target), match.groups ?? {})
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
    return
  }
  response.writeHead(404, { 'content-type': 'text/html' })
  response.end('<html>')
}

export type RunningApi = {
  ask(path: string, choices?: RequestInit): Promise<Response>
  /** What went wrong on our side. */
  faults: object[]
  close(): void
}

/**
 * To be called at the top of a test file: the API on a port of its own, as the site at ORIGIN; the database is whatever
 * the test has opened. A test fails that leaves a fault.
 */
export function runningApi(): RunningApi {
  const api = {} as RunningApi
  beforeAll(async () => {
    vi.stubEnv('SITE_URL', ORIGIN)
    Object.assign(api, await begun())
  })
  afterEach(() => expect(api.faults).toEqual([]))
  afterAll(() => {
    vi.unstubAllEnvs()
    api.close()
  })
  return api
}

async function begun(): Promise<RunningApi> {
  const faults: object[] = []
  const log = { warn: () => {}, error: (about: object) => faults.push(about) }
  const server: Server = createServer(siteListener(siteAround({ siteUrl: ORIGIN, handler: routed, log })))
  // A busy machine may leave a connection idle for longer than a server usually waits.
  server.keepAliveTimeout = 0
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const ask = (path: string, choices: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...choices })
  return { ask, faults, close: () => server.close().closeAllConnections() }
}
