import { searchInApi } from '@/lib/formats/api/search-results'
import { searchGuide } from '@/lib/guide/search/queries'
import { jsonResponse, withProblems } from '../answers'
import { parametersIn, parseSearch } from '../parameters'

export const GET = withProblems(async (request: Request) => {
  return jsonResponse(searchInApi(await searchGuide(parseSearch(parametersIn(request)))))
})
