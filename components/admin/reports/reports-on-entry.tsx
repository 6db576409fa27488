import type { ReportView } from '@/lib/editing/reports/queries'

/** What readers have said of the entry that is open: told above its form. */
export function ReportsOnEntry({ reports }: { reports: ReportView[] }) {
  if (reports.length === 0) return null
  return (
    <details className="rounded-xl border border-line bg-raised p-4">
      <summary>
        {reports.length === 1 ? 'A reader says' : `${reports.length} readers say`} that something is wrong
      </summary>
      <ul>
        {reports.map(({ id, message }) => (
          <li key={id} className="my-1 whitespace-pre-wrap">
            {message}
          </li>
        ))}
      </ul>
      <p>
        <a href="/admin/reports">All reports</a>
      </p>
    </details>
  )
}
