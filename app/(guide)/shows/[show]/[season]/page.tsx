import type { Metadata } from 'next'
import { cache } from 'react'
import { SeasonPage } from '@/components/guide/season-page'
import { guideNow } from '@/lib/clock'
import { dateInWords } from '@/lib/dates/words'
import { regionChoices } from '@/lib/regions/regions'
import { findSeasonGuide } from '@/lib/seasons/queries'
import { foundOrMoved, regionOf } from '../../../answers'

type Props = {
  params: Promise<{ show: string; season: string }>
  searchParams: Promise<{ region?: string | string[] }>
}

// The metadata and the page ask for the same guide: the database is asked once.
const foundGuide = cache(async (show: string, season: string, region: string | null) => {
  const guide = await findSeasonGuide({ show, season, region, now: guideNow() })
  return foundOrMoved(guide, `/shows/${show}/${season}`)
})

async function guideOf({ params, searchParams }: Props) {
  const { show, season } = await params
  return foundGuide(show, season, regionOf((await searchParams).region))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { show, heading, path, logline, begins } = await guideOf(props)
  const when = begins ? `First episode: ${dateInWords(begins.date)}.` : ''
  const title = `${show.title}, ${heading.toLowerCase()}: when and where it comes out`
  return {
    title,
    description: [logline, when].filter(Boolean).join(' '),
    alternates: { canonical: path },
    openGraph: { title, url: path },
  }
}

export default async function Page(props: Props) {
  const now = guideNow()
  return (
    <SeasonPage
      guide={await guideOf(props)}
      regions={regionChoices()}
      year={now.toZonedDateTimeISO('UTC').year}
    />
  )
}
