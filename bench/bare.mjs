import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { answerOf, startProcess } from './processes.mjs'

/**
 * A node:http server in a process of its own that does nothing but send these bytes, whatever it is asked: with what a client
 * needs to read them or, given an answer's own headers, with all of those.
 */
export async function bareServer({ body, headers }) {
  const child = startProcess([fileURLToPath(import.meta.url), 'serve'], {
    ...process.env,
    NODE_ENV: 'production',
  })
  child.send({ body: body.toString('base64'), headers })
  const port = await answerOf(child)
  return { pid: child.pid, url: `http://127.0.0.1:${port}`, stop: () => child.kill() }
}

/** Without these no client knows what it got. */
export function leastHeaders({ body, headers }) {
  const encoding = headers['content-encoding']
  return [
    ...['content-type', headers['content-type']],
    ...(encoding ? ['content-encoding', encoding] : []),
    ...['content-length', String(body.length)],
  ]
}

/** All that the answer came with, but for what node:http adds by itself. */
export function sameHeaders({ rawHeaders }) {
  const own = new Set(['date', 'connection', 'keep-alive'])
  return rawHeaders.flatMap((name, at) =>
    at % 2 === 0 && !own.has(name.toLowerCase()) ? [name, rawHeaders[at + 1]] : [],
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv[2] === 'serve') {
  process.once('message', ({ body, headers }) => {
    const bytes = Buffer.from(body, 'base64')
    const server = createServer((_, response) => response.writeHead(200, headers).end(bytes))
    server.listen(0, '127.0.0.1', () => process.send(server.address().port))
  })
}
