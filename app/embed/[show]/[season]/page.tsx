import type { Metadata, Route } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { parseRegion } from '@/app/(guide)/parameters'
import { EmbedCard } from '@/components/guide/embed-card'
import { regionQuery } from '@/components/guide/your-region'
import { guideNow } from '@/lib/foundation/clock'
import { findRedirect } from '@/lib/guide/redirects/queries'
import { inSentence } from '@/lib/guide/season-heading'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'

type Props = {
  params: Promise<{ show: string; season: string }>
  searchParams: Promise<{ region?: string | string[] }>
}

const loadGuide = cache(async (show: string, season: string, region: string | null) => {
  const guide = await findSeasonGuide({ show, season, region, now: guideNow() })
  return guide ?? moved(`/shows/${show}/${season}`, region)
})

/** A frame on somebody's page is not mended by hand when a show gets another address: its region goes with it. */
async function moved(path: string, region: string | null): Promise<never> {
  const target = await findRedirect(path)
  const [, ofSeason] = /^\/shows(\/[^/]+\/[^/]+)$/.exec(target ?? '') ?? []
  if (!ofSeason) notFound()
  permanentRedirect(`/embed${ofSeason}${regionQuery(region)}` as Route)
}

async function guideOf({ params, searchParams }: Props) {
  const { show, season } = await params
  return loadGuide(show, season, parseRegion((await searchParams).region))
}

/** The guide is what search engines should find: a card is a part of somebody else's page. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { show, heading, path } = await guideOf(props)
  return {
    title: `${show.title}, ${inSentence(heading)}`,
    robots: { index: false },
    alternates: { canonical: path },
  }
}

export default async function Page(props: Props) {
  const { year } = guideNow().toZonedDateTimeISO('UTC')
  return <EmbedCard guide={await guideOf(props)} year={year} />
}
