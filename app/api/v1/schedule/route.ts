import { linkHeader } from '@/lib/formats/api/paging'
import { MOST_ENTRIES } from '@/lib/formats/api/schedule'
import { scheduleInApi } from '@/lib/formats/api/schedule-days'
import { listSchedule } from '@/lib/guide/schedule/queries'
import { answer, answering } from '../answers'
import { parametersOf, scheduleIn } from '../questions'

export const GET = answering(async (request: Request) => {
  const query = await scheduleIn(parametersOf(request))
  const schedule = scheduleInApi(query, await listSchedule({ ...query, atMost: MOST_ENTRIES }))
  return answer(schedule, { link: linkHeader(schedule.links) })
})
