import type { Metadata } from 'next'
import { EntryActionForm } from '@/components/admin/publishing/entry-action-form'
import { DoneList, WaitingList } from '@/components/admin/publishing/queue-lists'
import { QueueNotice } from '@/components/admin/publishing/queue-notice'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { Section } from '@/components/ui/panel'
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
      <PageHeading title="Publish queue" />
      <p className="text-soft">Times in {zone}, the site’s time zone, and in yours.</p>
      <QueueNotice {...(await searchParams)} />
      {overdue.length > 0 && (
        <Section title="Overdue" id="overdue">
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
        </Section>
      )}
      <Section title="Scheduled" id="coming">
        {coming.length === 0 && <p>Nothing scheduled.</p>}
        <WaitingList waiting={coming} zone={zone} acts={mayEdit ? cancelling : null} />
      </Section>
      <Section title="Recently published" id="lately">
        <DoneList done={lately} zone={zone} />
      </Section>
    </>
  )
}

function entryRefOf({ path, entryId }: Waiting) {
  return { folder: path.split('/')[2] ?? '', entryId }
}
