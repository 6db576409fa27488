import { type Answer, isHtml, type NextHandler } from './answer'
import { machineAnswer } from './finish'
import { machineHeaders } from './headers'
import { render } from './render'

type Api = {
  siteUrl: string
  handler: NextHandler
  fault(path: string, error: unknown): void
}

const titles: Record<number, string> = { 404: 'Not Found', 500: 'Internal Server Error' }

/** The API's own answer to a canonical path; where it has none, a problem in JSON (RFC 9457) and never a page. */
export async function apiAnswer(path: string, method: 'GET' | 'OPTIONS', api: Api): Promise<Answer> {
  try {
    const answer = await render({ path, method }, api)
    const isPage = isHtml(answer) || (answer.status >= 400 && answer.body.length === 0)
    return isPage ? problem(answer.status, api) : machineAnswer(answer, api)
  } catch (error) {
    api.fault(path, error)
    return problem(500, api)
  }
}

/** For paths below /api that are no addresses at all. */
export function nothingInApi(site: Pick<Api, 'siteUrl'>): Answer {
  return problem(404, site)
}

function problem(status: number, { siteUrl }: Pick<Api, 'siteUrl'>): Answer {
  // A page where JSON belongs is our fault, unless it only says that there is nothing.
  const told = status >= 400 && status < 500 ? status : 500
  return {
    status: told,
    headers: {
      ...machineHeaders(siteUrl),
      'content-type': 'application/problem+json',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    },
    body: Buffer.from(
      `${JSON.stringify({ type: 'about:blank', title: titles[told] ?? 'Error', status: told })}\n`,
    ),
  }
}
