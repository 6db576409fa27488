import type { Metadata } from 'next'
import { cache } from 'react'
import { SeasonPage } from '@/components/guide/season-page'
import { guideNow } from '@/lib/foundation/clock'
import { dateInWords } from '@/lib/foundation/dates/words'
import { siteOrigin } from '@/lib/foundation/site-origin'
import { inSentence } from '@/lib/guide/season-heading'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { linkPreview, seasonCard } from '../../../link-preview'
import { viewOrRedirect } from '../../../page-or-404'
import { parseRegion } from '../../../parameters'

type Props = {
  params: Promise<{ show: string; season: string }>
  searchParams: Promise<{ region?: string | string[] }>
}

// The metadata and the page ask for the same guide: the database is asked once.
const loadGuide = cache(async (show: string, season: string, region: string | null) => {
  const guide = await findSeasonGuide({ show, season, region, now: guideNow() })
  return viewOrRedirect(guide, `/shows/${show}/${season}`)
})

async function guideOf({ params, searchParams }: Props) {
  const { show, season } = await params
  return loadGuide(show, season, parseRegion((await searchParams).region))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { show, heading, path, logline, begins, seoTitle, seoDescription } = await guideOf(props)
  const when = begins ? `First episode: ${dateInWords(begins.date)}.` : ''
  const title = seoTitle || `${show.title}, ${inSentence(heading)}: when and where it comes out`
  const description = seoDescription || [logline, when].filter(Boolean).join(' ')
  const image = seasonCard(path, `${show.title}, ${inSentence(heading)}`)
  return {
    title: seoTitle ? { absolute: seoTitle } : title,
    description,
    alternates: { canonical: path, types: { 'text/calendar': `${path}/calendar.ics` } },
    ...(await linkPreview({ title, description, path, type: 'video.tv_show', image })),
  }
}

export default async function Page(props: Props) {
  const now = guideNow()
  return (
    <SeasonPage
      guide={await guideOf(props)}
      year={now.toZonedDateTimeISO('UTC').year}
      origin={siteOrigin()}
    />
  )
}
