import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { answerOf, startProcess } from './processes.mjs'

/**
 * A process of its own that asks for these addresses over so many connections, each as fast as it is answered, until it is
 * stopped: whoever measures something else meanwhile must not wait for it. `stop` resolves with what it saw.
 */
export async function startReaders({ url, paths, connections }) {
  const readers = startProcess([fileURLToPath(import.meta.url), 'read'])
  readers.send({ url, paths, connections })
  return {
    stop: async () => {
      readers.send('stop')
      const seen = await answerOf(readers)
      readers.kill()
      if (seen.failed > 0) throw new Error(`${seen.failed} of the readers' requests got no page.`)
      return seen
    },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv[2] === 'read') {
  const [{ url, paths, connections }] = await once(process, 'message')
  const [LONGEST_SECONDS, PATIENCE_SECONDS] = [3_600, 60]
  const requests = paths.map((path) => ({ method: 'GET', path, headers: { 'accept-encoding': 'gzip' } }))
  const run = autocannon({ url, connections, requests, duration: LONGEST_SECONDS, timeout: PATIENCE_SECONDS })
  process.once('message', () => run.stop())
  const { latency, requests: seen, duration, non2xx, errors } = await run
  process.send({ p99: latency.p99, worst: latency.max, rate: seen.total / duration, failed: non2xx + errors })
}
