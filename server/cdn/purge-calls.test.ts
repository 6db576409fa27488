import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { freePort } from '@/e2e/sample-site'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { watchDatabase } from '@/lib/foundation/db/watch'
import type { Watch } from '@/lib/foundation/watch'
import type { ToldPurge } from '@/lib/guide/purges/queries'
import { noteToldPurge } from '@/lib/guide/purges/record'
import { type Calling, type PurgeCall, PurgeCalls } from './purge-calls'

const own = emptyDatabase()
const EVERYTHING = { tags: ['all'], paths: ['*'], all: true }

let receiver: Server
let received: { call: PurgeCall; headers: IncomingHttpHeaders }[]
/** What the receiver answers; what comes meanwhile waits. */
let answered: () => Promise<number>
let watch: Watch
let calls: PurgeCalls
let logged: { about: object; message: string }[]

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString()
    received.push({ call: JSON.parse(body), headers: request.headers })
    const status = await answered()
    response.writeHead(status, status === 301 ? { location: 'http://127.0.0.1:1/' } : {}).end('done')
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  watch = await watchDatabase(own.place)
})
afterAll(async () => {
  receiver.close()
  await watch.close()
})
beforeEach(() => {
  received = []
  logged = []
  answered = async () => 200
})
afterEach(() => calls.stop())

const urlOf = (path = '/purge?key=hidden') =>
  `http://127.0.0.1:${(receiver.address() as AddressInfo).port}${path}`
const idsTold = () => received.map(({ call }) => call.id)

function begin(change: Partial<Calling> = {}): void {
  const log = (about: object, message: string) => void logged.push({ about, message })
  calls = new PurgeCalls({
    receiver: { url: urlOf(), token: 'a-secret-token' },
    build: 'build-1',
    rows: watch.rows,
    look: async () => undefined,
    isOurs: async () => true,
    remember,
    log: { info: log, warn: log },
    pauses: { settle: 0, retry: 5, look: 20 },
    ...change,
  })
}

async function remember(told: ToldPurge): Promise<boolean> {
  await inTransaction((transaction) => noteToldPurge(transaction, { ...told, at: new Date() }))
  return true
}

/** As a publish writes one. */
async function note(id: number, ...paths: string[]): Promise<void> {
  await own.db.purge.create({ data: { id, entryId: null, paths: JSON.stringify(paths) } })
}

/** With everything told up to a note by an earlier server. */
async function toldUpTo(id: number): Promise<void> {
  await remember({ id, build: 'build-1' })
}

it('An edit is told with its tags, its paths, its number, and the token', async () => {
  await toldUpTo(0)
  begin()
  await note(1, '/shows/x', '/shows/x/*')
  calls.ring()
  await vi.waitFor(() => expect(received).toHaveLength(1))
  expect(received[0]?.call).toEqual({
    tags: ['at.shows.x', 'below.shows.x', 'others'],
    paths: ['/shows/x', '/shows/x/*'],
    all: false,
    id: 1,
  })
  expect(received[0]?.headers).toMatchObject({
    authorization: 'Bearer a-secret-token',
    'content-type': 'application/json',
  })
})

it('Everything is told at the first start, and after an upgrade', async () => {
  await note(1, '/shows/x')
  begin()
  await vi.waitFor(() => expect(received.map(({ call }) => call)).toEqual([{ ...EVERYTHING, id: 1 }]))
  await calls.stop()
  begin({ build: 'build-2' })
  await vi.waitFor(() => expect(received).toHaveLength(2))
  expect(received[1]?.call.all).toBe(true)
})

it('What is edited during a call goes together in the next one', async () => {
  await toldUpTo(0)
  const answers: (() => void)[] = []
  answered = () => new Promise((resolve) => answers.push(() => resolve(204)))
  begin()
  await note(1, '/shows/x')
  calls.ring()
  await vi.waitFor(() => expect(answers).toHaveLength(1))
  await note(2, '/shows/y')
  await note(3, '/shows/y', '/shows/z')
  calls.ring()
  answers[0]?.()
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  answers[1]?.()
  expect(received[1]?.call).toMatchObject({ paths: ['/shows/y', '/shows/z'], id: 3 })
})

