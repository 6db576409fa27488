import { linkHeader } from '@/lib/formats/api/paging'
import { MAX_ENTRIES } from '@/lib/formats/api/schedule'
import { scheduleInApi } from '@/lib/formats/api/schedule-days'
import { listSchedule } from '@/lib/guide/schedule/queries'
import { jsonResponse, withProblems } from '../answers'
import { parametersIn, parseSchedule } from '../parameters'

export const GET = withProblems(async (request: Request) => {
  const query = await parseSchedule(parametersIn(request))
  const schedule = scheduleInApi(query, await listSchedule({ ...query, limit: MAX_ENTRIES }))
  return jsonResponse(schedule, { link: linkHeader(schedule.links) })
})
