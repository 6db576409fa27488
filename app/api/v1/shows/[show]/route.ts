import { showInApi } from '@/lib/formats/api/shows'
import { guideNow } from '@/lib/foundation/clock'
import { findShow } from '@/lib/guide/shows/queries'
import { jsonResponse, redirectOrNotFound, withProblems } from '../../answers'

type ShowAddress = { params: Promise<{ show: string }> }

export const GET = withProblems(async (request: Request, { params }: ShowAddress) => {
  const { show } = await params
  const found = await findShow(show, guideNow())
  if (found) return jsonResponse(showInApi(found))
  const nothing = `The guide has no show “${show}”. /api/v1/shows lists those it has.`
  return redirectOrNotFound({ request, page: `/shows/${show}`, nothing })
})
