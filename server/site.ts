import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Admin } from './admin'
import type { Answer, MakePage } from './answer'
import type { Bodies } from './bodies'
import type { Files } from './files'
import type { Readiness } from './health'
import type { Log } from './log'
import type { MakeInTurn } from './make-in-turn'
import type { Pictures } from './pictures'
import type { Previews } from './previews'
import type { Face } from './routes'
import type { Exchange } from './send'
import type { Store } from './store/store'
import { requestIdOf } from './visitor'

/** What answers the requests of a site. */
export type Site = {
  siteUrl: string
  trustedProxies: number
  files: Files
  pictures: Pictures
  /** The finished pages. */
  store: Store
  /** Makes what is not kept. */
  inTurn: MakeInTurn
  previews: Previews
  /** Whether surely nothing is at a path of the guide, which then costs no page. */
  isNothingAt(path: string): Promise<boolean>
  bodies: Bodies
  /** Makes what is said of a fault, at once. */
  make: MakePage
  /** Answers what the admin is sent. */
  admin: Admin
  log: Log
  /** Is told of each visit as it comes; undefined where there is to be none. */
  accessLog?: (visit: Visit) => void
  /** The site's figures for whoever sends the token in the Authorization header; undefined where nobody is to have them. */
  metrics?: (authorization?: string) => Promise<Answer>
  /** What of the site works: it reads nothing while it drains. */
  readiness(): Promise<Readiness>
}

/** A request on its way through the site. */
export type Visit = Exchange & {
  site: Site
  id: string
  /** When it came, by performance.now(). */
  began: number
  /** Whether its answer stood ready, had to be rendered, or was the admin's. */
  answered: 'at hand' | 'rendered' | 'admin'
  face: Face
}

export function visitOf(request: IncomingMessage, response: ServerResponse, site: Site): Visit {
  const id = requestIdOf(request, site)
  return { request, response, site, id, began: performance.now(), answered: 'at hand', face: 'nowhere' }
}
