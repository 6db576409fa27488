import { findShowCalendar } from '@/lib/formats/calendars/queries'
import { guideNow } from '@/lib/foundation/clock'
import {
  calendarAnswer,
  movedCalendar,
  NO_SUCH_REGION,
  noCalendar,
  regionIn,
} from '../../../calendar-answers'

type ShowAddress = { params: Promise<{ show: string }> }

export async function GET(request: Request, { params }: ShowAddress): Promise<Response> {
  const { show } = await params
  const region = regionIn(new URL(request.url).searchParams)
  if (region === undefined) return noCalendar(NO_SUCH_REGION)
  const view = await findShowCalendar({ show, region, now: guideNow() })
  if (view === null) return movedCalendar(`/shows/${show}`, request)
  return calendarAnswer(view, [show, region].filter(Boolean).join('-'))
}
