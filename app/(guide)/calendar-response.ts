import { type CalendarView, calendarText } from '@/lib/formats/calendars/calendar'
import { siteOrigin } from '@/lib/foundation/site-origin'
import { findRedirect } from '@/lib/guide/redirects/queries'
import { isRegion } from '@/lib/guide/regions/regions'

const HEADERS = { 'cache-control': 'no-cache', 'content-type': 'text/calendar; charset=utf-8' }

/** The calendar under a name to save it by; calendar programs ask again with its ETag, which the server makes. */
export function calendarResponse(view: CalendarView, name: string): Response {
  const disposition = `inline; filename="${name.replace(/[^\w.-]+/g, '-')}.ics"`
  const headers = { ...HEADERS, 'content-disposition': disposition }
  return new Response(calendarText(view, siteOrigin()), { headers })
}

/** 404 with a sentence: who sees it has typed an address, or has a calendar program that shows what went wrong. */
export function calendarNotFound(sentence: string): Response {
  const headers = { 'cache-control': 'no-cache', 'content-type': 'text/plain; charset=utf-8' }
  return new Response(`${sentence}\n`, { status: 404, headers })
}

/** The region asked for, null without one, undefined for what is none. */
export function calendarRegion(parameters: URLSearchParams): string | null | undefined {
  const code = parameters.get('region')?.toUpperCase()
  if (!code) return null
  return isRegion(code) ? code : undefined
}

export const NO_SUCH_REGION = 'There is no such region. Give an ISO 3166-1 code such as US, CA or DE.'

/** Where the calendar of this page has moved to (308), or 404. */
export async function redirectMovedOr404(path: string, request: Request): Promise<Response> {
  const target = await findRedirect(path)
  if (target === null) return calendarNotFound('There is no calendar at this address.')
  const location = `${target}/calendar.ics${new URL(request.url).search}`
  return new Response(null, { status: 308, headers: { location } })
}
