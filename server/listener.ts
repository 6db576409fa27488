import type { IncomingMessage, RequestListener } from 'node:http'
import { networkOf } from '@/lib/foundation/network'
import type { Admin } from './admin'
import { type Answer, ERROR_PAGE, type MakePage } from './answer'
import { nothingInApi, notTakenByApi, preflight, tooLongForApi } from './api'
import type { Bodies } from './bodies'
import type { PreparedAnswer } from './encode'
import type { Files } from './files'
import { type GuardRefusal, refusalOf } from './guard'
import { dataHeaders } from './headers'
import { aliveAnswer, type Readiness, readyAnswer } from './health'
import { type Log, withoutSecrets } from './log'
import type { Asker, MakeInTurn } from './make-in-turn'
import type { Pictures } from './pictures'
import type { Previews } from './previews'
import { allowedMethods, type Route, routeOf } from './routes'
import { type Exchange, send, sendAtOnce, sentence } from './send'
import type { Store } from './store/store'
import { proxyWarning, requestIdOf, senderOf, vouchFor } from './visitor'

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
  isNothingAt(path: string): boolean
  bodies: Bodies
  /** Makes what is said of a fault, at once. */
  make: MakePage
  /** Answers what the admin is sent. */
  admin: Admin
  log: Log
  /** What of the site works: it reads nothing while it drains. */
  readiness(): Promise<Readiness>
}

const slowMs = 1000

/** Answers every request of a site: each face its own way, and nothing a visitor sends can crash it. */
export function siteListener(site: Site): RequestListener {
  const warnOfProxy = proxyWarning(site)
  return (request, response) => {
    warnOfProxy(request)
    if (isReading(request) && sendAtOnce({ request, response }, atHand(request, site))) return
    const visit = { request, response, site, id: requestIdOf(request, site) }
    watch(visit)
    answer(visit).catch(async (error: unknown) => {
      const about = { request: visit.id, path: withoutSecrets(request.url ?? ''), err: error }
      site.log.error(about, 'A request could not be answered.')
      if (response.headersSent) response.destroy()
      else await send(visit, await site.make(ERROR_PAGE, visit.id))
    })
  }
}

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** What most readers ask for stands ready under the very address they send. */
function atHand(request: IncomingMessage, site: Site): PreparedAnswer | Promise<PreparedAnswer> | undefined {
  const { url = '' } = request
  return site.store.known(url, () => askerOf(request, site)) ?? site.files.find(url)
}

type Visit = Exchange & { site: Site; id: string }

async function answer(visit: Visit): Promise<void> {
  const { request, site } = visit
  const route = routeOf(request.url ?? '')
  const allowed = allowedMethods(route.face)
  if (allowed !== 'any' && !allowed.includes(request.method ?? '')) {
    if (route.face.startsWith('api')) return send(visit, notTakenByApi(allowed, site))
    const allow = { allow: allowed.join(', ') }
    return send(visit, refusedRequest(405, 'This address does not take that method.', site, allow))
  }
  if (route.face === 'report') {
    delete request.headers.cookie
    return handOver(route.path, visit)
  }
  if (route.face === 'admin') return handOver(route.path, visit)
  await send(visit, await answerTo(route, visit))
}

type Complete = Exclude<Route, { face: 'admin' | 'report' }>

async function answerTo(route: Complete, visit: Visit): Promise<Answer | PreparedAnswer> {
  const { request, site } = visit
  const headers = dataHeaders(site.siteUrl)
  switch (route.face) {
    case 'guide':
      return site.isNothingAt(route.path) ? nothingHere(visit) : page(route.path, visit)
    case 'preview':
      return site.previews.find(route.path, askerOf(request, site))
    case 'file':
      return site.files.find(route.path) ?? nothingHere(visit)
    case 'picture':
      return (await site.pictures.find(route.path)) ?? nothingHere(visit)
    case 'api':
      return request.method === 'OPTIONS' ? preflight(site) : page(route.path, visit)
    case 'alive':
      return aliveAnswer(headers)
    case 'ready':
      return readyAnswer(await site.readiness(), headers)
    case 'moved':
      return moved(route.location, headers)
    case 'too-long':
      return request.url?.startsWith('/api/')
        ? tooLongForApi(site)
        : refusedRequest(414, 'This address is too long.', site)
    case 'api-nowhere':
      return nothingInApi(site)
    case 'nowhere':
      return nothingHere(visit)
  }
}

/** Programs ask for hundreds of files that no site has: what they are told is kept as well. */
function nothingHere({ request, site }: Visit): PreparedAnswer | Promise<PreparedAnswer> {
  return site.store.find('/_not-found', '/_not-found', () => askerOf(request, site))
}

/** Answers made of what somebody types are as many as words: the store is for the others. */
const unkept = /^\/(search|report|region|api\/v1\/search)(\/|\?|$)/

/** Whose turn it is to have a page made, and for which request: worked out for what is not kept alone. */
function askerOf(request: IncomingMessage, site: Site): Asker {
  return { network: networkOf(senderOf(request, site)), request: requestIdOf(request, site) }
}

/** A page of the guide, or an answer of the API. */
function page(path: string, { request, site }: Visit): PreparedAnswer | Promise<Answer | PreparedAnswer> {
  const asker = () => askerOf(request, site)
  return unkept.test(path)
    ? site.inTurn(path, asker()).answer
    : site.store.find(request.url ?? '', path, asker)
}

/** Any site may follow: a tidier address is no secret, and programs in browsers write untidy ones too. */
function moved(location: string, headers: Record<string, string>): Answer {
  const all = { ...headers, location, 'access-control-allow-origin': '*' }
  return { status: 308, headers: all, body: Buffer.alloc(0) }
}

/** The admin gets the visitor's own request, with our word on where it came from. */
async function handOver(path: string, visit: Visit): Promise<void> {
  const { request, site } = visit
  const refused = refusalOf(path, request) ?? withoutRoom(visit)
  if (refused) {
    // Its body was not read: nothing else can come over this connection.
    const headers = { connection: 'close', ...(refused.status === 405 && { allow: 'GET, HEAD' }) }
    return send(visit, refusedRequest(refused.status, refused.text, site, headers))
  }
  request.url = path
  vouchFor(request, site)
  await site.admin(visit)
}

/** Takes room for what is sent until it is answered; a refusal where too much is on its way already. */
function withoutRoom({ request, response, site }: Visit): GuardRefusal | undefined {
  const length = Number(request.headers['content-length'] ?? 0)
  if (request.method !== 'POST' || length === 0) return undefined
  const leave = site.bodies.take(length)
  if (!leave) return { status: 503, text: 'Too much is being sent at once. Please try again in a moment.' }
  response.once('close', leave)
  return undefined
}

function refusedRequest(
  status: number,
  text: string,
  { siteUrl }: Site,
  headers: Record<string, string> = {},
): Answer {
  return sentence(status, text, { ...dataHeaders(siteUrl), ...headers })
}

/** Logs what failed or was slow; paths only, for queries may hold what a reader typed. An invitation's path is its secret. */
function watch({ request, response, site: { log }, id }: Visit): void {
  const began = performance.now()
  const { method, url = '' } = request
  response.once('close', () => {
    const ms = Math.round(performance.now() - began)
    const about = { request: id, method, path: withoutSecrets(url), status: response.statusCode, ms }
    // That the site is not ready is an answer, whoever asks every few seconds.
    if (url.startsWith('/readyz')) return
    if (response.statusCode >= 500) log.error(about, 'A request failed.')
    else if (ms > slowMs) log.warn(about, 'A request was slow.')
  })
}
