import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Answer, NextHandler } from './answer'
import { apiAnswer, nothingInApi, notTakenByApi, tooLongForApi } from './api'
import type { Ready } from './encode'
import type { Files } from './files'
import { type Finishing, finishedPage, notFoundPage, troublePage } from './finish'
import { refusalOf } from './guard'
import { commonHeaders, machineHeaders } from './headers'
import { healthAnswer } from './health'
import { goneInvitation } from './invitations'
import { finishingOf, withoutSecrets } from './make'
import type { Pictures } from './pictures'
import { allowedMethods, type Route, routeOf } from './routes'
import { send, sendAtOnce, sentence } from './send'
import type { Store } from './store/store'
import { proxyWarning, vouchFor } from './visitor'

export type Site = {
  siteUrl: string
  trustedProxies: number
  handler: NextHandler
  files: Files
  pictures: Pictures
  log: { warn(about: object, message: string): void; error(about: object, message: string): void }
  /** Keeps finished pages; without one, each is made when it is asked for. */
  store?: Store
  /** Whether the site can answer readers: false while it drains or without its database. */
  isReady(): Promise<boolean>
}

const slowMs = 1000

/** Answers every request of a site: each face its own way, and nothing a visitor sends can crash it. */
export function siteListener(site: Site): RequestListener {
  const finishing = finishingOf(site)
  const warnOfProxy = proxyWarning(site)
  return (request, response) => {
    warnOfProxy(request)
    if (isReading(request) && sendAtOnce(request, response, atHand(request.url ?? '', site))) return
    watch(request, response, site)
    answer({ request, response, site, finishing }).catch(async (error: unknown) => {
      finishing.fault(request.url ?? '', error)
      if (response.headersSent) response.destroy()
      else await send(request, response, await troublePage(finishing))
    })
  }
}

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** What most readers ask for stands ready under the very address they send. */
function atHand(url: string, { store, files }: Site): Ready | Promise<Ready> | undefined {
  return store?.known(url) ?? files.find(url)
}

type Visit = { request: IncomingMessage; response: ServerResponse; site: Site; finishing: Finishing }

async function answer(visit: Visit): Promise<void> {
  const { request, response, site } = visit
  const route = routeOf(request.url ?? '')
  const allowed = allowedMethods(route.face)
  if (allowed !== 'any' && !allowed.includes(request.method ?? '')) {
    if (route.face.startsWith('api')) return send(request, response, notTakenByApi(allowed, site))
    return send(
      request,
      response,
      refusal(405, 'This address does not take that method.', site, { allow: allowed.join(', ') }),
    )
  }
  if (route.face === 'report') {
    delete request.headers.cookie
    return handOver(route.path, visit)
  }
  if (route.face === 'admin') {
    const gone = await goneInvitation(route.path, request, site)
    return gone ? send(request, response, gone) : handOver(route.path, visit)
  }
  await send(request, response, await answerTo(route, visit))
}

type Complete = Exclude<Route, { face: 'admin' | 'report' }>

async function answerTo(route: Complete, visit: Visit): Promise<Answer | Ready> {
  const { request, site, finishing } = visit
  const headers = machineHeaders(site.siteUrl)
  switch (route.face) {
    case 'guide':
      return kept(route.path, visit) ?? finishedPage(route.path, finishing)
    case 'preview':
      return finishedPage(route.path, finishing)
    case 'file':
      return site.files.find(route.path) ?? nothingHere(visit)
    case 'picture':
      return (await site.pictures.find(route.path)) ?? nothingHere(visit)
    case 'api': {
      const isQuestion = request.method === 'OPTIONS'
      const page = isQuestion ? undefined : kept(route.path, visit)
      return (
        page ??
        apiAnswer({ path: route.path, method: isQuestion ? 'OPTIONS' : 'GET' }, { ...finishing, ...site })
      )
    }
    case 'alive':
      return healthAnswer(200, 'alive', headers)
    case 'ready':
      return (await site.isReady())
        ? healthAnswer(200, 'ready', headers)
        : healthAnswer(503, 'not ready', headers)
    case 'moved':
      return moved(route.location, headers)
    case 'too-long':
      return request.url?.startsWith('/api/')
        ? tooLongForApi(site)
        : refusal(414, 'This address is too long.', site)
    case 'api-nowhere':
      return nothingInApi(site)
    case 'nowhere':
      return nothingHere(visit)
  }
}

/** Programs ask for hundreds of files that no site has: what they are told is kept as well. */
function nothingHere({ site, finishing }: Visit): Promise<Answer | Ready> {
  return site.store?.find('/_not-found', '/_not-found') ?? notFoundPage(finishing)
}

/** Answers made of what somebody types are as many as words: the store is for the others. */
const unkept = /^\/(search|report|api\/v1\/search)(\/|\?|$)/

function kept(path: string, { request, site }: Visit): Promise<Ready> | undefined {
  return unkept.test(path) ? undefined : site.store?.find(request.url ?? '', path)
}

/** Any site may follow: a tidier address is no secret, and programs in browsers write untidy ones too. */
function moved(location: string, headers: Record<string, string>): Answer {
  const all = { ...headers, location, 'access-control-allow-origin': '*' }
  return { status: 308, headers: all, body: Buffer.alloc(0) }
}

/** The desk is an application of Next's own: it gets the visitor's request, with our word on where it came from. */
async function handOver(path: string, { request, response, site }: Visit): Promise<void> {
  const refused = refusalOf(path, request)
  if (refused) {
    // Its body was not read: nothing else can come over this connection.
    const headers = { connection: 'close' }
    return send(request, response, refusal(refused.status, refused.text, site, headers))
  }
  request.url = path
  vouchFor(request, site)
  for (const [name, value] of Object.entries(commonHeaders(site.siteUrl))) response.setHeader(name, value)
  await site.handler(request, response)
}

function refusal(
  status: number,
  text: string,
  { siteUrl }: Site,
  headers: Record<string, string> = {},
): Answer {
  return sentence(status, text, { ...machineHeaders(siteUrl), ...headers })
}

/** Logs what failed or was slow; paths only, for queries may hold what a reader typed. An invitation's path is its secret. */
function watch(request: IncomingMessage, response: ServerResponse, { log }: Site): void {
  const began = performance.now()
  const { method, url = '' } = request
  response.once('close', () => {
    const ms = Math.round(performance.now() - began)
    const about = { method, path: withoutSecrets(url), status: response.statusCode, ms }
    if (response.statusCode >= 500) log.error(about, 'A request failed.')
    else if (ms > slowMs) log.warn(about, 'A request was slow.')
  })
}
