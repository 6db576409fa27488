import type { ReportView } from '@/lib/editing/reports/queries'
import type { Answer } from '../forms/answer'
import { AnswerForm } from '../forms/answer-form'
import { TextField } from '../forms/text-field'
import { Moment } from '../moment'

type Handle = (id: string, before: Answer | null, form: FormData) => Promise<Answer>

type Props = {
  reports: ReportView[]
  /** None for who may only read. */
  handle: Handle | null
}

/** What readers say, each with its page, its entry, and a way to be done with it. */
export function ReportList({ reports, handle }: Props) {
  return (
    <ol className="activities">
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
        <Moment at={at} />, about <a href={path}>{path}</a>
        {entry && (
          <>
            {' · '}
            <a href={entry.path}>edit {entry.title}</a>
          </>
        )}
      </p>
      <p className="report-message">{message}</p>
      {contact && <p className="soft">Answer to: {contact}</p>}
      {handledAt && (
        <p className="soft">
          Handled on <Moment at={handledAt} /> by {handledBy}
        </p>
      )}
    </>
  )
}
