import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { forRequest } from '@/lib/foundation/request-id'
import type { NextHandler } from '../answer'
import { commonHeaders } from '../headers'
import { type Log, withoutSecrets } from '../log'
import { goneLink } from './gone-links'
import { checkedPost } from './posted'

type Admin = {
  siteUrl: string
  handler: NextHandler
  log: Log
  /** Whether cookies hold a live session, where the database is not asked. */
  isSignedIn?: (cookies?: string) => Promise<boolean>
}

/**
 * The admin as Next serves it, with the site's headers: it listens nowhere, and is given each connection. Where Next fails,
 * the connection is broken off.
 */
export function adminServer(admin: Admin): Server {
  const server = createServer({ maxHeaderSize: 32 * 1024 }, (request, response) => {
    forRequest(String(request.headers['x-logline-request-id']), () =>
      answer(request, response, admin).catch((error: unknown) => {
        admin.log.error(
          { path: withoutSecrets(request.url ?? ''), err: error },
          'The admin could not answer.',
        )
        response.destroy()
      }),
    )
  })
  // Who may take how long, and send how much, is the business of the server in front; its word on a visitor comes last.
  return Object.assign(server, { requestTimeout: 0, headersTimeout: 0, maxHeadersCount: 0 })
}

async function answer(request: IncomingMessage, response: ServerResponse, admin: Admin): Promise<void> {
  const gone = await goneLink(request.url ?? '', request, admin)
  if (gone) {
    response.writeHead(gone.status, gone.headers).end(gone.body)
    return
  }
  for (const [name, value] of Object.entries(commonHeaders(admin.siteUrl))) response.setHeader(name, value)
  const checked = request.method === 'POST' ? await checkedPost(request, admin.isSignedIn) : request
  if ('text' in checked) {
    response.writeHead(checked.status, {
      // Just so: with a charset, Next does not hand the sentence on to the page.
      'content-type': 'text/plain',
      'cache-control': 'no-store',
    })
    response.end(`${checked.text}\n`)
    return
  }
  await admin.handler(checked, response)
}
