import { ButtonLink } from '@/components/ui/button'
import { Panel, Section } from '@/components/ui/panel'
import type { ReportView } from '@/lib/editing/reports/queries'
import { DateTime } from '../moment'

/** The reports that have waited longest, and how many there are in all. */
export function ReportsToday({ reports, total }: { reports: ReportView[]; total: number }) {
  return (
    <Section
      title="From readers"
      actions={
        <ButtonLink size="small" href="/admin/reports">
          Inbox, {total}
        </ButtonLink>
      }
    >
      <Panel className="divide-y divide-line">
        {reports.map(({ id, at, path, entry, message }) => (
          <div
            key={id}
            className="grid items-center gap-x-4 gap-y-1 px-4 py-2.5 sm:grid-cols-[9rem_minmax(0,1fr)_auto]"
          >
            <p className="text-small text-soft">
              <DateTime at={at} />
            </p>
            <p className="line-clamp-3">
              “{message}” <span className="text-small text-soft">{entry?.title ?? path}</span>
            </p>
            <ButtonLink size="small" href={entry?.path ?? '/admin/reports'}>
              Open<span className="sr-only"> what it is about</span>
            </ButtonLink>
          </div>
        ))}
      </Panel>
    </Section>
  )
}
