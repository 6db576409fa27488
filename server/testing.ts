import { MessageChannel } from 'node:worker_threads'
import { adminBehind } from './admin'
import type { NextHandler } from './answer'
import type { Site } from './listener'
import type { Log } from './log'
import { adminServer } from './renderer/admin'
import { pageMaker } from './renderer/make-page'
import { streamOver } from './renderer/port-stream'
import { Pages } from './store/pages'
import { Store } from './store/store'

type Given = {
  siteUrl: string
  handler: NextHandler
  log: Log
  files?: Site['files']
  pictures?: Site['pictures']
}

/** A site around a handler in Next's place: all of the server's own parts, in one thread, keeping pages for no time. */
export function siteAround({ siteUrl, handler, log, files, pictures }: Given): Site {
  const make = pageMaker({ siteUrl, handler, log })
  const server = adminServer({
    siteUrl,
    handler,
    log,
    isSignedIn: async (cookies = '') => !cookies.includes('session=ended'),
  })
  const connect = async () => {
    const { port1, port2 } = new MessageChannel()
    server.emit('connection', streamOver(port2))
    return streamOver(port1)
  }
  return {
    siteUrl,
    trustedProxies: 0,
    log,
    make,
    store: new Store(new Pages({ make, rightUntil: () => 0 })),
    admin: adminBehind({ connect, answered: async () => undefined }),
    files: files ?? { find: () => undefined },
    pictures: pictures ?? { find: async () => null, forget: () => undefined },
    isReady: async () => true,
  }
}
