import type { Metadata } from 'next'
import { DayTable } from '@/components/admin/schedule/day-table'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState, Section } from '@/components/ui/panel'
import { requireReader } from '@/lib/accounts/users/session'
import { guideNow } from '@/lib/foundation/clock'
import { isDay } from '@/lib/foundation/dates/guide-date'
import { dayInWords } from '@/lib/foundation/dates/words'
import { listSchedule } from '@/lib/guide/schedule/queries'
import { weekOf } from '@/lib/guide/schedule/week'

export const metadata: Metadata = { title: 'Schedule' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const MAX_ENTRIES = 300

export default async function AdminSchedulePage({ searchParams }: Props) {
  await requireReader()
  const { day } = await searchParams
  const chosen = typeof day === 'string' && isDay(day) ? day : guideNow().toString().slice(0, 10)
  const { days, before, after } = weekOf(chosen)
  const [from = chosen, to = chosen] = [days[0], days.at(-1)]
  const { entries, next } = await listSchedule({ from, to, region: null, platform: null, limit: MAX_ENTRIES })
  const busy = days.filter((each) => entries.some((entry) => entry.day === each))
  return (
    <>
      <PageHeading
        title={`Week of ${dayInWords(from, 'short')}`}
        about="Everything that comes out anywhere, by the day it is counted to where it airs."
        actions={
          <>
            <ButtonLink href={`/admin/schedule?day=${before}`}>Week before</ButtonLink>
            <ButtonLink href="/admin/schedule">This week</ButtonLink>
            <ButtonLink href={`/admin/schedule?day=${after}`}>Week after</ButtonLink>
          </>
        }
      />
      {busy.length === 0 && <EmptyState title="Nothing comes out this week" />}
      {busy.map((each) => (
        <Section key={each} title={dayInWords(each)}>
          <DayTable day={each} entries={entries.filter((entry) => entry.day === each)} />
        </Section>
      ))}
      {next !== null && <p className="mt-4 text-soft">The first {entries.length} are shown.</p>}
    </>
  )
}
