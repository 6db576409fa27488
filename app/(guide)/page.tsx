import type { Metadata } from 'next'
import { HomePage } from '@/components/guide/home-page'
import { guideNow } from '@/lib/foundation/clock'
import { listChanges } from '@/lib/guide/date-changes/queries'
import { findFrontPage } from '@/lib/guide/front/queries'
import { siteSettings } from '@/lib/guide/site/shown'
import { linkPreview } from './link-preview'
import { parseRegion, type SearchParameter } from './parameters'

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await siteSettings()
  const title = `${name}: TV seasons, when and where`
  const description =
    'When a season comes out where you live, on which platform, with its cast and its sources.'
  return { alternates: { canonical: '/' }, ...(await linkPreview({ title, description, path: '/' })) }
}

type Props = { searchParams: Promise<{ region?: SearchParameter }> }

export default async function Page({ searchParams }: Props) {
  const asked = parseRegion((await searchParams).region)
  const { homeRegion } = await siteSettings()
  const region = asked ?? (homeRegion || null)
  const [front, changes] = await Promise.all([
    findFrontPage(region, guideNow()),
    listChanges({ show: null, region, limit: SHOWN_CHANGES }),
  ])
  return <HomePage front={front} changes={changes.items} asked={asked} />
}

const SHOWN_CHANGES = 5
