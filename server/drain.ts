import { once } from 'node:events'
import type { RequestListener, Server, ServerResponse } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'

export type Drain = {
  /** From the first call of stop() on: readiness says no. */
  readonly draining: boolean
  /** The same listener, whose answers the end waits for. */
  follow(listener: RequestListener): RequestListener
  /** Lets open requests finish, and resolves when the server has closed. A second call changes nothing. */
  stop(): Promise<void>
}

type Patience = {
  /** While requests are open: how long new ones are still taken, for what reads the readiness. */
  noticeMs?: number
  /** After this, connections are cut. */
  deadlineMs?: number
}

// Longer than a request takes from a proxy on the same machine or beside it, however busy they are.
const MOMENT_MS = 250

/** The orderly end of an HTTP server. */
export function drainOf(server: Server, { noticeMs = 3000, deadlineMs = 10_000 }: Patience = {}): Drain {
  const open = new Set<ServerResponse>()
  // Browsers connect in advance, and may never ask: for Node such a connection is not idle.
  const unasked = new Set<Socket>()
  let stopped: Promise<void> | undefined

  server.on('connection', (socket) => {
    unasked.add(socket)
    socket.once('close', () => unasked.delete(socket))
  })

  const track = (response: ServerResponse) => {
    open.add(response)
    response.once('close', () => {
      open.delete(response)
      if (stopped && open.size === 0) server.emit('quiet')
    })
  }

  const finish = async () => {
    const cut = setTimeout(() => server.closeAllConnections(), deadlineMs)
    for (const response of open) response.shouldKeepAlive = false
    if (open.size > 0) await quiet(server, noticeMs)
    await closed(server, unasked)
    clearTimeout(cut)
  }

  return {
    follow: (listener) => (request, response) => {
      unasked.delete(request.socket)
      if (stopped) response.shouldKeepAlive = false
      listener(request, response)
      // Most answers are kept ones and on their way already: there is nothing to wait for.
      if (!response.writableFinished) track(response)
    },
    get draining() {
      return stopped !== undefined
    },
    stop() {
      stopped ??= finish()
      return stopped
    },
  }
}

async function quiet(server: Server, patienceMs: number): Promise<void> {
  const enough = new AbortController()
  const timer = setTimeout(() => enough.abort(), patienceMs)
  await once(server, 'quiet', { signal: enough.signal }).catch(() => undefined)
  clearTimeout(timer)
}

/** Nobody new can connect; whoever is connected already may still send what they came for. */
async function closed(server: Server, unasked: Set<Socket>): Promise<void> {
  const idle = setInterval(() => {
    server.closeIdleConnections()
    for (const socket of unasked) socket.destroy()
  }, MOMENT_MS)
  // An HTTP server's own close() would cut connections whose request is on its way at once.
  await new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()))
  clearInterval(idle)
}
