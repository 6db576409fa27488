import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { REQUEST_PLACE, requestId } from '@/lib/foundation/request-id'
import type { NextHandler } from './answer'
import { siteListener } from './listener'
import { siteAround } from './testing'

const siteUrl = 'http://localhost:3000'
const OURS = /^[a-z2-9]{5}-[a-z2-9]{5}$/
const html = { 'content-type': 'text/html' }
let logged: { request?: string; message: string }[] = []

const handler: NextHandler = async ({ url = '' }, response) => {
  if (url.startsWith('/throws')) throw new Error('failed')
  if (url === '/trouble') response.writeHead(200, html).end(`<p>Tell us this number: ${REQUEST_PLACE}</p>`)
  else if (url === '/admin') response.writeHead(200, { 'set-cookie': ['a=1', 'b=2'] }).end(requestId())
  else response.writeHead(200, html).end('<p>page</p>')
}

/** As server/log.ts: what is written for a request names it. */
const tell = (about: object, message: string) => logged.push({ request: requestId(), ...about, message })
const server = createServer(siteListener(siteAround({ siteUrl, handler, log: { warn: tell, error: tell } })))

beforeAll(() => new Promise<void>((listening) => server.listen(0, listening)))
afterAll(() => server.close())
beforeEach(() => {
  logged = []
})

function ask(path: string, init: RequestInit = {}) {
  return fetch(`http://localhost:${(server.address() as AddressInfo).port}${path}`, init)
}

it('an answer that failed, its page and every line of the log about it name the same request', async () => {
  const answer = await ask('/throws', { headers: { 'x-request-id': 'not-a-proxys-word' } })
  const id = answer.headers.get('x-request-id')
  expect([answer.status, id]).toEqual([500, expect.stringMatching(OURS)])
  expect(await answer.text()).toBe(`<p>Tell us this number: ${id}</p>`)
  expect(logged).toEqual([
    expect.objectContaining({ request: id, message: 'A page could not be made.' }),
    expect.objectContaining({ request: id, message: 'A request failed.' }),
  ])
})

it('what the admin writes to the log names the request, and no cookie is lost', async () => {
  const answer = await ask('/admin')
  expect(answer.headers.get('x-request-id')).toMatch(OURS)
  expect(await answer.text()).toBe(answer.headers.get('x-request-id'))
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
})

it('a refusal names its request', async () => {
  const refused = await ask('/admin', { method: 'POST', headers: { origin: 'http://evil.example' } })
  expect([refused.status, refused.headers.get('x-request-id')]).toEqual([403, expect.stringMatching(OURS)])
})
