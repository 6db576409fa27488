import type { Metadata } from 'next'
import { History } from '@/components/admin/history'
import { EntryStepPage } from '@/components/admin/publishing/entry-step-page'
import { buttonClass } from '@/components/ui/classes'
import { requireReader } from '@/lib/accounts/users/session'
import { listRevisions } from '@/lib/editing/entries/queries'
import { findLiveBefore } from '@/lib/editing/publishing/queries'
import { restore } from '../../../actions'
import { type EntryProps, entryFor } from '../entry'

export const metadata: Metadata = { title: 'History' }

export default async function HistoryPage(props: EntryProps) {
  const reader = await requireReader()
  const { kind, entry, path } = await entryFor(reader, props)
  const mayEdit = reader.role !== 'reader'
  const before = mayEdit ? await findLiveBefore(reader, entry.id) : null
  return (
    <EntryStepPage entry={entry} step="History">
      <p>
        <a className={buttonClass({ size: 'small' })} href={`${path}/compare`}>
          Compare versions
        </a>
      </p>
      <History
        revisions={await listRevisions(reader, { kind, entryId: entry.id })}
        undo={
          before !== null && (
            <a className={buttonClass({ size: 'small' })} href={`${path}/undo`}>
              Undo: publish version {before} again
            </a>
          )
        }
        restore={
          mayEdit
            ? (version) => (
                <form action={restore.bind(null, entry.id, version, path)}>
                  <button type="submit" className={buttonClass({ size: 'small' })}>
                    Bring version {version} back as a draft
                  </button>
                </form>
              )
            : null
        }
      />
    </EntryStepPage>
  )
}
