import type { Metadata } from 'next'
import { Pages } from '@/components/admin/attention/pages'
import { ReportList } from '@/components/admin/reports/report-list'
import { requireReader } from '@/lib/accounts/users/session'
import { positivePage } from '@/lib/editing/attention/fields'
import { listReports } from '@/lib/editing/reports/queries'
import { handle } from './actions'

export const metadata: Metadata = { title: 'Reports' }

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
      <h1 className="page-title">Reports</h1>
      <p className="admin-tools">
        <span className="soft">
          {total} {handled ? 'handled' : 'open'}
        </span>
        <a className="button button-small" href={handled ? '/admin/reports' : '/admin/reports?handled=1'}>
          {handled ? 'Open' : 'Handled'}
        </a>
      </p>
      {items.length === 0 && <p>{handled ? 'No handled reports.' : 'No open reports.'}</p>}
      <ReportList reports={items} handle={reader.role === 'reader' ? null : handle} />
      <Pages page={page} pages={pages} path={`/admin/reports?${handled ? 'handled=1&' : ''}page=`} />
    </>
  )
}
