import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SchedulePage } from '@/components/guide/schedule-page'
import { guideNow } from '@/lib/foundation/clock'
import { isDay } from '@/lib/foundation/dates/guide-date'
import { programmeDay } from '@/lib/foundation/dates/zones'
import { hasPlatform } from '@/lib/guide/platforms/queries'
import { findRegionZone } from '@/lib/guide/regions/queries'
import { regionChoices } from '@/lib/guide/regions/regions'
import { hasAiring, listSchedule, shortSchedule } from '@/lib/guide/schedule/queries'
import { weekOf } from '@/lib/guide/schedule/week'
import { regionOf } from '../answers'
import { parseFilter, type SearchParameter } from '../filters'
import { sharedAs } from '../sharing'

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
    ...(await sharedAs({ title: 'Schedule', description: DESCRIPTION, path: '/schedule' })),
    alternates: { canonical: '/schedule' },
  }
}

const FIRST_DAY = '1900-01-01'
const LAST_DAY = '2199-12-31'

export default async function Page({ searchParams }: Props) {
  const asked = await searchParams
  const region = regionOf(asked.region)
  const platform = await platformOf(asked.platform)
  const zone = region ? await findRegionZone(region) : 'UTC'
  const today = programmeDay(guideNow(), { zone, dayEndsAt: '00:00' })
  const day = dayAsked(asked.day, today)
  const week = weekOf(day)
  const after = (await parseFilter(asked.after, hasAiring)) ?? null
  const [from, to] = [week.days[0] ?? day, week.days[6] ?? day]
  const whole = await shortSchedule({ from, to, region, platform }, MOST_IN_A_WEEK)
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
      regions={regionChoices()}
    />
  )
}

/** A week of more is told day by day. */
const MOST_IN_A_WEEK = 100

function dayAsked(asked: SearchParameter, today: string): string {
  if (asked === undefined) return today
  return typeof asked === 'string' && isDay(asked) && asked >= FIRST_DAY && asked <= LAST_DAY
    ? asked
    : notFound()
}

async function platformOf(asked: SearchParameter): Promise<string | null> {
  if (asked === undefined) return null
  return typeof asked === 'string' && (await hasPlatform(asked)) ? asked : notFound()
}
