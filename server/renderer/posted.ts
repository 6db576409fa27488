import { IncomingMessage } from 'node:http'
import { hasLiveSession } from '@/lib/accounts/users/auth-sessions'
import { SIGNED_OUT } from '@/lib/accounts/users/signed-out'
import { isTooDeep } from '@/lib/foundation/json-depth'
import { type GuardRefusal, needsSession, takesActions } from '../guard'

/**
 * What was posted to the admin, for Next to read: whole, and with the form of an action, for Next fails on what is
 * not. Uploads go on as they come. Answers with a refusal for anything else; what only members send is not read from others.
 */
export async function checkedPost(
  request: IncomingMessage,
  isSignedIn: (cookies?: string) => Promise<boolean> = hasLiveSession,
): Promise<IncomingMessage | GuardRefusal> {
  const path = request.url ?? ''
  const { headers } = request
  if (needsSession(path) && !(await isSignedIn(headers.cookie))) return { status: 401, text: SIGNED_OUT }
  if (!takesActions(path)) return request
  const body = await wholeBody(request)
  const problem = await problemOf(body, headers)
  return problem ? { status: 400, text: problem } : replayed(request, body)
}

async function wholeBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** A request like the one that was read, with its body still to be read. */
function replayed(request: IncomingMessage, body: Buffer): IncomingMessage {
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request
  const replay = new IncomingMessage(request.socket)
  Object.assign(replay, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor })
  // A request that was not complete takes its connection along when it ends.
  replay.complete = true
  replay.push(body)
  replay.push(null)
  return replay
}

const INCOMPLETE = 'The form came incomplete. Send it again.'
const NO_ACTION = 'This names no action of this site. Reload the page.'

/** Why this is no call of an action: React sends arguments as JSON, with their files in a form (its reply format). */
async function problemOf(body: Buffer, headers: IncomingMessage['headers']): Promise<string | null> {
  const action = headers['next-action']
  const type = headers['content-type'] ?? ''
  if (action !== undefined && !/^[\da-f]{40,64}$/.test(String(action))) return NO_ACTION
  if (type.startsWith('text/plain')) return action !== undefined && isList(body.toString()) ? null : NO_ACTION
  const form = await formIn(body, type)
  if (!form) return INCOMPLETE
  if (action !== undefined) return isList(form.get('0')) ? null : INCOMPLETE
  return isFormOfAction(form) ? null : NO_ACTION
}

async function formIn(body: Buffer, type: string): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  } catch {
    return null
  }
}

/** A form without scripts names its action, and holds what the action was bound to as JSON. */
function isFormOfAction(form: FormData): boolean {
  const names = [...form.keys()]
  if (names.some((name) => /^\$ACTION_ID_[\da-f]{40,64}$/.test(name))) return true
  const bound = names.flatMap((name) => /^\$ACTION_REF_(\d+)$/.exec(name)?.[1] ?? [])
  return bound.length > 0 && bound.every((number) => jsonIn(form.get(`$ACTION_${number}:0`)) !== undefined)
}

function isList(text: unknown): boolean {
  return Array.isArray(jsonIn(text))
}

/** What a JSON text says; undefined for what is none, or is nested too deeply to be walked through. */
function jsonIn(text: unknown): unknown {
  if (typeof text !== 'string' || isTooDeep(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
