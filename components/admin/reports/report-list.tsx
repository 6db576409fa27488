import type { ReportView } from '@/lib/editing/reports/queries'
import type { FormAnswer } from '../forms/answer'
import { AnswerForm } from '../forms/answer-form'
import { TextField } from '../forms/text-field'
import { DateTime } from '../moment'

type Handle = (id: string, before: FormAnswer | null, form: FormData) => Promise<FormAnswer>

type Props = {
  reports: ReportView[]
  /** None for who may only read. */
  handle: Handle | null
}

/** What readers say, each with its page, its entry, and a way to be done with it. */
export function ReportList({ reports, handle }: Props) {
  return (
    <ol className="divide-y divide-line *:py-2">
      {reports.map((report) => (
        <li key={report.id}>
          <Said report={report} />
          {handle && report.handledAt === null && (
            <AnswerForm action={handle.bind(null, report.id)} button="Mark as handled">
              <TextField name="note" label="What was done (optional)" maxLength={300} />
            </AnswerForm>
          )}
        </li>
      ))}
    </ol>
  )
}

function Said({
  report: { at, path, entry, message, contact, handledAt, handledBy },
}: {
  report: ReportView
}) {
  return (
    <>
      <p>
        <DateTime at={at} />, about <a href={path}>{path}</a>
        {entry && (
          <>
            {' · '}
            <a href={entry.path}>edit {entry.title}</a>
          </>
        )}
      </p>
      <p className="my-1 whitespace-pre-wrap">{message}</p>
      {contact && <p className="text-soft">Answer to: {contact}</p>}
      {handledAt && (
        <p className="text-soft">
          Handled on <DateTime at={handledAt} /> by {handledBy}
        </p>
      )}
    </>
  )
}
