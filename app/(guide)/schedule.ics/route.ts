import { ONLY } from '@/lib/formats/calendars/only'
import { findScheduleCalendar } from '@/lib/formats/calendars/queries'
import { guideNow } from '@/lib/foundation/clock'
import { calendarNotFound, calendarRegion, calendarResponse, NO_SUCH_REGION } from '../calendar-response'

const MAX_SHOWS = 50

export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const region = calendarRegion(searchParams)
  if (region === undefined) return calendarNotFound(NO_SUCH_REGION)
  const value = searchParams.get('only') || null
  const only = ONLY.find((each) => each === value) ?? null
  if (value !== null && only === null) return calendarNotFound('“only” is premieres, finales or complete.')
  const shows = showsIn(searchParams)
  if (shows && shows.length > MAX_SHOWS)
    return calendarNotFound(`A calendar holds at most ${MAX_SHOWS} shows.`)
  const platform = searchParams.get('platform') || null
  const view = await findScheduleCalendar({ shows, region, platform, only, now: guideNow() })
  if (view === null) return calendarNotFound('The guide has no such show or platform.')
  return calendarResponse(view, ['schedule', platform, only, region].filter(Boolean).join('-'))
}

/** `?show=a,b` is two shows; none at all is every show. */
function showsIn(parameters: URLSearchParams): string[] | null {
  const slugs = parameters.get('show')
  return slugs ? [...new Set(slugs.split(',').map((slug) => slug.trim()))].filter(Boolean) : null
}
