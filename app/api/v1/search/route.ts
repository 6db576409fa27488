import { searchInApi } from '@/lib/formats/api/search-results'
import { searchGuide } from '@/lib/guide/search/queries'
import { answer, answering } from '../answers'
import { parametersOf, questionIn } from '../questions'

export const GET = answering(async (request: Request) => {
  return answer(searchInApi(await searchGuide(questionIn(parametersOf(request)))))
})
