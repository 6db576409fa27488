import { linkHeader } from '@/lib/api/paging'
import { NotFound } from '@/lib/errors'
import { showsInApi } from '@/lib/shows/api'
import { listShows } from '@/lib/shows/queries'
import { answer, answering } from '../answers'
import { pageIn, parametersOf } from '../questions'

export const GET = answering(async (request: Request) => {
  const list = await listShows(pageIn(parametersOf(request)))
  if (list.page > list.pages)
    throw new NotFound(`There is no page ${list.page}. The last one is ${list.pages}.`)
  const shows = showsInApi(list)
  return answer(shows, { link: linkHeader(shows.links) })
})
