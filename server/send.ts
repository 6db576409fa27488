import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './answer'
import { type Form, PreparedAnswer } from './encode'

/** A request that is to be answered; its id is told where there is one. */
export type Exchange = { request: IncomingMessage; response: ServerResponse; id?: string }

/** Sends a complete answer, compressed for who takes it: to HEAD without its body, to whoever has it already as 304. */
export async function send(exchange: Exchange, answer: Answer | PreparedAnswer): Promise<void> {
  const ready = answer instanceof PreparedAnswer ? answer : new PreparedAnswer(answer)
  const form = formFor(exchange.request, ready)
  sendForm(exchange, ready.status, form instanceof Promise ? await form : form)
}

/** The same with what may be at hand; false, with nothing sent, where it isn't or the form this visitor takes isn't made yet. */
export function sendAtOnce(
  exchange: Exchange,
  ready: PreparedAnswer | Promise<PreparedAnswer> | undefined,
): boolean {
  if (!(ready instanceof PreparedAnswer)) return false
  const form = formFor(exchange.request, ready)
  if (form instanceof Promise) return false
  sendForm(exchange, ready.status, form)
  return true
}

/** The form this visitor takes; a promise where it has to be made first. */
function formFor({ headers }: IncomingMessage, ready: PreparedAnswer): Form | Promise<Form> {
  const accepts = headers['accept-encoding']
  return ready.formFor(typeof accepts === 'string' ? accepts : '')
}

function sendForm({ request, response, id }: Exchange, status: number, form: Form): void {
  const { headers, method } = request
  const { etag, head, unchanged, body } = form
  const ifNoneMatch = headers['if-none-match']
  if (ifNoneMatch !== undefined && etag !== '' && tagsIn(ifNoneMatch).includes(etag.replace(/^W\//, ''))) {
    response.writeHead(304, withId(unchanged, id)).end()
    return
  }
  response.writeHead(status, withId(head, id)).end(method === 'HEAD' ? undefined : body)
}

/** Headers in turn; Node's own setHeader() would lose all but the last of a name that stands twice. */
export function withId(headers: string[], id: string | undefined): string[] {
  return id === undefined ? headers : [...headers, 'x-request-id', id]
}

/** A short answer in the server's own words. */
export function sentence(status: number, text: string, headers: Record<string, string>): Answer {
  const all = { ...headers, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  return { status, headers: all, body: Buffer.from(`${text}\n`) }
}

/** RFC 9110, 13.1.2: compared weakly; `*` is of no use to a reader. */
function tagsIn(header: string): string[] {
  return header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
}
