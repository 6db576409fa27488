import { showInApi } from '@/lib/formats/api/shows'
import { guideNow } from '@/lib/foundation/clock'
import { findShow } from '@/lib/guide/shows/queries'
import { answer, answering, movedOrNothing } from '../../answers'

type ShowAddress = { params: Promise<{ show: string }> }

export const GET = answering(async (request: Request, { params }: ShowAddress) => {
  const { show } = await params
  const found = await findShow(show, guideNow())
  if (found) return answer(showInApi(found))
  const nothing = `The guide has no show “${show}”. /api/v1/shows lists those it has.`
  return movedOrNothing({ request, page: `/shows/${show}`, nothing })
})
