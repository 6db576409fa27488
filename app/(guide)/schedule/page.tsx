import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SchedulePage } from '@/components/guide/schedule-page'
import { guideNow } from '@/lib/foundation/clock'
import { isDay } from '@/lib/foundation/dates/guide-date'
import { siteOrigin } from '@/lib/foundation/site-origin'
import { hasPlatform } from '@/lib/guide/platforms/queries'
import { ALL_REGIONS } from '@/lib/guide/regions/regions'
import { findAgenda } from '@/lib/guide/schedule/agenda/queries'
import { hasAiring } from '@/lib/guide/schedule/queries'
import { linkPreview } from '../link-preview'
import { parseFilter, parseRegion, type SearchParameter } from '../parameters'

type Props = {
  searchParams: Promise<{
    day?: SearchParameter
    region?: SearchParameter
    platform?: SearchParameter
    after?: SearchParameter
  }>
}

const DESCRIPTION = 'Episodes by day, in your region.'

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: 'Schedule',
    description: DESCRIPTION,
    ...(await linkPreview({ title: 'Schedule', description: DESCRIPTION, path: '/schedule' })),
    alternates: { canonical: '/schedule', types: { 'text/calendar': '/schedule.ics' } },
  }
}

const FIRST_DAY = '1900-01-01'
const LAST_DAY = '2199-12-31'

export default async function Page({ searchParams }: Props) {
  const query = await searchParams
  const region = parseRegion(query.region)
  const platform = await parsePlatform(query.platform)
  const agenda = await findAgenda({
    day: parseDay(query.day),
    region,
    platform,
    after: (await parseFilter(query.after, hasAiring)) ?? null,
    now: guideNow(),
  })
  return (
    <SchedulePage
      agenda={agenda}
      region={region}
      platform={platform}
      isForAll={query.region === ALL_REGIONS}
      origin={siteOrigin()}
    />
  )
}

function parseDay(value: SearchParameter): string | null {
  if (value === undefined || value === '') return null
  return typeof value === 'string' && isDay(value) && value >= FIRST_DAY && value <= LAST_DAY
    ? value
    : notFound()
}

async function parsePlatform(value: SearchParameter): Promise<string | null> {
  if (value === undefined) return null
  return typeof value === 'string' && (await hasPlatform(value)) ? value : notFound()
}
