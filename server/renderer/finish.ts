import { REQUEST_PLACE, requestId } from '@/lib/foundation/request-id'
import { type Answer, ERROR_PAGE, headerOf, isHtml } from '../answer'
import { dataHeaders, embedHeaders, type Headers, pageHeaders, previewHeaders } from '../headers'
import { foreignScript, stripped } from './strip'

export type FinishContext = {
  siteUrl: string
  /** Renders a canonical path; may reject. */
  ask(path: string): Promise<Answer>
  /** Told of what went wrong on our side, with the path it went wrong for. */
  fault(path: string, error: unknown): void
}

const lastResort = bareHtml(
  'Something went wrong',
  `This page could not be made. Please try again in a minute.</p><p><small>Tell us this number: ${REQUEST_PLACE}</small>`,
)
const busyHtml = bareHtml(
  'Too many ask at once',
  'This page comes in a moment: please try again in some seconds.',
)

function bareHtml(title: string, text: string): string {
  const head = `<meta charset="utf-8"><title>${title}</title>`
  return `<!doctype html><html lang="en"><head>${head}</head><body><h1>${title}</h1><p>${text}</p></body></html>`
}

/** What a kind of page is sent with, and the pages that stand for what is not there and what could not be made. */
type PageKind = { headers(siteUrl: string): Headers; nothing: string; error: string }

const GUIDE_PAGE: PageKind = { headers: pageHeaders, nothing: '/_not-found', error: ERROR_PAGE }
// In a frame even bad news is a card: the pages of the guide refuse to be framed.
const EMBED_PAGE: PageKind = { headers: embedHeaders, nothing: '/embed/gone', error: '/embed/trouble' }
// Nobody keeps a page behind a preview link, and no other site learns the address from a link.
const PREVIEW_PAGE: PageKind = { headers: previewHeaders, nothing: '/_not-found', error: ERROR_PAGE }

function pageKindOf(path: string): PageKind {
  if (path.startsWith('/preview/')) return PREVIEW_PAGE
  return path.startsWith('/embed/') ? EMBED_PAGE : GUIDE_PAGE
}

/** The answer for a path of the guide, as every reader gets it: a page without the framework, a feed, a redirect. */
export async function finishedPage(path: string, context: FinishContext): Promise<Answer> {
  const kind = pageKindOf(path)
  try {
    const answer = await context.ask(path)
    if (isPayload(answer)) return await notFoundPage(context, kind)
    if (answer.headers.location) return redirect(answer, context, kind)
    if (!isHtml(answer)) return dataAnswer(answer, context)
    if (answer.status === 404 && isShell(answer)) return await notFoundPage(context, kind)
    if (answer.status >= 500 || isShell(answer)) return await errorPage(context, kind)
    return withoutFramework(answer, context, kind)
  } catch (error) {
    context.fault(path, error)
    return errorPage(context, kind)
  }
}

/** What is said where there is nothing. */
function notFoundPage(context: FinishContext, kind = GUIDE_PAGE): Promise<Answer> {
  return pageWithStatus({ status: 404, path: kind.nothing, kind }, context)
}

/** What is said when a page could not be made, with the request that the log names beside the reason. */
export async function errorPage(context: FinishContext, kind = GUIDE_PAGE): Promise<Answer> {
  const answer = await pageWithStatus({ status: 500, path: kind.error, kind }, context)
  return unkept(tellingOf(requestId() ?? '', answer))
}

/** What is said at an address where nothing can be made at all. */
export function lastResortPage(path: string, request: string, site: { siteUrl: string }): Answer {
  return unkept(
    tellingOf(request, page({ status: 500, body: lastResort, link: '', kind: pageKindOf(path) }, site)),
  )
}

function tellingOf(request: string, answer: Answer): Answer {
  return { ...answer, body: Buffer.from(answer.body.toString().replace(REQUEST_PLACE, request)) }
}

function unkept(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, 'cache-control': 'no-store' } }
}

/** What is said where more pages are asked for than can be made; programs and search engines come back by themselves. */
export function busyPage(path: string, secondsToWait: number, siteUrl: string): Answer {
  const answer = unkept(page({ status: 503, body: busyHtml, link: '', kind: pageKindOf(path) }, { siteUrl }))
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(secondsToWait) } }
}

/** A feed's or the API's own answer: its headers are kept, except those that only Next's runtime reads. */
export function dataAnswer(answer: Answer, { siteUrl }: Pick<FinishContext, 'siteUrl'>): Answer {
  const own = Object.entries(answer.headers).filter(([name]) => !isInner(name))
  return { ...answer, headers: { ...dataHeaders(siteUrl), ...Object.fromEntries(own) } }
}

type PageToFinish = { status: number; path: string; kind: PageKind }

async function pageWithStatus({ status, path, kind }: PageToFinish, context: FinishContext): Promise<Answer> {
  try {
    const answer = await context.ask(path)
    if (!isHtml(answer) || isShell(answer)) throw new Error(`${path} could not be rendered.`)
    return { ...withoutFramework(answer, context, kind), status }
  } catch (error) {
    context.fault(path, error)
    return page({ status: 500, body: lastResort, link: '', kind }, context)
  }
}

/** Throws for a page that would still run a script which is not ours. */
function withoutFramework(answer: Answer, context: FinishContext, kind: PageKind): Answer {
  const body = stripped(answer.body.toString())
  const foreign = foreignScript(body)
  if (foreign) throw new Error(`A finished page still holds a script: ${foreign}`)
  const link = fontPreloads(headerOf(answer, 'link'))
  return page({ status: answer.status, body, link, kind }, context)
}

type Page = { status: number; body: string; link: string; kind: PageKind }

function page({ status, body, link, kind }: Page, { siteUrl }: Pick<FinishContext, 'siteUrl'>): Answer {
  const headers = {
    ...kind.headers(siteUrl),
    'content-type': 'text/html; charset=utf-8',
    ...(link && { link }),
  }
  return { status, headers, body: Buffer.from(body) }
}

function redirect(answer: Answer, { siteUrl }: FinishContext, kind: PageKind): Answer {
  const headers = { ...kind.headers(siteUrl), location: headerOf(answer, 'location') }
  return { status: answer.status, headers, body: Buffer.alloc(0) }
}

/** Next also names script preloads in the Link header; only fonts are for a page without scripts. */
export function fontPreloads(link: string): string {
  return link
    .split(/,\s*(?=<)/)
    .filter((entry) => /;\s*as="?font"?(;|$)/i.test(entry))
    .join(', ')
}

/** What Next sends when a page answered notFound() or threw: a body that only scripts would fill. */
function isShell({ body }: Answer): boolean {
  return body.includes('id="__next_error__"')
}

function isPayload(answer: Answer): boolean {
  return headerOf(answer, 'content-type').startsWith('text/x-component')
}

const inner = ['connection', 'date', 'keep-alive', 'set-cookie', 'transfer-encoding', 'vary', 'x-powered-by']

function isInner(name: string): boolean {
  return inner.includes(name) || /^x-(nextjs|next|middleware)-/.test(name)
}
