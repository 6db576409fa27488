import type { Metadata } from 'next'
import { ComingPage } from '@/components/guide/coming-page'
import { SHOW_KINDS } from '@/lib/documents/vocabularies'
import { guideNow } from '@/lib/foundation/clock'
import { siteOrigin } from '@/lib/foundation/site-origin'
import { findComing } from '@/lib/guide/front/queries'
import { hasPlatform } from '@/lib/guide/platforms/queries'
import { ALL_REGIONS } from '@/lib/guide/regions/regions'
import { listShowsChoices } from '@/lib/guide/shows/list/queries'
import { linkPreview } from '../link-preview'
import { parseFilter, parseRegion, type SearchParameter } from '../parameters'

type Props = {
  searchParams: Promise<{ region?: SearchParameter; platform?: SearchParameter; kind?: SearchParameter }>
}

const DESCRIPTION = 'Every season that is to premiere, however vague its date is.'

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: 'Coming',
    description: DESCRIPTION,
    ...(await linkPreview({ title: 'Coming', description: DESCRIPTION, path: '/coming' })),
    alternates: { canonical: '/coming', types: { 'text/calendar': '/schedule.ics?only=premieres' } },
  }
}

export default async function Page({ searchParams }: Props) {
  const query = await searchParams
  const region = parseRegion(query.region)
  const filter = {
    platform: await parseFilter(query.platform, hasPlatform),
    kind: await parseFilter(query.kind, (kind) => Object.hasOwn(SHOW_KINDS, kind)),
  }
  const [{ today, seasons }, { platforms }] = await Promise.all([
    findComing(region, guideNow(), filter),
    listShowsChoices(),
  ])
  return (
    <ComingPage
      seasons={seasons}
      today={today}
      region={region}
      isForAll={query.region === ALL_REGIONS}
      filter={filter}
      platforms={platforms}
      origin={siteOrigin()}
    />
  )
}
