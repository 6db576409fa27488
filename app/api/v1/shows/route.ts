import { linkHeader } from '@/lib/formats/api/paging'
import { showsInApi } from '@/lib/formats/api/shows'
import { NotFound } from '@/lib/foundation/errors'
import { listShows } from '@/lib/guide/shows/queries'
import { answer, answering } from '../answers'
import { pageIn, parametersOf } from '../questions'

export const GET = answering(async (request: Request) => {
  const list = await listShows(pageIn(parametersOf(request)))
  if (list.page > list.pages)
    throw new NotFound(`There is no page ${list.page}. The last one is ${list.pages}.`)
  const shows = showsInApi(list)
  return answer(shows, { link: linkHeader(shows.links) })
})
