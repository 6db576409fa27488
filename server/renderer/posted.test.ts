import { request as ask, createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sealedSession } from '@/lib/accounts/users/auth-sessions'
import { cookieNames } from '@/lib/accounts/users/cookies'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { checkedPost } from './posted'

const ACTION = 'a'.repeat(42)
const temporary = sharedDatabase()
let server: Server
let session = ''

beforeAll(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret of the tests, long enough')
  vi.stubEnv('SITE_URL', 'http://localhost:3000')
  const user = { id: 'ada', email: 'ada@example.org', name: 'Ada', role: 'editor' as const, passwordHash: '' }
  await temporary.db.user.create({ data: user })
  const now = new Date()
  const live = { id: 'live', userId: 'ada', createdAt: now, lastSeenAt: now, userAgent: '' }
  await temporary.db.session.create({
    data: { ...live, expiresAt: new Date(now.getTime() + 3_600_000), provenAt: now },
  })
  session = `${cookieNames().session}=${await sealedSession('live')}`
  server = createServer(async (request, response) => {
    const checked = await checkedPost(request)
    if ('text' in checked)
      return response.writeHead(checked.status, { connection: 'close' }).end(checked.text)
    response.end(await textOf(checked))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
})
afterAll(() => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of request) text += piece
  return `${request.method} ${request.url} ${request.headers['content-type']} ${text}`
}

type Sent = { path?: string; headers?: Record<string, string>; body?: string | null; length?: number }

/** Posts it; without a body, only the head is sent, and the rest stays away. */
function post({ path = '/admin', headers = {}, body = null, length }: Sent, cookie = session) {
  return new Promise<{ status: number; text: string }>((answered, failed) => {
    const { port } = server.address() as AddressInfo
    const sent = { ...headers, cookie, 'content-length': String(length ?? Buffer.byteLength(body ?? '')) }
    const posting = ask({ port, path, method: 'POST', headers: sent }, async (response) => {
      let text = ''
      for await (const piece of response) text += piece
      answered({ status: response.statusCode ?? 0, text })
      posting.destroy()
    })
    posting.on('error', failed)
    if (body === null) posting.flushHeaders()
    else posting.end(body)
  })
}

const multipart = { 'content-type': 'multipart/form-data; boundary=x' }
const field = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const form = (...fields: string[]) => `${fields.join('')}--x--\r\n`
const called = { 'next-action': ACTION }

describe('What is posted to the admin', () => {
  it('goes on whole where it is the call of an action', async () => {
    const body = form(field(`$ACTION_ID_${ACTION}`, ''), field('name', 'Ada'))
    const { status, text } = await post({ headers: multipart, body })
    expect([status, text]).toEqual([200, `POST /admin ${multipart['content-type']} ${body}`])
    const bound = form(field('$ACTION_REF_1', ''), field('$ACTION_1:0', `{"id":"${ACTION}","bound":"$@1"}`))
    expect((await post({ headers: multipart, body: bound })).status).toBe(200)
    expect(
      (await post({ headers: { ...multipart, ...called }, body: form(field('0', '["$K1"]')) })).status,
    ).toBe(200)
    const plain = { 'content-type': 'text/plain;charset=UTF-8', ...called }
    expect((await post({ headers: plain, body: '["a",1]' })).status).toBe(200)
  })

  it.each([
    ['a form that ends too early', multipart, `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb`],
    ['a form of nothing', multipart, ''],
    ['a form of another boundary', multipart, form(field('a', 'b')).replaceAll('--x', '--y')],
    ['a form that names no action', multipart, form(field('a', 'b'))],
    [
      'a form that is bound to no JSON',
      multipart,
      form(field('$ACTION_REF_1', ''), field('$ACTION_1:0', '{')),
    ],
    ['a call without arguments', { ...multipart, ...called }, form(field('1', '[]'))],
    ['a call whose arguments are cut off', { 'content-type': 'text/plain', ...called }, '["a"'],
    ['a call with 300,000 brackets', { 'content-type': 'text/plain', ...called }, '['.repeat(60_000)],
    ['a call of no action', { 'content-type': 'text/plain', 'next-action': '../x' }, '[]'],
    ['text without an action', { 'content-type': 'text/plain' }, '[]'],
  ])('is refused as %s', async (_, headers, body) => {
    expect(await post({ headers: headers as Record<string, string>, body })).toMatchObject({ status: 400 })
  })

  it('is read only from whoever has a live session, however short it is', async () => {
    const short = { length: 10, headers: multipart }
    const made = `${cookieNames().session}=made-up`
    for (const cookie of ['', made, `${session}x`])
      for (const path of ['/admin', '/admin?x=1', '/admin/pictures/upload', '/admin/shows/new'])
        expect(await post({ ...short, path }, cookie), path).toEqual({
          status: 401,
          text: 'You are signed out.',
        })
    const body = form(field(`$ACTION_ID_${ACTION}`, ''), field('story', 'y'.repeat(200_000)))
    expect(await post({ headers: multipart, body })).toMatchObject({ status: 200 })
    expect(await post({ path: '/join/a-secret', headers: multipart, body }, '')).toMatchObject({
      status: 200,
    })
  })

  it('of an upload goes on as it comes', async () => {
    const path = '/admin/pictures/upload'
    const headers = { 'content-type': 'application/octet-stream' }
    expect((await post({ path, headers, body: 'x'.repeat(100_000) })).status).toBe(200)
    expect(await post({ path, headers, length: 9_000_000 }, '')).toMatchObject({ status: 401 })
  })
})
