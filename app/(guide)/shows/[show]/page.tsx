import type { Metadata } from 'next'
import { cache } from 'react'
import { ShowPage } from '@/components/guide/show-page'
import { guideNow } from '@/lib/foundation/clock'
import { findShow } from '@/lib/guide/shows/queries'
import { linkPreview, seasonCard } from '../../link-preview'
import { viewOrRedirect } from '../../page-or-404'
import { parseRegion } from '../../parameters'

type Props = { params: Promise<{ show: string }>; searchParams: Promise<{ region?: string | string[] }> }

const loadShow = cache(async (slug: string) =>
  viewOrRedirect(await findShow(slug, guideNow()), `/shows/${slug}`),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, kind, seasons, seoTitle, ...show } = await loadShow((await params).show)
  const path = `/shows/${slug}`
  const title = seoTitle || show.title
  const description = show.seoDescription || show.logline
  const season = seasons.find(({ status }) => status !== 'ended') ?? seasons.at(-1)
  return {
    title: seoTitle ? { absolute: seoTitle } : title,
    description,
    alternates: { canonical: path },
    ...(await linkPreview({
      title,
      description,
      path,
      type: kind === 'film' ? 'video.movie' : 'video.tv_show',
      image: season ? seasonCard(season.path, `${show.title}, ${season.heading.toLowerCase()}`) : null,
    })),
  }
}

export default async function Page({ params, searchParams }: Props) {
  return (
    <ShowPage show={await loadShow((await params).show)} region={parseRegion((await searchParams).region)} />
  )
}
