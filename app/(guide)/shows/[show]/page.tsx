import type { Metadata } from 'next'
import { cache } from 'react'
import { ShowPage } from '@/components/guide/show-page'
import { guideNow } from '@/lib/foundation/clock'
import { siteOrigin } from '@/lib/foundation/site-origin'
import { findRegionZone } from '@/lib/guide/regions/queries'
import { findShow } from '@/lib/guide/shows/queries'
import { linkPreview, seasonCard } from '../../link-preview'
import { viewOrRedirect } from '../../page-or-404'
import { parseRegion } from '../../parameters'

type Props = { params: Promise<{ show: string }>; searchParams: Promise<{ region?: string | string[] }> }

const loadShow = cache(async (slug: string, region: string | null) =>
  viewOrRedirect(await findShow(slug, guideNow(), region), `/shows/${slug}`),
)

async function showOf({ params, searchParams }: Props) {
  return loadShow((await params).show, parseRegion((await searchParams).region))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { slug, kind, seasons, seoTitle, ...show } = await showOf(props)
  const path = `/shows/${slug}`
  const title = seoTitle || show.title
  const description = show.seoDescription || show.logline
  const season = seasons.find(({ status }) => status !== 'ended') ?? seasons.at(-1)
  return {
    title: seoTitle ? { absolute: seoTitle } : title,
    description,
    alternates: { canonical: path, types: { 'text/calendar': `${path}/calendar.ics` } },
    ...(await linkPreview({
      title,
      description,
      path,
      type: kind === 'film' ? 'video.movie' : 'video.tv_show',
      image: season ? seasonCard(season.path, `${show.title}, ${season.heading.toLowerCase()}`) : null,
    })),
  }
}

export default async function Page(props: Props) {
  const region = parseRegion((await props.searchParams).region)
  const { year } = guideNow().toZonedDateTimeISO(region ? await findRegionZone(region) : 'UTC')
  return <ShowPage show={await showOf(props)} region={region} year={year} origin={siteOrigin()} />
}
