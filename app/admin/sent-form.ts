import 'server-only'
import type { SentForm } from '@/lib/exchange/parsing/parsers'
import { Invalid } from '@/lib/foundation/errors'

/** A form as it came, to be read by a thread of its own. Throws Invalid for one that broke off. */
export async function sentForm(request: Request): Promise<SentForm> {
  const body = await request.arrayBuffer().catch(() => null)
  if (!body) throw new Invalid([{ path: '', message: 'The form came incomplete. Send it again.' }])
  return { body: new Uint8Array(body), type: request.headers.get('content-type') ?? '' }
}
