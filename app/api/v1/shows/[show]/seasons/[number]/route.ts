import { guideNow } from '@/lib/clock'
import { isRegion } from '@/lib/regions/regions'
import { seasonInApi } from '@/lib/seasons/api'
import { findSeasonGuide } from '@/lib/seasons/queries'
import { answer, problem } from '../../../../answers'

type Context = { params: Promise<{ show: string; number: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { show, number } = await params
  const asked = new URL(request.url).searchParams.get('region')
  const region = asked?.toUpperCase() ?? null
  if (region !== null && !isRegion(region))
    return problem(
      400,
      'Unknown region',
      `“${asked}” is not a region. Give an ISO 3166-1 code such as US, CA or DE.`,
    )
  if (!/^\d{1,5}$/.test(number))
    return problem(404, 'No such season', `“${number}” is not the number of a season.`)
  const guide = await findSeasonGuide({ show, season: Number(number), region, now: guideNow() })
  if (!guide) return problem(404, 'No such season', `The guide has no season ${number} of “${show}”.`)
  return answer(seasonInApi(guide))
}
