import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { chanceFrom } from './chance.mjs'
import { residentMb } from './processes.mjs'
import { prepare, settings, startSite } from './site.mjs'

const CONNECTIONS = 32
const HANG_MS = 10_000

export const FUZZ_USAGE = `Usage: npm run bench -- --fuzz REQUESTS [--seed NUMBER]
Sends made-up requests to a made-up guide, the same for the same seed, and tells of every answer that is a fault, of those
that did not come within ${HANG_MS / 1000} seconds, and of the memory before and after.`

const METHODS = ['GET', 'GET', 'GET', 'GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE']
const PATHS = [
  ...['/', '/shows', '/schedule', '/coming', '/search', '/changes', '/region', '/people', '/report'],
  ...[
    '/sitemap.xml',
    '/robots.txt',
    '/livez',
    '/readyz',
    '/metrics',
    '/sign-in',
    '/admin',
    '/admin/accounts',
    '/embed/',
  ],
  ...['/api/v1/shows', '/api/v1/search', '/api/v1/schedule', '/api/v1/people/', '/api/auth/session', '/feed'],
  ...[
    '/shows/made-up-1',
    '/shows/made-up-1/season-1',
    '/shows/made-up-1/season-1/episode-1',
    '/preview/',
    '/join/',
  ],
  ...[
    '/api/auth/callback/credentials',
    '/report/send',
    '/admin/pictures/upload',
    '/as-readers/',
    '/pictures/',
  ],
  ...[
    '/_next/static/',
    '/_next/image',
    '/elements/',
    '/artwork/',
    '/.well-known/security.txt',
    '/.env',
    '/wp-login.php',
  ],
]
const PIECES = [
  '..',
  '%2e%2e',
  '%00',
  '%',
  '%ff',
  'é',
  '%F0%9F%96%96',
  ';',
  '//',
  '\\',
  'a'.repeat(300),
  '_rsc',
  '.rsc',
]
const NAMES = [
  'region',
  'day',
  'q',
  'page',
  'platform',
  'show',
  'from',
  'to',
  'id',
  '__proto__',
  'constructor',
  'a[]',
]
const VALUES = [
  'US',
  'de',
  'XX',
  '0',
  '-1',
  '1e9',
  '9'.repeat(400),
  '2022-03-03',
  '2022-99-99',
  'NaN',
  '%00',
  '☃',
  "' OR 1=1 --",
]
const HEADERS = {
  cookie: ['logline.session=x', 'a=b; a=c', `x=${'y'.repeat(4000)}`, '__Host-logline.session=..%00'],
  'content-type': [
    'text/plain',
    'multipart/form-data; boundary=',
    'application/json',
    'application/x-www-form-urlencoded',
  ],
  'accept-encoding': ['br', 'gzip;q=0', '*', 'zstd, br;q=9'],
  'if-none-match': ['*', '"x"', 'W/"', ','],
  'next-action': ['0', 'x'.repeat(42), '%'],
  'next-router-state-tree': ['%5B', '[]', '%'],
  rsc: ['1'],
  origin: ['null', 'https://elsewhere.example'],
  'x-forwarded-for': ['1.2.3.4', '::1', ','],
  range: ['bytes=0-', 'bytes=-1', 'x'],
  expect: ['100-continue'],
}

/** Made-up requests, one by one, the same for the same seed. */
function requests(seed) {
  const random = chanceFrom(seed)
  const one = (list) => list[Math.floor(random() * list.length)]
  const maybe = (chance, make) => (random() < chance ? make() : '')
  const query = () =>
    `?${one(NAMES)}=${encodeURI(one(VALUES))}${maybe(0.3, () => `&${one(NAMES)}=${encodeURI(one(VALUES))}`)}`
  return () => {
    const path =
      one(PATHS) + maybe(0.3, () => `/${encodeURI(one(PIECES)).replaceAll('%25', '%')}`) + maybe(0.4, query)
    const names = Object.keys(HEADERS).filter(() => random() < 0.12)
    const method = one(METHODS)
    const body = ['POST', 'PUT', 'PATCH'].includes(method)
      ? one(['', 'a=b', '{', '--\r\n', 'x'.repeat(70_000)])
      : ''
    return {
      method,
      path,
      headers: Object.fromEntries(names.map((name) => [name, one(HEADERS[name])])),
      body,
    }
  }
}

/** The status of an answer, "hangs", or why the connection was ended. */
function ask({ method, path, headers, body }, { port, agent }) {
  return new Promise((done) => {
    const asked = request({ port, method, path, headers, agent, timeout: HANG_MS }, (answer) => {
      answer.resume()
      answer.once('end', () => done(answer.statusCode)).once('error', () => done('broken off'))
    })
    asked.once('timeout', () => asked.destroy(new Error('hangs')))
    asked.once('error', (fault) => done(fault.message === 'hangs' ? 'hangs' : (fault.code ?? fault.message)))
    asked.end(body)
  })
}

/** So many made-up requests to a made-up guide: what was answered, the faults one by one, and the memory. */
export async function fuzz({ count, seed, folder }) {
  const env = await settings({ file: join(folder, 'fuzz.db') })
  prepare(env, ['db-migrate'], ['db-fill', '--shows', '20'])
  const site = await startSite(env)
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const to = { port: Number(env.PORT), agent }
  const [next, answers, faults] = [requests(seed), {}, []]
  const send = async (many) => {
    let left = many
    const worker = async () => {
      while (left-- > 0) {
        const made = next()
        const status = await ask(made, to)
        answers[status] = (answers[status] ?? 0) + 1
        if (status === 'hangs' || status >= 500)
          faults.push({ status, ...made, body: made.body.slice(0, 20) })
      }
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, worker))
  }
  // What is made once, the code and the kept pages, is there before memory is compared.
  await send(Math.ceil(count / 10))
  const before = residentMb(site.pid)
  const began = performance.now()
  await send(count - Math.ceil(count / 10))
  const seconds = Math.round((performance.now() - began) / 1000)
  const after = residentMb(site.pid)
  agent.destroy()
  await site.stop()
  console.log(
    `Seed ${seed}, ${count.toLocaleString('en')} requests in ${seconds} s: ${JSON.stringify(answers)}`,
  )
  console.log(`Memory ${before} MB after a tenth of them, ${after} MB after all. Faults: ${faults.length}.`)
  for (const fault of faults.slice(0, 50)) console.log(JSON.stringify(fault).slice(0, 400))
}
