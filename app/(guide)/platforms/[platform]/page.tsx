import type { Metadata } from 'next'
import { cache } from 'react'
import { PlatformPage } from '@/components/guide/platform-page'
import { findPlatform } from '@/lib/guide/platforms/queries'
import { foundOrMoved, type Paged, pageIn, pageNumber } from '../../answers'
import { canonicalOf } from '../../filters'
import { sharedAs } from '../../sharing'

type Props = { params: Promise<{ platform: string }> } & Paged

const foundPlatform = cache(async (slug: string, page: number) =>
  foundOrMoved(await findPlatform(slug, page), `/platforms/${slug}`),
)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = pageNumber((await searchParams).page)
  const { name, slug } = await foundPlatform((await params).platform, page)
  const description = `The seasons that come out on ${name}, where and when.`
  const path = `/platforms/${slug}`
  return {
    title: name,
    description,
    alternates: { canonical: canonicalOf(path, { page, isNarrowed: false }) },
    ...(await sharedAs({ title: name, description, path })),
  }
}

export default async function Page({ params, searchParams }: Props) {
  const platform = await foundPlatform((await params).platform, pageNumber((await searchParams).page))
  pageIn(platform.seasons)
  return <PlatformPage platform={platform} />
}
