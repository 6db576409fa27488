import { cardOf } from '@/lib/formats/share-card/card'
import { cardPicture } from '@/lib/formats/share-card/picture'
import { guideNow } from '@/lib/foundation/clock'
import { findRedirect } from '@/lib/guide/redirects/queries'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { siteSettings } from '@/lib/guide/site/shown'

export const dynamic = 'force-dynamic'

type SeasonAddress = { params: Promise<{ show: string; season: string }> }

/** The picture that links to a season are shown with elsewhere. */
export async function GET(_request: Request, { params }: SeasonAddress): Promise<Response> {
  const { show, season } = await params
  const now = guideNow()
  const guide = await findSeasonGuide({ show, season, region: null, now })
  if (!guide) return movedOrMissing(`/shows/${show}/${season}`)
  const poster = guide.images.find(({ kind, file }) => kind === 'poster' && file !== '')
  const { name } = await siteSettings()
  const picture = await cardPicture(cardOf(guide, now, name), poster?.file ?? '')
  return new Response(new Uint8Array(picture), {
    headers: { 'content-type': 'image/png', 'cache-control': 'no-cache' },
  })
}

async function movedOrMissing(path: string): Promise<Response> {
  const target = await findRedirect(path)
  if (target !== null) return new Response(null, { status: 308, headers: { location: `${target}/card.png` } })
  return new Response('There is no such season.\n', { status: 404 })
}
