import { IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Answer, NextHandler } from '../answer'

export type RenderChoices = {
  handler: NextHandler
  /** The origin that pages are to name as their own. */
  siteUrl: string
  deadlineMs?: number
}

type Callback = (error?: Error | null) => void

/**
 * Asks Next for a canonical path and query (server/routes.ts) with a request made here, so that nothing a visitor sent
 * (headers, cookies, encodings) can change the answer. Rejects when Next does, or after the deadline.
 */
export async function render(
  path: string,
  { handler, siteUrl, deadlineMs = 20_000 }: RenderChoices,
): Promise<Answer> {
  const request = questionTo(path, new URL(siteUrl))
  const response = new CapturedResponse(request)
  const late = setTimeout(() => {
    response.destroy(new Error(`Rendering took longer than ${deadlineMs} ms.`))
  }, deadlineMs)
  try {
    const answer = response.captured()
    await Promise.race([answer, handler(request, response).then(() => answer)])
    return await answer
  } finally {
    clearTimeout(late)
  }
}

function questionTo(path: string, { host, protocol }: URL): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = path
  request.httpVersion = '1.1'
  request.headers = {
    host,
    accept: '*/*',
    'accept-encoding': 'identity',
    'user-agent': 'Logline',
    'x-forwarded-proto': protocol.slice(0, -1),
  }
  request.rawHeaders = Object.entries(request.headers).flatMap(([name, value]) => [name, String(value)])
  request.push(null)
  return request
}

/** A response without a socket: what Next writes is kept, and every event it waits for still comes. */
class CapturedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = []
  #settle: { done(answer: Answer): void; failed(error: Error): void } | undefined

  /** To be asked for once, before Next begins to write. */
  captured(): Promise<Answer> {
    return new Promise((done, failed) => {
      this.#settle = { done, failed }
    })
  }

  override writeHead(
    status: number,
    reason?: string | OutgoingHttpHeaders | OutgoingHttpHeader[],
    headers?: OutgoingHttpHeaders | OutgoingHttpHeader[],
  ): this {
    const given = typeof reason === 'object' ? reason : headers
    if (given && !Array.isArray(given)) {
      for (const [name, value] of Object.entries(given)) if (value !== undefined) this.setHeader(name, value)
    }
    return super.writeHead(status)
  }

  override flushHeaders(): void {
    if (!this.headersSent) this.writeHead(this.statusCode)
  }

  override write(chunk: unknown, encoding?: BufferEncoding | Callback, callback?: Callback): boolean {
    this.#keep(chunk, encoding)
    const written = typeof encoding === 'function' ? encoding : callback
    if (written) process.nextTick(written)
    return true
  }

  override end(chunk?: unknown, encoding?: BufferEncoding | Callback, callback?: Callback): this {
    if (this.writableEnded) return this
    if (typeof chunk !== 'function') this.#keep(chunk, encoding)
    const ended = [chunk, encoding, callback].find((argument) => typeof argument === 'function')
    if (ended) process.nextTick(ended)
    this.finished = true
    this.emit('finish')
    this.emit('close')
    this.#settle?.done({
      status: this.statusCode,
      headers: plain(this.getHeaders()),
      body: Buffer.concat(this.#chunks),
    })
    return this
  }

  override destroy(error?: Error): this {
    this.destroyed = true
    this.#settle?.failed(error ?? new Error('Next broke off its answer.'))
    this.emit('close')
    return this
  }

  #keep(chunk: unknown, encoding: unknown): void {
    if (typeof chunk === 'string') {
      this.#chunks.push(
        Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'),
      )
    } else if (chunk instanceof Uint8Array) {
      this.#chunks.push(Buffer.from(chunk))
    }
  }
}

function plain(headers: OutgoingHttpHeaders): Answer['headers'] {
  const known = Object.entries(headers).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    known.map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]),
  )
}