it('A call is made only after this server tells no page any more that the edit changed', async () => {
  await toldUpTo(0)
  let looked: () => void = () => undefined
  const look = vi.fn(() => new Promise<void>((resolve) => (looked = resolve)))
  begin({ look })
  await note(1, '/shows/x')
  calls.ring()
  await vi.waitFor(() => expect(look).toHaveBeenCalled())
  expect(received).toEqual([])
  looked()
  await vi.waitFor(() => expect(idsTold()).toEqual([1]))
})

it('A call that fails is made again, with what was edited since, and told of without the token or the whole address', async () => {
  await toldUpTo(0)
  const statuses = [500, 301]
  answered = async () => statuses.shift() ?? 200
  begin()
  await note(1, '/shows/x')
  calls.ring()
  await vi.waitFor(() => expect(logged).toHaveLength(3))
  expect(idsTold()).toEqual([1, 1, 1])
  const host = new URL(urlOf()).host
  expect(logged).toEqual([
    {
      about: { host, reason: 'It answered 500.', tries: 1 },
      message: 'PURGE_URL could not be told of an edit; it is called again in 0.005 s.',
    },
    {
      about: { host, reason: 'It answered 301.', tries: 2 },
      message: 'PURGE_URL could not be told of an edit; it is called again in 0.01 s.',
    },
    { about: { id: 1 }, message: 'PURGE_URL could be told of all edits again.' },
  ])
})

it('A receiver that can’t be reached is told of by its reason', async () => {
  const port = await freePort()
  begin({ receiver: { url: `http://127.0.0.1:${port}/purge?key=hidden`, token: 'a-secret-token' } })
  await vi.waitFor(() => expect(logged.length).toBeGreaterThan(1))
  expect(logged[0]?.about).toMatchObject({ reason: expect.stringContaining('ECONNREFUSED') })
  expect(JSON.stringify(logged)).not.toMatch(/a-secret-token|hidden/)
})

it('A restart loses no edit: what was not told before is told then', async () => {
  await toldUpTo(0)
  begin()
  await note(1, '/shows/x')
  calls.ring()
  await vi.waitFor(() => expect(idsTold()).toEqual([1]))
  await calls.stop()
  await note(2, '/shows/y')
  begin()
  await vi.waitFor(() => expect(idsTold()).toEqual([1, 2]))
  expect(received[1]?.call.paths).toEqual(['/shows/y'])
})

it('Everything is told where notes are gone that were not told, and after a restored backup', async () => {
  await toldUpTo(3)
  await note(7, '/shows/x')
  begin()
  await vi.waitFor(() => expect(received[0]?.call).toEqual({ ...EVERYTHING, id: 7 }))
  await calls.stop()
  await own.db.purge.deleteMany()
  await note(2, '/shows/x')
  begin()
  await vi.waitFor(() => expect(received[1]?.call).toEqual({ ...EVERYTHING, id: 2 }))
})

it('An edit of everything, and one of very many pages, is told as all', async () => {
  await toldUpTo(0)
  await note(1, '/shows/x')
  await note(2, '*')
  begin()
  await vi.waitFor(() => expect(received[0]?.call).toEqual({ ...EVERYTHING, id: 2 }))
  await note(3, ...Array.from({ length: 2_001 }, (_, at) => `/shows/${at}`))
  calls.ring()
  await vi.waitFor(() => expect(received[1]?.call).toEqual({ ...EVERYTHING, id: 3 }))
})

it('Of several servers one calls, and another goes on where it ended', async () => {
  await toldUpTo(0)
  const isOurs = vi.fn(async () => false)
  begin({ isOurs })
  await note(1, '/shows/x')
  await note(2, '/shows/y')
  calls.ring()
  await vi.waitFor(() => expect(isOurs.mock.calls.length).toBeGreaterThan(2))
  expect(received).toEqual([])
  // The other one has told the first of them.
  await toldUpTo(1)
  isOurs.mockResolvedValue(true)
  await vi.waitFor(() => expect(received.map(({ call }) => call.paths)).toEqual([['/shows/y']]))
})
