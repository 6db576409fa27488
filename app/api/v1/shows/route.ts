import { linkHeader } from '@/lib/formats/api/paging'
import { showsInApi } from '@/lib/formats/api/shows'
import { NotFound } from '@/lib/foundation/errors'
import { listShows } from '@/lib/guide/shows/list/queries'
import { jsonResponse, withProblems } from '../answers'
import { parametersIn, parsePage } from '../parameters'

export const GET = withProblems(async (request: Request) => {
  const list = await listShows(parsePage(parametersIn(request)))
  if (list.page > list.pages)
    throw new NotFound(`There is no page ${list.page}. The last one is ${list.pages}.`)
  const shows = showsInApi(list)
  return jsonResponse(shows, { link: linkHeader(shows.links) })
})
