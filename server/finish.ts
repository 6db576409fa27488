import { type Answer, headerOf, isHtml } from './answer'
import { machineHeaders, pageHeaders } from './headers'
import { foreignScript, stripped } from './strip'

export type Finishing = {
  siteUrl: string
  /** Renders a canonical path; may reject. */
  ask(path: string): Promise<Answer>
  /** Told of what went wrong on our side, with the path it went wrong for. */
  fault(path: string, error: unknown): void
}

const lastResort =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Something went wrong</title></head>' +
  '<body><h1>Something went wrong</h1><p>This page could not be made. Please try again in a minute.</p></body></html>'

/** The answer for a path of the guide, as every reader gets it: a page without the framework, a feed, a redirect. */
export async function finishedPage(path: string, finishing: Finishing): Promise<Answer> {
  try {
    const answer = await finishing.ask(path)
    if (isPayload(answer)) return await notFoundPage(finishing)
    if (answer.headers.location) return redirect(answer, finishing)
    if (!isHtml(answer)) return machineAnswer(answer, finishing)
    if (answer.status === 404 && isShell(answer)) return await notFoundPage(finishing)
    if (answer.status >= 500 || isShell(answer)) return await troublePage(finishing)
    return withoutFramework(answer, finishing)
  } catch (error) {
    finishing.fault(path, error)
    return troublePage(finishing)
  }
}

/** What is said where there is nothing. */
export function notFoundPage(finishing: Finishing): Promise<Answer> {
  return pageWithStatus(404, '/_not-found', finishing)
}

/** What is said when a page could not be made. */
export async function troublePage(finishing: Finishing): Promise<Answer> {
  const answer = await pageWithStatus(500, '/trouble', finishing)
  return { ...answer, headers: { ...answer.headers, 'cache-control': 'no-store' } }
}

/** A feed's or the API's own answer: its headers are kept, except those that only Next's runtime reads. */
export function machineAnswer(answer: Answer, { siteUrl }: Pick<Finishing, 'siteUrl'>): Answer {
  const own = Object.entries(answer.headers).filter(([name]) => !isInner(name))
  return { ...answer, headers: { ...machineHeaders(siteUrl), ...Object.fromEntries(own) } }
}

async function pageWithStatus(status: number, path: string, finishing: Finishing): Promise<Answer> {
  try {
    const answer = await finishing.ask(path)
    if (!isHtml(answer) || isShell(answer)) throw new Error(`${path} could not be rendered.`)
    return { ...withoutFramework(answer, finishing), status }
  } catch (error) {
    finishing.fault(path, error)
    return page({ status: 500, body: lastResort, link: '' }, finishing)
  }
}

/** Throws for a page that would still run a script which is not ours. */
function withoutFramework(answer: Answer, finishing: Finishing): Answer {
  const body = stripped(answer.body.toString())
  const foreign = foreignScript(body)
  if (foreign) throw new Error(`A finished page still holds a script: ${foreign}`)
  return page({ status: answer.status, body, link: fontPreloads(headerOf(answer, 'link')) }, finishing)
}

type Page = { status: number; body: string; link: string }

function page({ status, body, link }: Page, { siteUrl }: Pick<Finishing, 'siteUrl'>): Answer {
  const headers = {
    ...pageHeaders(siteUrl),
    'content-type': 'text/html; charset=utf-8',
    ...(link && { link }),
  }
  return { status, headers, body: Buffer.from(body) }
}

function redirect(answer: Answer, { siteUrl }: Finishing): Answer {
  const headers = { ...pageHeaders(siteUrl), location: headerOf(answer, 'location') }
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
