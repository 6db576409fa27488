import { type Answer, isHtml, type NextHandler } from './answer'
import { machineAnswer } from './finish'
import { machineHeaders } from './headers'
import { type Question, render } from './render'
import { SECONDS_TO_WAIT, TooBusy } from './turns'

type Api = {
  siteUrl: string
  handler: NextHandler
  fault(path: string, error: unknown): void
}

const TITLES: Record<number, string> = {
  404: 'Not Found',
  405: 'Method Not Allowed',
  414: 'URI Too Long',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

const NOTHING = 'There is nothing at this address. /api/v1/openapi.json describes those there are.'
const BUSY = `Too many answers are being made at this moment: ask again in ${SECONDS_TO_WAIT} seconds.`
const FAULT = 'This answer could not be made. That is our fault: ask again in a minute.'

const dayInSeconds = 86_400

/** The API's own answer to a question for a canonical path; where it has none, a problem in JSON (RFC 9457) and never a page. */
export async function apiAnswer(question: Question, api: Api): Promise<Answer> {
  if (question.method === 'OPTIONS') return preflight(api)
  try {
    const answer = await render(question, api)
    const isPage = isHtml(answer) || (answer.status >= 400 && answer.body.length === 0)
    return isPage ? nothingOrFault(answer.status, api) : machineAnswer(answer, api)
  } catch (error) {
    if (error instanceof TooBusy) return busy(api)
    api.fault(question.path, error)
    return nothingOrFault(500, api)
  }
}

/** For paths below /api that are no addresses at all. */
export function nothingInApi(site: Pick<Api, 'siteUrl'>): Answer {
  return problem(404, NOTHING, site)
}

/** For methods that change something: the API is read only. */
export function notTakenByApi(allowed: string[], site: Pick<Api, 'siteUrl'>): Answer {
  const allow = allowed.join(', ')
  const answer = problem(405, `The API is read only. This address takes ${allow}.`, site)
  return { ...answer, headers: { ...answer.headers, allow } }
}

export function tooLongForApi(site: Pick<Api, 'siteUrl'>): Answer {
  return problem(414, 'This address is too long: at most 2,000 characters are read.', site)
}

function busy(api: Api): Answer {
  const answer = problem(503, BUSY, api)
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(SECONDS_TO_WAIT) } }
}

/** What a browser asks before a program of another site may send If-None-Match: it may, whatever the address. */
function preflight({ siteUrl }: Api): Answer {
  const headers = {
    ...machineHeaders(siteUrl),
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, HEAD, OPTIONS',
    'access-control-allow-headers': '*',
    'access-control-max-age': String(dayInSeconds),
    allow: 'GET, HEAD, OPTIONS',
  }
  return { status: 204, headers, body: Buffer.alloc(0) }
}

/** A page where JSON belongs is our fault, unless it only says that there is nothing. */
function nothingOrFault(status: number, api: Api): Answer {
  return status >= 400 && status < 500 ? problem(status, NOTHING, api) : problem(500, FAULT, api)
}

function problem(status: number, detail: string, { siteUrl }: Pick<Api, 'siteUrl'>): Answer {
  return {
    status,
    headers: {
      ...machineHeaders(siteUrl),
      'content-type': 'application/problem+json',
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag, Link',
      'cache-control': 'no-store',
    },
    body: Buffer.from(
      `${JSON.stringify({ type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail })}\n`,
    ),
  }
}
