import type { Metadata } from 'next'
import { PlatformPage } from '@/components/guide/platform-page'
import { findPlatform } from '@/lib/platforms/queries'
import { foundOrMoved } from '../../answers'

type Props = { params: Promise<{ platform: string }> }

async function platformOf({ params }: Props) {
  const { platform: slug } = await params
  return foundOrMoved(await findPlatform(slug), `/platforms/${slug}`)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name, slug } = await platformOf(props)
  return { title: name, alternates: { canonical: `/platforms/${slug}` } }
}

export default async function Page(props: Props) {
  return <PlatformPage platform={await platformOf(props)} />
}
