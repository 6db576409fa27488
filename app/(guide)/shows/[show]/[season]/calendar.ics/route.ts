import { findSeasonCalendar } from '@/lib/formats/calendars/queries'
import { guideNow } from '@/lib/foundation/clock'
import {
  calendarNotFound,
  calendarRegion,
  calendarResponse,
  NO_SUCH_REGION,
  redirectMovedOr404,
} from '../../../../calendar-response'

type SeasonAddress = { params: Promise<{ show: string; season: string }> }

export async function GET(request: Request, { params }: SeasonAddress): Promise<Response> {
  const { show, season } = await params
  const region = calendarRegion(new URL(request.url).searchParams)
  if (region === undefined) return calendarNotFound(NO_SUCH_REGION)
  const view = await findSeasonCalendar({ show, season, region, now: guideNow() })
  if (view === null) return redirectMovedOr404(`/shows/${show}/${season}`, request)
  return calendarResponse(view, [show, season, region].filter(Boolean).join('-'))
}
