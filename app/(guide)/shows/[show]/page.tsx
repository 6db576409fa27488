import type { Metadata } from 'next'
import { ShowPage } from '@/components/guide/show-page'
import { guideNow } from '@/lib/clock'
import { findShow } from '@/lib/shows/queries'
import { foundOrMoved, regionOf } from '../../answers'

type Props = { params: Promise<{ show: string }>; searchParams: Promise<{ region?: string | string[] }> }

async function showOf(params: Props['params']) {
  const { show } = await params
  return foundOrMoved(await findShow(show, guideNow()), `/shows/${show}`)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, slug, logline } = await showOf(params)
  return {
    title,
    description: logline,
    alternates: { canonical: `/shows/${slug}` },
    openGraph: { title, url: `/shows/${slug}` },
  }
}

export default async function Page({ params, searchParams }: Props) {
  return <ShowPage show={await showOf(params)} region={regionOf((await searchParams).region)} />
}
