import type { Metadata } from 'next'
import { cache } from 'react'
import { PlatformPage } from '@/components/guide/platform-page'
import { findPlatform } from '@/lib/platforms/queries'
import { foundOrMoved } from '../../answers'

type Props = { params: Promise<{ platform: string }> }

const foundPlatform = cache(async (slug: string) =>
  foundOrMoved(await findPlatform(slug), `/platforms/${slug}`),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, slug } = await foundPlatform((await params).platform)
  return { title: name, alternates: { canonical: `/platforms/${slug}` } }
}

export default async function Page({ params }: Props) {
  return <PlatformPage platform={await foundPlatform((await params).platform)} />
}
