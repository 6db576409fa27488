import type { Metadata } from 'next'
import { cache } from 'react'
import { PlatformPage } from '@/components/guide/platform-page'
import { guideNow } from '@/lib/foundation/clock'
import { findPlatform } from '@/lib/guide/platforms/queries'
import { todayIn } from '@/lib/guide/regions/queries'
import { canonicalPath, linkPreview } from '../../link-preview'
import { type Paged, pageOr404, viewOrRedirect } from '../../page-or-404'
import { parsePage, parseRegion } from '../../parameters'

type Props = { params: Promise<{ platform: string }> } & Paged

const loadPlatform = cache(async (slug: string, page: number, region: string | null) =>
  viewOrRedirect(await findPlatform(slug, page, { now: guideNow(), region }), `/platforms/${slug}`),
)

async function platformOf({ params, searchParams }: Props) {
  const { page, region } = await searchParams
  return loadPlatform((await params).platform, parsePage(page), parseRegion(region))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = parsePage((await props.searchParams).page)
  const { name, slug } = await platformOf(props)
  const description = `The seasons that come out on ${name}, where and when.`
  const path = `/platforms/${slug}`
  return {
    title: name,
    description,
    alternates: { canonical: canonicalPath(path, { page, isNarrowed: false }) },
    ...(await linkPreview({ title: name, description, path })),
  }
}

export default async function Page(props: Props) {
  const platform = await platformOf(props)
  pageOr404(platform.seasons)
  const region = parseRegion((await props.searchParams).region)
  return <PlatformPage platform={platform} region={region} today={await todayIn(region, guideNow())} />
}
