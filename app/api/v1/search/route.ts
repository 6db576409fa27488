import { searchInApi } from '@/lib/search/api'
import { searchGuide } from '@/lib/search/queries'
import { answer, answering } from '../answers'
import { parametersOf, questionIn } from '../questions'

export const GET = answering(async (request: Request) => {
  return answer(searchInApi(await searchGuide(questionIn(parametersOf(request)))))
})
