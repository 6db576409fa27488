import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './answer'
import { type Form, PreparedAnswer } from './encode'

/** Sends a complete answer, compressed for who takes it: to HEAD without its body, to whoever has it already as 304. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer | PreparedAnswer,
): Promise<void> {
  const ready = answer instanceof PreparedAnswer ? answer : new PreparedAnswer(answer)
  const form = formFor(request, ready)
  sendForm(request, response, ready.status, form instanceof Promise ? await form : form)
}

/** The same with what may be at hand; false, with nothing sent, where it isn't or the form this visitor takes isn't made yet. */
export function sendAtOnce(
  request: IncomingMessage,
  response: ServerResponse,
  ready: PreparedAnswer | Promise<PreparedAnswer> | undefined,
): boolean {
  if (!(ready instanceof PreparedAnswer)) return false
  const form = formFor(request, ready)
  if (form instanceof Promise) return false
  sendForm(request, response, ready.status, form)
  return true
}

/** The form this visitor takes; a promise where it has to be made first. */
function formFor({ headers }: IncomingMessage, ready: PreparedAnswer): Form | Promise<Form> {
  const accepts = headers['accept-encoding']
  return ready.formFor(typeof accepts === 'string' ? accepts : '')
}

function sendForm(
  { headers, method }: IncomingMessage,
  response: ServerResponse,
  status: number,
  { etag, head, unchanged, body }: Form,
): void {
  const ifNoneMatch = headers['if-none-match']
  if (ifNoneMatch !== undefined && etag !== '' && tagsIn(ifNoneMatch).includes(etag.replace(/^W\//, ''))) {
    response.writeHead(304, unchanged).end()
    return
  }
  response.writeHead(status, head).end(method === 'HEAD' ? undefined : body)
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
