import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { bundle, root } from '@/lib/foundation/bundle.mjs'

const server = `
  import { tellCounts } from '@/server/report-counts'
  const counted = { hits: 40, renders: 2 }
  tellCounts(() => counted, async () => 40_000_000)
  process.on('message', (message) => { if (message === 'asked') counted.hits += 1 })
  process.send?.('ready')`

/** A process that tells its counts to the one that started it. */
async function countingProcess(): Promise<ChildProcess> {
  const outfile = join(root, 'dist/test-processes', `${randomUUID()}.mjs`)
  await bundle({ stdin: { contents: server, resolveDir: root, loader: 'ts' }, outfile })
  const child = fork(outfile)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await rm(outfile, { force: true })
  })
  await once(child, 'message')
  return child
}

it('The process that started a server is told its counts as they are now, and what its heaps hold', async () => {
  const child = await countingProcess()
  child.send('asked')
  child.send('counted')
  const [told] = await once(child, 'message')
  expect(told.counted).toEqual({ hits: 41, renders: 2 })
  expect(told.heapUsed).toBeGreaterThan(41_000_000)
})

it('A server whose asker has gone before the answer came takes no harm', async () => {
  const child = await countingProcess()
  const ended = once(child, 'exit')
  child.send('counted')
  child.disconnect()
  // Nothing else keeps this process: it ends well, or by a fault that nobody caught.
  expect(await ended).toEqual([0, null])
})
