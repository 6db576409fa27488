import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'

const CONNECTIONS = 64
const SECONDS = 4
const ROUNDS = 3

/**
 * Answers a second, as browsers ask (gzip), of the site and of a bare node:http server that sends the same bytes: in
 * turn, so that both meet the same machine. `paths` are asked one after the other.
 */
export async function delivered(url, paths) {
  const figures = {}
  for (const [name, path] of Object.entries(paths)) {
    const bytes = await asSent(url + path)
    const bare = await bareServer(bytes)
    const rounds = []
    try {
      for (let round = 0; round < ROUNDS; round += 1)
        rounds.push({ ours: await persecond(url + path), bare: await persecond(bare.url) })
    } finally {
      bare.process.kill()
    }
    const [ours, theirs] = [middle(rounds.map((each) => each.ours)), middle(rounds.map((each) => each.bare))]
    figures[`${name}, answers a second`] = Math.round(ours)
    figures[`${name}, of a bare server`] = Number((ours / theirs).toFixed(2))
  }
  return figures
}

async function persecond(url) {
  const run = autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { 'accept-encoding': 'gzip' },
  })
  const { requests, non2xx, errors } = await run
  if (non2xx > 0 || errors > 0) throw new Error(`${url} answered ${non2xx} times with something else.`)
  return requests.average
}

/** The compressed bytes, as they go over the wire: fetch would unpack them. */
async function asSent(url) {
  const { request } = await import('node:http')
  const asked = request(url, { headers: { 'accept-encoding': 'gzip' } }).end()
  const [answer] = await once(asked, 'response')
  const body = Buffer.concat(await answer.toArray())
  return { body: body.toString('base64'), type: answer.headers['content-type'] }
}

async function bareServer(bytes) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), 'bare'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.send(bytes)
  const [port] = await once(child, 'message')
  return { process: child, url: `http://127.0.0.1:${port}/` }
}

if (process.argv[2] === 'bare') {
  process.once('message', ({ body, type }) => {
    const bytes = Buffer.from(body, 'base64')
    const headers = ['content-type', type, 'content-encoding', 'gzip', 'content-length', String(bytes.length)]
    const server = createServer((_, response) => response.writeHead(200, headers).end(bytes))
    server.listen(0, '127.0.0.1', () => process.send(server.address().port))
  })
}

function middle(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
