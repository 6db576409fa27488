import { type Agent, request } from 'node:http'
import { onTestFinished } from 'vitest'
import { freePort, sampleDatabase, settings } from '../sample-site'
import { type ServerProcess, startServer } from '../server-process'

export type Answer = { status: number; text: string; ms: number }

export type Asking = {
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
  /** Connections that are kept; a new one for each request unless set. */
  agent?: Agent
}

export type Site = {
  url: string
  database: string
  /** The process that serves now. */
  server: ServerProcess
  ask(path: string, asking?: Asking): Promise<Answer>
  /** What /readyz says. */
  readiness(): Promise<{ reading: boolean; saving: boolean; reason?: string }>
  /** Ends the server and resolves with its exit code. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
  /** Starts it again at the same address, from another folder where one is named. Throws NotStarted. */
  rise(folder?: string): Promise<void>
}

type Choices = {
  /** A copy of the sample guide unless set. */
  database?: string
  env?: Record<string, string>
  folder?: string
  uid?: number | undefined
}

/** A built server of one's own, which ends with the test. */
export async function startSite({ database, env: more, folder, uid }: Choices = {}): Promise<Site> {
  const file = database ?? (await sampleDatabase({ copy: 'faults' }))
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const env = settings({ DATABASE_URL: `file:${file}`, PORT: port, SITE_URL: url, ...more })
  const start = async (from = folder) => {
    const server = await startServer({ env, ...(from && { folder: from }), uid })
    onTestFinished(() => server.kill('SIGKILL'))
    return server
  }
  const asked = (path: string, asking?: Asking) => ask(url + path, asking)
  const site: Site = {
    url,
    database: file,
    server: await start(),
    ask: asked,
    readiness: async () => JSON.parse((await asked('/readyz')).text),
    async end(signal) {
      site.server.kill(signal)
      return site.server.ended
    },
    async rise(from) {
      site.server = await start(from)
    },
  }
  return site
}

/** A request that got no whole answer. */
export class NoAnswer extends Error {
  /** The connection's own word: ECONNREFUSED, ECONNRESET. */
  readonly code: string
  /** Whether the server had accepted the connection: it had answered on it, had begun to, or closed it itself. */
  readonly wasAccepted: boolean

  constructor({ code, message }: NodeJS.ErrnoException, wasAccepted: boolean) {
    super(message)
    this.code = code ?? message
    this.wasAccepted = wasAccepted
  }
}

/** One request, read to its end. Rejects with NoAnswer. */
export function ask(
  url: string,
  { method = 'GET', headers = {}, body, agent }: Asking = {},
): Promise<Answer> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent: agent ?? false }, async (answer) => {
      try {
        const text = Buffer.concat(await answer.toArray()).toString()
        resolve({ status: answer.statusCode ?? 0, text, ms: performance.now() - began })
      } catch (fault) {
        reject(new NoAnswer(fault as NodeJS.ErrnoException, true))
      }
    })
    asked.once('error', (fault) =>
      reject(new NoAnswer(fault, asked.reusedSocket || fault.message === 'socket hang up')),
    )
    asked.end(body)
  })
}
