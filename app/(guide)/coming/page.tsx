import type { Metadata } from 'next'
import { ComingPage } from '@/components/guide/coming-page'
import { guideNow } from '@/lib/foundation/clock'
import { findComing } from '@/lib/guide/front/queries'
import { ALL_REGIONS } from '@/lib/guide/regions/regions'
import { linkPreview } from '../link-preview'
import { parseRegion, type SearchParameter } from '../parameters'

type Props = { searchParams: Promise<{ region?: SearchParameter }> }

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
  const asked = (await searchParams).region
  const region = parseRegion(asked)
  const { today, seasons } = await findComing(region, guideNow())
  return <ComingPage seasons={seasons} today={today} region={region} isForAll={asked === ALL_REGIONS} />
}
