import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Unavailable } from '@/lib/foundation/errors'
import type { NextHandler } from '../answer'
import { siteListener } from '../listener'
import { rendererFigures } from '../renderer/figures'
import { siteAround } from '../testing'
import { type Sources, siteFigures } from './figures'
import { parsedMetrics } from './testing'
import { metricsText } from './text'

const made = emptyDatabase()
const store = () => ({ hits: 7, pages: 3, bytes: 4_000 })

/** The figures as somebody reads them. */
async function figures(renderer: Sources['renderer'] = rendererFigures) {
  return parsedMetrics(metricsText(await siteFigures({ place: made.place, store, renderer })))
}

/** How much the figures have moved meanwhile, by name; those that stood still are left out. */
async function moved(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = (await figures()).samples
  await work()
  const after = (await figures()).samples
  const all = Object.entries(after).map(([name, value]) => [name, value - (before[name] ?? 0)] as const)
  return Object.fromEntries(all.filter(([, change]) => change !== 0))
}

it('every name follows the conventions: a unit that is a base unit, and _total for what is counted', async () => {
  const { types } = await figures()
  expect(Object.keys(types).length).toBeGreaterThan(20)
  for (const [name, type] of Object.entries(types)) {
    expect(name).toMatch(/^(logline|process)_[a-z_]+$/)
    expect([name, name.endsWith('_total')]).toEqual([name, type === 'counter'])
    expect(name).not.toMatch(/_(ms|milliseconds|kb|mb|minutes)(_|$)/)
    if (type === 'histogram') expect(name).toMatch(/_seconds$/)
  }
})

it('answers are counted by face and status, made ones with their time and their waiting', async () => {
  const handler: NextHandler = async ({ url }, response) => {
    if (url === '/throws') throw new Error('failed')
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>page</p>')
  }
  const log = { warn: () => undefined, error: () => undefined }
  const server = createServer(siteListener(siteAround({ siteUrl: 'http://localhost:3000', handler, log })))
  await new Promise<void>((listening) => server.listen(0, listening))
  onTestFinished(() => void server.close())
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  const counted = await moved(async () => {
    for (const path of ['/', '/', '/throws', '/livez', '/admin']) await (await fetch(url + path)).text()
    await new Promise((closed) => setImmediate(closed))
  })
  expect(counted).toMatchObject({
    'logline_http_requests_total{face="guide",status="2xx"}': 2,
    'logline_http_requests_total{face="guide",status="5xx"}': 1,
    'logline_http_requests_total{face="alive",status="2xx"}': 1,
    'logline_http_requests_total{face="admin",status="2xx"}': 1,
    logline_render_seconds_count: 3,
    'logline_turn_wait_seconds_count{queue="pages"}': 3,
    'logline_turn_wait_seconds_count{queue="admin"}': 1,
  })
  expect(counted.logline_render_seconds_sum).toBeGreaterThan(0)
})

it('saves are counted with their time, and those that the database could not take by themselves', async () => {
  const saved = await moved(() =>
    inTransaction((transaction) => transaction.redirect.create({ data: { path: '/old', target: '/new' } })),
  )
  expect(saved).toMatchObject({ logline_save_seconds_count: 1 })
  expect(saved).not.toHaveProperty('logline_saves_failed_total')
  const failed = await moved(() =>
    inTransaction(() => Promise.reject(new Unavailable('The disk is full.'))).catch(() => undefined),
  )
  expect(failed).toMatchObject({ logline_saves_failed_total: 1 })
  expect(failed).not.toHaveProperty('logline_save_seconds_count')
})

it('the database is told by its size', async () => {
  const { samples } = await figures()
  expect(samples.logline_database_bytes).toBeGreaterThan(100_000)
})

it('what the renderer tells of its thread and its queue stands beside it', async () => {
  const told = { ...(await rendererFigures()), overdue: 2 }
  const { samples } = await figures(async () => told)
  expect(samples).toMatchObject({
    logline_renderer_up: 1,
    logline_scheduled_overdue: 2,
    'logline_heap_used_bytes{thread="renderer"}': told.thread.heapUsed,
  })
  expect(samples).toHaveProperty('logline_event_loop_delay_seconds{thread="renderer",quantile="0.99"}')
})

it('while there is no renderer, the others are told, and that there is none', async () => {
  const { samples } = await figures(async () => null)
  expect(samples).toMatchObject({
    logline_renderer_up: 0,
    logline_store_hits_total: 7,
    logline_store_pages: 3,
  })
  expect(samples).not.toHaveProperty('logline_saves_failed_total')
  expect(samples['logline_heap_used_bytes{thread="main"}']).toBeGreaterThan(1_000_000)
})
