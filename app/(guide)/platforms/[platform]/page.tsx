import type { Metadata } from 'next'
import { cache } from 'react'
import { PlatformPage } from '@/components/guide/platform-page'
import { findPlatform } from '@/lib/guide/platforms/queries'
import { canonicalPath, linkPreview } from '../../link-preview'
import { type Paged, pageOr404, viewOrRedirect } from '../../page-or-404'
import { parsePage } from '../../parameters'

type Props = { params: Promise<{ platform: string }> } & Paged

const loadPlatform = cache(async (slug: string, page: number) =>
  viewOrRedirect(await findPlatform(slug, page), `/platforms/${slug}`),
)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = parsePage((await searchParams).page)
  const { name, slug } = await loadPlatform((await params).platform, page)
  const description = `The seasons that come out on ${name}, where and when.`
  const path = `/platforms/${slug}`
  return {
    title: name,
    description,
    alternates: { canonical: canonicalPath(path, { page, isNarrowed: false }) },
    ...(await linkPreview({ title: name, description, path })),
  }
}

export default async function Page({ params, searchParams }: Props) {
  const platform = await loadPlatform((await params).platform, parsePage((await searchParams).page))
  pageOr404(platform.seasons)
  return <PlatformPage platform={platform} />
}
