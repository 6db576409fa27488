import { seasonInApi } from '@/lib/formats/api/seasons'
import { guideNow } from '@/lib/foundation/clock'
import { NotFound } from '@/lib/foundation/errors'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { jsonResponse, redirectOrNotFound, withProblems } from '../../../../answers'
import { parametersIn, parseRegion } from '../../../../parameters'

type SeasonAddress = { params: Promise<{ show: string; number: string }> }

export const GET = withProblems(async (request: Request, { params }: SeasonAddress) => {
  const { show, number } = await params
  const region = parseRegion(parametersIn(request))
  if (!/^(0|[1-9]\d{0,4})$/.test(number))
    throw new NotFound(`“${number}” is not the number of a season. Write one as 2.`)
  const guide = await findSeasonGuide({ show, season: Number(number), region, now: guideNow() })
  if (guide) return jsonResponse(seasonInApi(guide))
  const nothing = `The guide has no season ${number} of “${show}”. /api/v1/shows lists its shows, each with its seasons.`
  return redirectOrNotFound({ request, page: `/shows/${show}`, rest: `/seasons/${number}`, nothing })
})
