import { linkHeader } from '@/lib/api/paging'
import { MOST_ENTRIES } from '@/lib/api/schedule'
import { scheduleInApi } from '@/lib/schedule/api'
import { listSchedule } from '@/lib/schedule/queries'
import { answer, answering } from '../answers'
import { parametersOf, scheduleIn } from '../questions'

export const GET = answering(async (request: Request) => {
  const question = await scheduleIn(parametersOf(request))
  const schedule = scheduleInApi(question, await listSchedule({ ...question, atMost: MOST_ENTRIES }))
  return answer(schedule, { link: linkHeader(schedule.links) })
})
