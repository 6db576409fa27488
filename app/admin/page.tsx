import type { Metadata } from 'next'
import { AttentionCounts, AttentionList } from '@/components/admin/attention/attention-list'
import { OverdueAlarm } from '@/components/admin/publishing/overdue-alarm'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { FirstSteps } from '@/components/admin/today/first-steps'
import { ReportsToday } from '@/components/admin/today/reports-today'
import { TodayList } from '@/components/admin/today/today-list'
import { TodaySide } from '@/components/admin/today/today-side'
import { EmptyState, Section } from '@/components/ui/panel'
import { listActivity } from '@/lib/accounts/activity/queries'
import { activityQuery } from '@/lib/accounts/activity/query'
import { requireEditor, requireReader } from '@/lib/accounts/users/session'
import { attentionQuery } from '@/lib/editing/attention/fields'
import { countAttention, listNeeding } from '@/lib/editing/attention/queries'
import { findQueue } from '@/lib/editing/publish-queue/queries'
import { listReports } from '@/lib/editing/reports/queries'
import { findFirstSteps } from '@/lib/editing/today/first-steps/queries'
import { listToday } from '@/lib/editing/today/queries'
import { guideNow } from '@/lib/foundation/clock'
import { dayInWords } from '@/lib/foundation/dates/words'
import { stillTrue } from './publishing/actions'

export const metadata: Metadata = { title: 'Today' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const SHOWN_BESIDE = 5

export default async function TodayPage({ searchParams }: Props) {
  const reader = await requireReader()
  const { attention, days } = attentionQuery.parse(await searchParams)
  const now = guideNow()
  const moment = { now, at: new Date(), days }
  const today = now.toString().slice(0, 10)
  const mayEdit = reader.role !== 'reader'
  const items = await listToday(reader, now)
  const counts = await countAttention(reader, moment)
  const canWait = counts.filter(({ count }) => count > 0)
  const { items: reports, total } = await listReports(reader, { handled: false, page: 1 })
  const { coming, overdue, zone } = await findQueue(reader)
  const lately = mayEdit ? await listActivity(await requireEditor(), activityQuery.parse({})) : null
  return (
    <>
      <OverdueAlarm count={overdue.length} />
      <PageHeading title={dayInWords(today, 'long', false)} />
      <div className="grid gap-x-8 gap-y-8 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">
          {mayEdit && <FirstSteps steps={await findFirstSteps(reader)} />}
          <Section title="Readers meet these first">
            {items.length === 0 ? (
              <EmptyState title="Nothing is due this week">
                Dates of the next seven days are confirmed or were checked within a day, and no premiere has a
                gap.
              </EmptyState>
            ) : (
              <TodayList items={items} today={today} stillTrue={mayEdit ? stillTrue : null} />
            )}
          </Section>
          {total > 0 && <ReportsToday reports={reports.slice(0, SHOWN_BESIDE)} total={total} />}
          {canWait.length > 0 && (
            <Section title="When there is time">
              <AttentionCounts counts={canWait} chosen={attention} days={days} />
            </Section>
          )}
          {attention && (
            <AttentionList
              attention={attention}
              days={days}
              entries={await listNeeding(reader, attention, moment)}
            />
          )}
        </div>
        <TodaySide
          coming={coming.slice(0, SHOWN_BESIDE)}
          zone={zone}
          activities={lately?.activities.slice(0, SHOWN_BESIDE) ?? []}
        />
      </div>
    </>
  )
}
