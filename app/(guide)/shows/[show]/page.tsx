import type { Metadata } from 'next'
import { cache } from 'react'
import { ShowPage } from '@/components/guide/show-page'
import { guideNow } from '@/lib/foundation/clock'
import { findShow } from '@/lib/guide/shows/queries'
import { foundOrMoved, regionOf } from '../../answers'
import { cardOf, sharedAs } from '../../sharing'

type Props = { params: Promise<{ show: string }>; searchParams: Promise<{ region?: string | string[] }> }

const foundShow = cache(async (slug: string) =>
  foundOrMoved(await findShow(slug, guideNow()), `/shows/${slug}`),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, kind, seasons, seoTitle, ...show } = await foundShow((await params).show)
  const path = `/shows/${slug}`
  const title = seoTitle || show.title
  const description = show.seoDescription || show.logline
  const season = seasons.find(({ status }) => status !== 'ended') ?? seasons.at(-1)
  return {
    title: seoTitle ? { absolute: seoTitle } : title,
    description,
    alternates: { canonical: path },
    ...(await sharedAs({
      title,
      description,
      path,
      type: kind === 'film' ? 'video.movie' : 'video.tv_show',
      image: season ? cardOf(season.path, `${show.title}, ${season.heading.toLowerCase()}`) : null,
    })),
  }
}

export default async function Page({ params, searchParams }: Props) {
  return (
    <ShowPage show={await foundShow((await params).show)} region={regionOf((await searchParams).region)} />
  )
}
