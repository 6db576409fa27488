import { scheduleInApi } from '@/lib/schedule/api'
import { listSchedule } from '@/lib/schedule/queries'
import { answer, answering } from '../answers'
import { parametersOf, scheduleIn } from '../questions'

export const GET = answering(async (request: Request) => {
  const question = await scheduleIn(parametersOf(request))
  return answer(scheduleInApi(question, await listSchedule(question)))
})
