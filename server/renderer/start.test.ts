import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import type { Settings } from '@/lib/foundation/settings'
import { startRenderer } from './start'

const READY = { isReading: true, notSaving: null }

// In place of the renderer: a thread that answers each page with its address, and ends when it is asked for /ends,
// and comes to no end when it is asked for /spins.
const thread = `
  import { parentPort, workerData } from 'node:worker_threads'
  if (workerData.folder === 'broken') throw new Error('It has not been built.')
  parentPort.on('message', ({ id, task }) => {
    if (task.address === '/ends') throw new Error('Out of memory.')
    while (task.address === '/spins') continue
    const body = Buffer.from(String(task.address))
    const answers = { page: { status: 200, headers: {}, body }, ready: ${JSON.stringify(READY)} }
    parentPort.postMessage({ id, answer: answers[task.kind] })
  })
  parentPort.postMessage({ id: 0 })`

let folder: string
const logged: unknown[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logline-renderer-'))
  await writeFile(join(folder, 'thread.mjs'), thread)
})
afterAll(() => rm(folder, { recursive: true }))

function begun(given = folder) {
  const log = { warn: () => undefined, error: (about: object) => logged.push(about) }
  const settings = { siteUrl: 'http://localhost:3000' } as Settings
  const file = pathToFileURL(join(folder, 'thread.mjs'))
  const watch = { everyMs: 50, patienceMs: 2_000 }
  return startRenderer({ file, given: { folder: given, settings, server: 'one' }, log, watch })
}

it('Pages are made in the thread, each for who asked for it', async () => {
  const renderer = await begun()
  onTestFinished(() => renderer.stop())
  const answers = await Promise.all(['/a', '/b', '/c'].map((address) => renderer.make(address, 'r')))
  expect(answers.map(({ body }) => body.toString())).toEqual(['/a', '/b', '/c'])
  expect(await renderer.readiness()).toEqual(READY)
})

it('A thread that ends fails those who wait with an answer of words, is told of, and begun again', async () => {
  const renderer = await begun()
  onTestFinished(() => renderer.stop())
  logged.length = 0
  const [page, api] = await Promise.all([
    renderer.make('/ends', 'r'),
    renderer.make('/api/v1/shows', 'r').then(() => renderer.make('/api/v1/shows', 'r')),
  ])
  expect(page).toMatchObject({ status: 500, headers: { 'cache-control': 'no-store' } })
  expect(page.body.toString()).toContain('try again')
  expect(api.status).toBe(200)
  expect(await renderer.readiness()).toEqual(READY)
  expect(logged).toEqual([{ err: expect.objectContaining({ message: 'Out of memory.' }) }])
  expect((await renderer.make('/after', 'r')).body.toString()).toBe('/after')
})

it('A thread that comes to no end is ended, and begun again', async () => {
  const renderer = await begun()
  onTestFinished(() => renderer.stop())
  logged.length = 0
  const [spins, waits] = await Promise.all([renderer.make('/spins', 'r'), renderer.make('/waits', 'r')])
  expect([spins.status, waits.status]).toEqual([500, 500])
  expect((await renderer.make('/after', 'r')).body.toString()).toBe('/after')
  const reason = 'The renderer did nothing else for 2 seconds.'
  expect(logged).toEqual([{ err: expect.objectContaining({ message: reason }) }])
})

it('A thread that can’t begin is told to who starts it', async () => {
  await expect(begun('broken')).rejects.toThrow('It has not been built.')
})

vi.setConfig({ testTimeout: 20_000 })
