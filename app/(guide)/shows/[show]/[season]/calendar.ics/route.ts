import { findSeasonCalendar } from '@/lib/formats/calendars/queries'
import { guideNow } from '@/lib/foundation/clock'
import {
  calendarAnswer,
  movedCalendar,
  NO_SUCH_REGION,
  noCalendar,
  regionIn,
} from '../../../../calendar-answers'

type SeasonAddress = { params: Promise<{ show: string; season: string }> }

export async function GET(request: Request, { params }: SeasonAddress): Promise<Response> {
  const { show, season } = await params
  const region = regionIn(new URL(request.url).searchParams)
  if (region === undefined) return noCalendar(NO_SUCH_REGION)
  const view = await findSeasonCalendar({ show, season, region, now: guideNow() })
  if (view === null) return movedCalendar(`/shows/${show}/${season}`, request)
  return calendarAnswer(view, [show, season, region].filter(Boolean).join('-'))
}
