import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { setImmediate as turn } from 'node:timers/promises'
import { MessageChannel } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { streamOver } from './port-stream'

function connected() {
  const { port1, port2 } = new MessageChannel()
  return { here: streamOver(port1), there: streamOver(port2), port1 }
}

it('What is written at one end is read at the other, both ways, and each end closes by itself', async () => {
  const { here, there } = connected()
  const echoed = pipeline(there, there)
  const words = Array.from({ length: 1_000 }, (_, at) => `word ${at} `)
  const [heard] = await Promise.all([text(here), pipeline(words, here, { end: true })])
  await echoed
  expect(heard).toBe(words.join(''))
})

it('Whoever does not read holds up whoever writes', async () => {
  const { here, there } = connected()
  const piece = Buffer.alloc(64 * 1024)
  while (here.write(piece)) await turn()
  for (let waited = 0; waited < 20; waited += 1) await turn()
  expect(here.writableLength).toBeGreaterThan(0)
  const drained = once(here, 'drain')
  there.resume()
  await drained
  expect(here.writableLength).toBe(0)
})

it('An end that breaks off destroys the other', async () => {
  const { here, there } = connected()
  here.destroy()
  await once(there, 'close')
  expect(there.destroyed).toBe(true)
})
