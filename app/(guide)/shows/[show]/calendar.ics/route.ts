import { findShowCalendar } from '@/lib/formats/calendars/queries'
import { guideNow } from '@/lib/foundation/clock'
import {
  calendarNotFound,
  calendarRegion,
  calendarResponse,
  NO_SUCH_REGION,
  redirectMovedOr404,
} from '../../../calendar-response'

type ShowAddress = { params: Promise<{ show: string }> }

export async function GET(request: Request, { params }: ShowAddress): Promise<Response> {
  const { show } = await params
  const region = calendarRegion(new URL(request.url).searchParams)
  if (region === undefined) return calendarNotFound(NO_SUCH_REGION)
  const view = await findShowCalendar({ show, region, now: guideNow() })
  if (view === null) return redirectMovedOr404(`/shows/${show}`, request)
  return calendarResponse(view, [show, region].filter(Boolean).join('-'))
}
