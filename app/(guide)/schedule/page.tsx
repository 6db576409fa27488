import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SchedulePage } from '@/components/guide/schedule-page'
import { guideNow } from '@/lib/foundation/clock'
import { isDay } from '@/lib/foundation/dates/guide-date'
import { siteOrigin } from '@/lib/foundation/site-origin'
import { hasPlatform } from '@/lib/guide/platforms/queries'
import { todayIn } from '@/lib/guide/regions/queries'
import { ALL_REGIONS } from '@/lib/guide/regions/regions'
import { hasAiring, listSchedule, shortSchedule } from '@/lib/guide/schedule/queries'
import { weekOf } from '@/lib/guide/schedule/week'
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
  const today = await todayIn(region, guideNow())
  const day = parseDay(query.day, today)
  const week = weekOf(day)
  const after = (await parseFilter(query.after, hasAiring)) ?? null
  const [from, to] = [week.days[0] ?? day, week.days[6] ?? day]
  const whole = await shortSchedule({ from, to, region, platform }, MAX_IN_A_WEEK)
  const onDay = whole
    ? { entries: whole.filter((entry) => entry.day === day), next: null }
    : await listSchedule({ from: day, to: day, region, platform, after })
  return (
    <SchedulePage
      day={day}
      today={today}
      week={week}
      whole={whole}
      onDay={onDay}
      isLater={whole === null && after !== null}
      region={region}
      platform={platform}
      isForAll={query.region === ALL_REGIONS}
      origin={siteOrigin()}
    />
  )
}

/** A week of more is told day by day. */
const MAX_IN_A_WEEK = 100

function parseDay(value: SearchParameter, today: string): string {
  if (value === undefined) return today
  return typeof value === 'string' && isDay(value) && value >= FIRST_DAY && value <= LAST_DAY
    ? value
    : notFound()
}

async function parsePlatform(value: SearchParameter): Promise<string | null> {
  if (value === undefined) return null
  return typeof value === 'string' && (await hasPlatform(value)) ? value : notFound()
}
