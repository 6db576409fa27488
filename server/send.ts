import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, headerOf } from './answer'
import { encoded } from './encode'

/** Sends a complete answer, compressed for who takes it: to HEAD without its body, to whoever has it already as 304. */
export function send(request: IncomingMessage, response: ServerResponse, plain: Answer): void {
  const accepts = request.headers['accept-encoding']
  const { answer, etag } = encoded(plain, typeof accepts === 'string' ? accepts : '', etagOf(plain))
  const isKnown = etag !== '' && tagsIn(request.headers['if-none-match']).includes(etag.replace(/^W\//, ''))
  response.writeHead(isKnown ? 304 : answer.status, {
    ...answer.headers,
    ...(etag && { etag }),
    ...(!isKnown && answer.status !== 204 && { 'content-length': answer.body.length }),
  })
  response.end(isKnown || request.method === 'HEAD' ? undefined : answer.body)
}

/** A short answer in the server's own words. */
export function sentence(status: number, text: string, headers: Record<string, string>): Answer {
  const all = { ...headers, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  return { status, headers: all, body: Buffer.from(`${text}\n`) }
}

function etagOf(answer: Answer): string {
  const given = headerOf(answer, 'etag')
  if (given || answer.status !== 200) return given
  return `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 22)}"`
}

/** RFC 9110, 13.1.2: compared weakly; `*` is of no use to a reader. */
function tagsIn(header: string | undefined): string[] {
  return (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
}
