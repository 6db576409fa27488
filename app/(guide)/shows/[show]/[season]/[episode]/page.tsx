import type { Metadata, Route } from 'next'
import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { EpisodePage } from '@/components/guide/episode-page'
import { regionQuery } from '@/components/guide/your-region'
import { guideNow } from '@/lib/foundation/clock'
import { siteOrigin } from '@/lib/foundation/site-origin'
import { episodeDescription, episodeTitle } from '@/lib/guide/episodes/heading'
import { findEpisodeGuide, findPathOfPart } from '@/lib/guide/episodes/queries'
import { inSentence } from '@/lib/guide/season-heading'
import { linkPreview, seasonCard } from '../../../../link-preview'
import { viewOrRedirect } from '../../../../page-or-404'
import { parseRegion } from '../../../../parameters'

type Address = { show: string; season: string; episode: string }
type Props = { params: Promise<Address>; searchParams: Promise<{ region?: string | string[] }> }

// The metadata and the page ask for the same episode: the database is asked once.
const loadGuide = cache(async (show: string, season: string, episode: string, region: string | null) => {
  const guide = await findEpisodeGuide({ show, season, episode, region, now: guideNow() })
  const whole = guide ? null : await findPathOfPart({ show, season, episode })
  if (whole) permanentRedirect(`${whole}${regionQuery(region)}` as Route)
  return viewOrRedirect(guide, `/shows/${show}/${season}/${episode}`)
})

async function guideOf({ params, searchParams }: Props) {
  const { show, season, episode } = await params
  return loadGuide(show, season, episode, parseRegion((await searchParams).region))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const guide = await guideOf(props)
  const { path, show, season } = guide
  const [title, description] = [episodeTitle(guide), episodeDescription(guide)]
  const image = seasonCard(season.path, `${show.title}, ${inSentence(season.heading)}`)
  return {
    title,
    description,
    alternates: { canonical: path },
    ...(await linkPreview({ title, description, path, type: 'video.episode', image })),
  }
}

export default async function Page(props: Props) {
  const { year } = guideNow().toZonedDateTimeISO('UTC')
  const guide = await guideOf(props)
  return <EpisodePage guide={guide} year={year} origin={siteOrigin()} />
}
