import type { Metadata } from 'next'
import { cache } from 'react'
import { ShowPage } from '@/components/guide/show-page'
import { guideNow } from '@/lib/clock'
import { findShow } from '@/lib/shows/queries'
import { foundOrMoved, regionOf } from '../../answers'

type Props = { params: Promise<{ show: string }>; searchParams: Promise<{ region?: string | string[] }> }

const foundShow = cache(async (slug: string) =>
  foundOrMoved(await findShow(slug, guideNow()), `/shows/${slug}`),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, slug, logline } = await foundShow((await params).show)
  return {
    title,
    description: logline,
    alternates: { canonical: `/shows/${slug}` },
    openGraph: { title, url: `/shows/${slug}` },
  }
}

export default async function Page({ params, searchParams }: Props) {
  return (
    <ShowPage show={await foundShow((await params).show)} region={regionOf((await searchParams).region)} />
  )
}
