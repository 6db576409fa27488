import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as passed } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { inTransaction } from '@/lib/foundation/db/transaction'
import type { CdnSettings } from '@/lib/foundation/settings'
import { noteToldPurge } from '@/lib/guide/purges/record'
import type { NextHandler } from '@/server/answer'
import { PurgeCalls } from '@/server/cdn/purge-calls'
import { siteListener } from '@/server/listener'
import { openStore } from '@/server/store/open'
import { siteAround } from '@/server/testing'
import { type CachingProxy, hasNginx, startCachingProxy } from './caching-proxy'
import { asked, FORMS, type Freshness, freshnessOf } from './freshness'

// The server's own parts behind nginx; only the pages are made by a stand-in for Next.

const EDITS = 10
const EVERY_MS = 1_000
const PAGE = '/people/whoopi-goldberg'
const ada = systemEditor('Ada')
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

type Origin = { port: number; proxy: CachingProxy; requests(): number; stop(): Promise<void> }

let own: TemporaryDatabase
let person = { id: '', version: 0 }
const origins: Origin[] = []

beforeAll(async () => {
  if (!hasNginx) return
  own = await temporaryDatabase()
  await edit(0)
})
afterAll(async () => {
  for (const { stop } of origins) await stop()
  await own?.close()
})

/** Publishes what the page tells of: the number of the edit. */
async function edit(number: number): Promise<void> {
  const document = { name: 'Whoopi Goldberg', note: `Edit ${number}.` }
  const { id, version } = person
  const saved = await saveEntry(ada, {
    kind: 'person',
    ...(id && { entryId: id }),
    version,
    document,
    publish: true,
  })
  person = { id: saved.entryId, version: saved.version }
}

/** In Next's place: a page of the person as they are in the database, long enough to be compressed. */
const next: NextHandler = async ({ url = '' }, response) => {
  const [name] = url.split('?')
  const shown = await own.db.person.findFirst({ where: { slug: String(name).split('/')[2] ?? '' } })
  const isThere = name === PAGE && shown
  response.writeHead(isThere || name === '/_not-found' ? 200 : 404, { 'content-type': 'text/html' })
  response.end(`<html><p>${shown?.note ?? 'Nothing here.'}</p><p>${'A person. '.repeat(200)}</p></html>`)
}

/** A site with a proxy in front, which is called at each edit where `isTold`. */
async function startOrigin(cdn: CdnSettings, { isTold }: { isTold: boolean }): Promise<Origin> {
  let requests = 0
  const around = siteAround({ siteUrl: 'http://localhost:3000', handler: next, log: quiet })
  const open = await openStore({
    place: own.place,
    make: around.inTurn,
    isClockStopped: true,
    folders: new Set(['people']),
    mostBytes: 2 ** 20,
    cdn,
    onCommit: () => undefined,
    fault: () => undefined,
  })
  const server = createServer(siteListener({ ...around, store: open.store }))
  server.on('request', ({ url }) => {
    requests += Number(url === PAGE)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const proxy = await startCachingProxy({ originPort: port })
  const calls = isTold ? callsTo(proxy.purgeUrl, open) : undefined
  const origin = {
    port,
    proxy,
    requests: () => requests,
    async stop() {
      await calls?.stop()
      await proxy.stop()
      server.closeAllConnections()
      server.close()
      await open.close()
    },
  }
  origins.push(origin)
  return origin
}

function callsTo(url: string, { rows, look, tell }: Awaited<ReturnType<typeof openStore>>): PurgeCalls {
  const remember = async (told: { id: number; build: string }) => {
    await inTransaction((transaction) => noteToldPurge(transaction, { ...told, at: new Date() }))
    return true
  }
  const calls = new PurgeCalls({
    receiver: { url, token: undefined },
    build: 'test',
    rows,
    look,
    isOurs: async () => true,
    remember,
    log: quiet,
  })
  tell(() => calls.ring())
  return calls
}

const CDN: CdnSettings = { tags: 'surrogate-key', maxAge: 60, staleWhileRevalidate: undefined }

describe.skipIf(!hasNginx)('Behind a proxy that keeps pages (skipped where nginx is not installed)', () => {
  it('an edit a second is seen within a second with PURGE_URL, and as the settings say without', async () => {
    const told = await startOrigin(CDN, { isTold: true })
    const waiting = await startOrigin({ ...CDN, maxAge: 1, staleWhileRevalidate: 1 }, { isTold: false })
    const made: number[] = []
    let isOver = false
    const readings = [told, waiting].map(({ proxy }) =>
      freshnessOf({
        url: proxy.url + PAGE,
        editIn: (text) => Number(/Edit (\d+)\./.exec(text)?.[1] ?? 0),
        made,
        isOver: () => isOver,
      }),
    )
    for (let number = 1; number <= EDITS; number += 1) {
      await passed(EVERY_MS)
      await edit(number)
      made.push(performance.now())
    }
    // The last one is to be seen, too.
    await passed(4 * EVERY_MS)
    isOver = true
    const [byCall, byAge] = (await Promise.all(readings)) as [Freshness, Freshness]
    for (const { ages, relapses } of [byCall, byAge]) {
      expect(ages).toHaveLength(EDITS)
      expect(relapses).toEqual([])
    }
    expect(Math.max(...byCall.ages)).toBeLessThan(1_000)
    // nginx counts whole seconds.
    expect(Math.max(...byAge.ages)).toBeLessThan(1_000 + 1_000 + EVERY_MS)
    expect(byAge.answers.STALE).toBeGreaterThan(0)
    // The proxy answers nearly all of it: each form is asked for once after each call.
    expect(told.requests()).toBeLessThanOrEqual(FORMS.length * (told.proxy.calls.length + 1))
    expect(told.proxy.calls.length).toBeLessThanOrEqual(EDITS + 1)
  })

  it('what a reader has is not sent again, and nothing else is kept than complete pages', async () => {
    const { proxy } = await startOrigin(CDN, { isTold: false })
    const ask = (path: string, headers = {}) => asked(proxy.url + path, headers)
    const page = await ask(PAGE)
    expect(page.headers).toMatchObject({ 'x-cache': 'MISS', 'cache-control': 'max-age=0, s-maxage=60' })
    const again = await ask(PAGE, { 'if-none-match': page.headers.etag, cookie: 'session=editor' })
    expect([again.status, again.headers['x-cache'], again.text]).toEqual([304, 'HIT', ''])
    for (const path of ['/people/nobody', '/search?q=whoopi', '/sign-in', '/preview/secret', `${PAGE}/`])
      for (const _ of ['first', 'second']) {
        const { headers } = await ask(path)
        expect([path, headers['x-cache']]).toEqual([path, 'MISS'])
        expect(headers['cache-control'] ?? '').not.toContain('s-maxage')
      }
  })
})
