import type { Answer } from './answer'
import { dataHeaders } from './headers'

type Site = { siteUrl: string }

const TITLES: Record<number, string> = {
  404: 'Not Found',
  405: 'Method Not Allowed',
  414: 'URI Too Long',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

const NOTHING = 'There is nothing at this address. /api/v1/openapi.json describes those there are.'
const FAULT = 'This answer could not be made. That is our fault: ask again in a minute.'

const dayInSeconds = 86_400

/** For paths below /api that are no addresses at all. */
export function nothingInApi(site: Site): Answer {
  return problem(404, NOTHING, site)
}

/** For methods that change something: the API is read only. */
export function notTakenByApi(allowed: string[], site: Site): Answer {
  const allow = allowed.join(', ')
  const answer = problem(405, `The API is read only. This address takes ${allow}.`, site)
  return { ...answer, headers: { ...answer.headers, allow } }
}

export function tooLongForApi(site: Site): Answer {
  return problem(414, 'This address is too long: at most 2,000 characters are read.', site)
}

export function busyApi(secondsToWait: number, site: Site): Answer {
  const text = `Too many answers are being made at this moment: ask again in ${secondsToWait} seconds.`
  const answer = problem(503, text, site)
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(secondsToWait) } }
}

/** What a browser asks before a program of another site may send If-None-Match: it may, whatever the address. */
export function preflight({ siteUrl }: Site): Answer {
  const headers = {
    ...dataHeaders(siteUrl),
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, HEAD, OPTIONS',
    'access-control-allow-headers': '*',
    'access-control-max-age': String(dayInSeconds),
    allow: 'GET, HEAD, OPTIONS',
  }
  return { status: 204, headers, body: Buffer.alloc(0) }
}

/** A page where JSON belongs is our fault, unless it only says that there is nothing. */
export function nothingOrFaultOfApi(status: number, api: Site): Answer {
  return status >= 400 && status < 500 ? problem(status, NOTHING, api) : problem(500, FAULT, api)
}

function problem(status: number, detail: string, { siteUrl }: Site): Answer {
  return {
    status,
    headers: {
      ...dataHeaders(siteUrl),
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
