import type { Metadata } from 'next'
import { WaitingUploads } from '@/components/admin/imports/waiting-uploads'
import { Pages } from '@/components/admin/pages'
import { ReportList } from '@/components/admin/reports/report-list'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { buttonClass } from '@/components/ui/classes'
import { EmptyState } from '@/components/ui/panel'
import { requireEditor, requireReader } from '@/lib/accounts/users/session'
import { positivePage } from '@/lib/editing/attention/fields'
import { listReports } from '@/lib/editing/reports/queries'
import { listWaitingUploads } from '@/lib/exchange/imports/queries'
import { handle } from './actions'

export const metadata: Metadata = { title: 'Inbox' }

type Props = { searchParams: Promise<{ handled?: string; page?: string }> }

export default async function ReportsPage({ searchParams }: Props) {
  const reader = await requireReader()
  const query = await searchParams
  const handled = query.handled === '1'
  const { items, total, page, pages } = await listReports(reader, {
    handled,
    page: positivePage.parse(query.page),
  })
  return (
    <>
      <PageHeading title="Inbox" />
      {reader.role !== 'reader' && (
        <WaitingUploads uploads={await listWaitingUploads(await requireEditor())} />
      )}
      <p className="mb-5 flex flex-wrap items-center justify-between gap-x-5 gap-y-2.5">
        <span className="text-soft">
          {total} {handled ? 'handled' : 'open'}
        </span>
        <a
          className={buttonClass({ size: 'small' })}
          href={handled ? '/admin/reports' : '/admin/reports?handled=1'}
        >
          {handled ? 'Open' : 'Handled'}
        </a>
      </p>
      {items.length === 0 && <EmptyState title={handled ? 'No handled reports.' : 'No open reports.'} />}
      <ReportList reports={items} handle={reader.role === 'reader' ? null : handle} />
      <Pages page={page} pages={pages} path={`/admin/reports?${handled ? 'handled=1&' : ''}page=`} />
    </>
  )
}
