import { request as ask, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { networkOf } from '@/lib/foundation/network'
import { counted } from './metrics/counted'
import { type Exchange, send, sentence, withId } from './send'
import { Turns } from './turns'

/** Passes a request on to the admin, and its answer to who asked. Rejects when there is no answer, or no whole one. */
export type Admin = (exchange: Exchange) => Promise<void>

type AdminOptions = {
  connect(): Promise<Duplex>
  /** Awaited before an answer is passed on: whoever is told "published" reads the new page. */
  answered(): Promise<void>
  limits?: typeof LIMITS
}

const BUSY = sentence(503, 'Too many ask at once. Please try again in some seconds.', { 'retry-after': '10' })

// RFC 9110, 7.6.1: what belongs to one connection. This one is for a single request.
const ofConnection = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade', 'expect']

// Its pages are made by the processor that makes the readers': see make-in-turn.ts. What is sent waits for nobody.
const LIMITS = { atOnce: 6, atOnceForOne: 3, mostWaiting: 100 }

/** The admin behind connections of its own; what it is asked for, turn by turn for each network. */
export function adminBehind({ connect, answered, limits = LIMITS }: AdminOptions): Admin {
  const turns = new Turns(limits, counted.queues.admin)
  const answerInTurn = (request: IncomingMessage, connection: Duplex) => {
    if (request.method === 'POST') return answerTo(request, connection)
    const network = networkOf(String(request.headers['x-logline-client-address']))
    return turns.take(network, () => answerTo(request, connection))?.done
  }
  return async (exchange) => {
    const { request, response, id } = exchange
    // A request that is over no longer has one.
    const { socket } = request
    const connection = await connect()
    try {
      const answer = await answerInTurn(request, connection)
      if (!answer) return await send(exchange, BUSY)
      await answered()
      response.writeHead(answer.statusCode ?? 500, withId(passedOn(answer.rawHeaders), id))
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

async function answerTo(request: IncomingMessage, connection: Duplex): Promise<IncomingMessage> {
  if (request.socket.destroyed) throw new Error('Whoever asked has gone before it was their turn.')
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
