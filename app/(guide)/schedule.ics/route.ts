import { ONLY } from '@/lib/formats/calendars/events'
import { findScheduleCalendar } from '@/lib/formats/calendars/queries'
import { guideNow } from '@/lib/foundation/clock'
import { calendarAnswer, NO_SUCH_REGION, noCalendar, regionIn } from '../calendar-answers'

const MOST_SHOWS = 50

export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const region = regionIn(searchParams)
  if (region === undefined) return noCalendar(NO_SUCH_REGION)
  const value = searchParams.get('only') || null
  const only = ONLY.find((each) => each === value) ?? null
  if (value !== null && only === null) return noCalendar('“only” is premieres or finales.')
  const shows = showsIn(searchParams)
  if (shows && shows.length > MOST_SHOWS) return noCalendar(`A calendar holds at most ${MOST_SHOWS} shows.`)
  const platform = searchParams.get('platform') || null
  const view = await findScheduleCalendar({ shows, region, platform, only, now: guideNow() })
  if (view === null) return noCalendar('The guide has no such show or platform.')
  return calendarAnswer(view, ['schedule', platform, only, region].filter(Boolean).join('-'))
}

/** `?show=a,b` is two shows; none at all is every show. */
function showsIn(parameters: URLSearchParams): string[] | null {
  const slugs = parameters.get('show')
  return slugs ? [...new Set(slugs.split(',').map((slug) => slug.trim()))].filter(Boolean) : null
}
