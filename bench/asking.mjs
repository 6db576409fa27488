import { Agent, request } from 'node:http'
import { setTimeout as passed } from 'node:timers/promises'

/** One GET as a browser sends it, read to its end. Resolves with status, milliseconds and bytes as they came over the wire. */
export function ask(url, { agent, cookie, encoding = 'gzip' } = {}) {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const headers = { 'accept-encoding': encoding, ...(cookie && { cookie }) }
    const asked = request(url, { agent, headers }, async (answer) => {
      try {
        const body = Buffer.concat(await answer.toArray())
        const ms = performance.now() - began
        resolve({
          status: answer.statusCode,
          ms,
          body,
          headers: answer.headers,
          rawHeaders: answer.rawHeaders,
        })
      } catch (error) {
        reject(error)
      }
    })
    asked.on('error', reject)
    asked.end()
  })
}

/**
 * Asks for one address after the other over some connections, `rate` times a second in all, until `isOver`. Each connection
 * waits for its answer: a slow server is asked less often. `told` gets every answer, or the fault in its place.
 */
export async function askSteadily({ url, connections, rate, next, isOver, told }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const interval = (connections * 1000) / rate
  const lane = async (number) => {
    let due = performance.now() + (number * 1000) / rate
    while (!isOver()) {
      const wait = due - performance.now()
      if (wait > 0) await passed(wait)
      due = Math.max(due + interval, performance.now())
      const path = next()
      const encoding = number % 3 === 0 ? 'gzip' : 'gzip, deflate, br'
      told(path, await ask(url + path, { agent, encoding }).catch((fault) => ({ fault })))
    }
  }
  await Promise.all(Array.from({ length: connections }, (_, number) => lane(number)))
  agent.destroy()
}

/** The paths of all pages that a small site's sitemap names. */
export async function pagesIn(url) {
  const { body } = await ask(`${url}/sitemap.xml`, { encoding: 'identity' })
  return [...body.toString().matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => new URL(loc).pathname)
}

/** The value below which so much of all lies. */
export function at(values, share) {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
