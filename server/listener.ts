import type { IncomingMessage, RequestListener } from 'node:http'
import { networkOf } from '@/lib/foundation/network'
import { type Answer, ERROR_PAGE } from './answer'
import { nothingInApi, notTakenByApi, preflight, tooLongForApi } from './api'
import type { PreparedAnswer } from './encode'
import { type GuardRefusal, refusalOf } from './guard'
import { dataHeaders } from './headers'
import { aliveAnswer, readyAnswer } from './health'
import { withoutSecrets } from './log'
import type { Asker } from './make-in-turn'
import { countRequest } from './metrics/counted'
import { allowedMethods, faceAtHand, type Route, routeOf } from './routes'
import { send, sendAtOnce, sentence } from './send'
import { type Site, type Visit, visitOf } from './site'
import { proxyWarning, requestIdOf, senderOf, vouchFor } from './visitor'
import { watch } from './watch'

/** Answers every request of a site: each face its own way, and nothing a visitor sends can crash it. */
export function siteListener(site: Site): RequestListener {
  const warnOfProxy = proxyWarning(site)
  return (request, response) => {
    warnOfProxy(request)
    const logged = site.accessLog && visitOf(request, response, site)
    if (logged) site.accessLog?.(logged)
    if (isReading(request) && sendAtOnce(logged ?? { request, response }, atHand(request, site))) {
      countRequest(faceAtHand(request.url ?? ''), response.statusCode)
      return
    }
    const visit = logged ?? visitOf(request, response, site)
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

async function answer(visit: Visit): Promise<void> {
  const { request, site } = visit
  const route = routeOf(request.url ?? '')
  visit.face = route.face
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
  const answer = answerTo(route, visit)
  if (answer instanceof Promise && isRendered(route)) visit.answered = 'rendered'
  await send(visit, await answer)
}

type Complete = Exclude<Route, { face: 'admin' | 'report' }>

/** Whether what has to be waited for is made by the renderer. */
function isRendered({ face }: Complete): boolean {
  return ['guide', 'preview', 'api', 'nowhere'].includes(face)
}

type AnyAnswer = Answer | PreparedAnswer

function answerTo(route: Complete, visit: Visit): AnyAnswer | Promise<AnyAnswer> {
  const { request, site } = visit
  const headers = dataHeaders(site.siteUrl)
  switch (route.face) {
    case 'guide':
      return pageOrNothing(route.path, visit)
    case 'preview':
      return site.previews.find(route.path, askerOf(request, site))
    case 'file':
      return site.files.find(route.path) ?? nothingHere(visit)
    case 'picture':
      return site.pictures.find(route.path).then((found) => found ?? nothingHere(visit))
    case 'api':
      return request.method === 'OPTIONS' ? preflight(site) : page(route.path, visit)
    case 'alive':
      return aliveAnswer(headers)
    case 'ready':
      return site.readiness().then((readiness) => readyAnswer(readiness, headers))
    case 'metrics':
      return site.metrics?.(request.headers.authorization) ?? nothingHere(visit)
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

/** A page that was asked for before is answered without this. */
async function pageOrNothing(path: string, visit: Visit): Promise<AnyAnswer> {
  return (await visit.site.isNothingAt(path)) ? nothingHere(visit) : page(path, visit)
}

/** A page of the guide, or an answer of the API. */
function page(path: string, { request, site }: Visit): AnyAnswer | Promise<AnyAnswer> {
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
  visit.answered = 'admin'
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
