import { existsSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { sampleDatabase } from '../sample-site'
import { fault, isShort, until } from './fault'
import { requireReading } from './reading'
import { type Site, startSite } from './site'
import { seconds } from './words'

// docs/operations.md: the thread that makes pages is ended when it hears nothing for a minute.
const LONGEST_WAIT_MS = 60_000
// So that memory is soon used up.
const HEAP_MB = 256
const UNMADE = ['/search?q=picard', '/sign-in', '/people/patrick-stewart', '/api/v1/search?q=picard']

fault('while the thread that makes pages has ended, kept pages are sent, and it comes back', () =>
  harmed('end'),
)

fault(
  'a thread that makes pages and is out of memory is begun again, and kept pages are sent meanwhile',
  () => harmed('hoard'),
)

fault(
  'a thread that makes pages and loops is ended within a minute, and nobody waits longer',
  async (skip) => {
    if (isShort) skip('it takes a minute, and the short form has little more for everything')
    return harmed('loop')
  },
)

/** Harms the thread, asks for kept pages until it is back, and answers how long whoever asked for others waited. */
async function harmed(harm: 'end' | 'hoard' | 'loop'): Promise<string> {
  const database = await sampleDatabase({ copy: 'renderer' })
  const order = join(dirname(database), 'harm')
  const harming = new URL('harmed-renderer.mjs', import.meta.url)
  const options = `--import=${harming.href} --max-old-space-size=${HEAP_MB}`
  const site = await startSite({ database, env: { NODE_OPTIONS: options, HARM: order } })
  for (const path of ['/', '/shows']) await site.ask(path)
  await writeFile(`${order}.new`, harm)
  await rename(`${order}.new`, order)
  await until(() => !existsSync(order))

  const began = performance.now()
  const others = Promise.all(UNMADE.map((path) => site.ask(path)))
  const kept = await askUntilReady(site)
  const back = performance.now() - began
  const waits = (await others).map(({ ms }) => ms)
  expect(Math.floor(Math.max(...waits) / 1000) * 1000).toBeLessThanOrEqual(LONGEST_WAIT_MS)
  await requireReading(site)
  expect(await site.end('SIGTERM')).toBe(0)
  return `${kept.answers} kept pages sent meanwhile, the slowest after ${seconds(kept.slowest)}; back after ${seconds(back)}; longest wait for a page to be made ${seconds(Math.max(...waits))}`
}

/** Asks for kept pages until /readyz says yes again. */
async function askUntilReady(site: Site): Promise<{ answers: number; slowest: number }> {
  let [answers, slowest] = [0, 0]
  await until(async () => {
    for (const path of ['/', '/shows']) {
      const { status, ms } = await site.ask(path)
      expect(status).toBe(200)
      answers += 1
      slowest = Math.max(slowest, ms)
    }
    return (await site.ask('/readyz')).status === 200
  })
  return { answers, slowest }
}
