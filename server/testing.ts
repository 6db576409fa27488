import { MessageChannel } from 'node:worker_threads'
import { adminBehind } from './admin'
import type { NextHandler } from './answer'
import { Bodies } from './bodies'
import type { Log } from './log'
import { makeInTurn } from './make-in-turn'
import { previewsOf } from './previews'
import { adminServer } from './renderer/admin'
import { pageMaker } from './renderer/make-page'
import { streamOver } from './renderer/port-stream'
import type { Site } from './site'
import { Pages } from './store/pages'
import { Store } from './store/store'

type Given = {
  siteUrl: string
  handler: NextHandler
  log: Log
  files?: Site['files']
  pictures?: Site['pictures']
  accessLog?: Site['accessLog']
  adminLimits?: { atOnce: number; atOnceForOne: number; mostWaiting: number }
}

/** A site around a handler in Next's place: all of the server's own parts, in one thread, keeping pages for no time. */
export function siteAround(given: Given): Site {
  const { siteUrl, handler, log, files, pictures, accessLog, adminLimits } = given
  const make = pageMaker({ siteUrl, handler, log })
  const inTurn = makeInTurn(make, siteUrl)
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
    accessLog,
    make,
    inTurn,
    isNothingAt: async () => false,
    previews: previewsOf({ make: inTurn }),
    bodies: new Bodies(),
    store: new Store(new Pages({ make: inTurn, rightUntil: () => 0, mostBytes: 2 ** 20 })),
    admin: adminBehind({ connect, answered: async () => undefined, limits: adminLimits }),
    files: files ?? { find: () => undefined },
    pictures: pictures ?? { find: async () => null, forget: () => undefined },
    readiness: async () => ({ isReading: true, notSaving: null }),
  }
}
