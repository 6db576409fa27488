import type { Metadata } from 'next'
import { EntryActionForm } from '@/components/admin/publishing/entry-action-form'
import { DoneList, WaitingList } from '@/components/admin/publishing/queue-lists'
import { QueueNotice } from '@/components/admin/publishing/queue-notice'
import { requireReader } from '@/lib/accounts/users/session'
import { findQueue, type Waiting } from '@/lib/editing/publish-queue/queries'
import { cancel, tryOverdue } from '../publishing/actions'

export const metadata: Metadata = { title: 'Publish queue' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function QueuePage({ searchParams }: Props) {
  const reader = await requireReader()
  const { coming, overdue, lately, zone } = await findQueue(reader)
  const mayEdit = reader.role !== 'reader'
  const cancelling = (each: Waiting) => (
    <EntryActionForm
      action={cancel}
      entryRef={entryRefOf(each)}
      button={`Cancel version ${each.version}`}
      isGrave
    />
  )
  return (
    <>
      <h1 className="page-title">Publish queue</h1>
      <p className="soft">Times in {zone}, the site’s time zone, and in yours.</p>
      <QueueNotice {...(await searchParams)} />
      {overdue.length > 0 && (
        <section aria-labelledby="overdue" className="part">
          <h2 id="overdue">Overdue</h2>
          <WaitingList
            waiting={overdue}
            zone={zone}
            acts={
              mayEdit
                ? (each) => (
                    <>
                      <EntryActionForm action={tryOverdue} entryRef={entryRefOf(each)} button="Try again" />
                      {cancelling(each)}
                    </>
                  )
                : null
            }
          />
        </section>
      )}
      <section aria-labelledby="coming" className="part">
        <h2 id="coming">Scheduled</h2>
        {coming.length === 0 && <p>Nothing scheduled.</p>}
        <WaitingList waiting={coming} zone={zone} acts={mayEdit ? cancelling : null} />
      </section>
      <section aria-labelledby="lately" className="part">
        <h2 id="lately">Recently published</h2>
        <DoneList done={lately} zone={zone} />
      </section>
    </>
  )
}

function entryRefOf({ path, entryId }: Waiting) {
  return { folder: path.split('/')[2] ?? '', entryId }
}
