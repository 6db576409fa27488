import type { Metadata } from 'next'
import { cache } from 'react'
import { PlatformPage } from '@/components/guide/platform-page'
import { findPlatform } from '@/lib/platforms/queries'
import { foundOrMoved } from '../../answers'
import { sharedAs } from '../../sharing'

type Props = { params: Promise<{ platform: string }> }

const foundPlatform = cache(async (slug: string) =>
  foundOrMoved(await findPlatform(slug), `/platforms/${slug}`),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, slug } = await foundPlatform((await params).platform)
  const description = `The seasons that come out on ${name}, where and when.`
  const path = `/platforms/${slug}`
  return {
    title: name,
    description,
    alternates: { canonical: path },
    ...(await sharedAs({ title: name, description, path })),
  }
}

export default async function Page({ params }: Props) {
  return <PlatformPage platform={await foundPlatform((await params).platform)} />
}
