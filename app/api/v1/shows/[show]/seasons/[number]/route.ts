import { seasonInApi } from '@/lib/formats/api/seasons'
import { guideNow } from '@/lib/foundation/clock'
import { NotFound } from '@/lib/foundation/errors'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { answer, answering, movedOrNothing } from '../../../../answers'
import { parametersOf, regionIn } from '../../../../questions'

type SeasonAddress = { params: Promise<{ show: string; number: string }> }

export const GET = answering(async (request: Request, { params }: SeasonAddress) => {
  const { show, number } = await params
  const region = regionIn(parametersOf(request))
  if (!/^(0|[1-9]\d{0,4})$/.test(number))
    throw new NotFound(`“${number}” is not the number of a season. Write one as 2.`)
  const guide = await findSeasonGuide({ show, season: Number(number), region, now: guideNow() })
  if (guide) return answer(seasonInApi(guide))
  const nothing = `The guide has no season ${number} of “${show}”. /api/v1/shows lists its shows, each with its seasons.`
  return movedOrNothing({ request, page: `/shows/${show}`, rest: `/seasons/${number}`, nothing })
})
