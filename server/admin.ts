import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Passes a request on to the admin, and its answer to who asked. Rejects when there is no answer, or no whole one. */
export type Admin = (request: IncomingMessage, response: ServerResponse) => Promise<void>

type AdminOptions = {
  connect(): Promise<Duplex>
  /** Awaited before an answer is passed on: whoever is told "published" reads the new page. */
  answered(): Promise<void>
}

// RFC 9110, 7.6.1: what belongs to one connection. This one is for a single request.
const ofConnection = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade', 'expect']

/** The admin behind connections of its own. */
export function adminBehind({ connect, answered }: AdminOptions): Admin {
  return async (request, response) => {
    // A request that is over no longer has one.
    const { socket } = request
    const connection = await connect()
    try {
      const answer = await answerTo(request, connection)
      await answered()
      response.writeHead(answer.statusCode ?? 500, passedOn(answer.rawHeaders))
      await pipeline(answer, response)
    } catch (error) {
      // Whoever has gone away misses nothing.
      if (!socket.destroyed) throw error
    } finally {
      connection.destroy()
      // The admin may answer before it has read everything: what is left stands before the visitor's next request.
      request.unpipe()
      request.resume()
    }
  }
}

function answerTo(request: IncomingMessage, connection: Duplex): Promise<IncomingMessage> {
  const sent = Object.entries(request.headers).filter(([name]) => !ofConnection.includes(name))
  const onward = ask({
    method: request.method,
    path: request.url,
    headers: { ...Object.fromEntries(sent), connection: 'close' },
    createConnection: () => connection,
  })
  return new Promise((answered, failed) => {
    onward.on('response', answered)
    onward.on('error', failed)
    request.once('close', () => {
      if (!request.complete) onward.destroy()
    })
    request.pipe(onward)
  })
}

/** Names and values in turn, without what belongs to the connection they came over. */
function passedOn(headers: string[]): string[] {
  const own = ['transfer-encoding', 'date', ...ofConnection]
  return headers.filter((_, at) => !own.includes((headers[at - (at % 2)] ?? '').toLowerCase()))
}
