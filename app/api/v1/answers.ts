import type { ApiProblem } from '@/lib/formats/api/problem'
import { Invalid, NotFound } from '@/lib/foundation/errors'
import { findRedirect } from '@/lib/guide/redirects/queries'

const ANYBODY = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link',
  'cache-control': 'no-cache',
}

const TITLES: Record<number, string> = { 400: 'Bad Request', 404: 'Not Found' }

export function jsonResponse(body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, { headers: { ...ANYBODY, ...headers } })
}

type Handler<Context> = (request: Request, context: Context) => Promise<Response>

/** A route whose expected errors are answered as problems; what nobody expected is the server's to answer. */
export function withProblems<Context>(handler: Handler<Context>): Handler<Context> {
  return async (request, context) => {
    try {
      return await handler(request, context)
    } catch (error) {
      if (error instanceof NotFound) return problem({ status: 404, detail: error.message })
      if (error instanceof Invalid) {
        const [first] = error.problems
        return problem({ status: 400, detail: error.message, parameter: first?.path })
      }
      throw error
    }
  }
}

function problem({
  status,
  detail,
  parameter,
}: Pick<ApiProblem, 'status' | 'detail' | 'parameter'>): Response {
  const body: ApiProblem = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    detail,
    parameter,
  }
  const headers = { ...ANYBODY, 'content-type': 'application/problem+json' }
  return new Response(JSON.stringify(body), { status, headers })
}

type RedirectQuery = {
  request: Request
  /** The page that the answer is about: "/shows/old". */
  page: string
  /** What the answer's address has after it: "/seasons/2". */
  rest?: string
  /** What to say where there is nothing. */
  nothing: string
}

/** Leads to the answer about a page that has moved (308), the query kept; throws NotFound for one that never was. */
export async function redirectOrNotFound({
  request,
  page,
  rest = '',
  nothing,
}: RedirectQuery): Promise<Response> {
  const target = await findRedirect(page)
  if (target === null || !/^\/(shows|people)\/[^/]+$/.test(target)) throw new NotFound(nothing)
  const location = `/api/v1${encodeURI(target)}${rest}${new URL(request.url).search}`
  return new Response(null, { status: 308, headers: { ...ANYBODY, location } })
}
