import type { Metadata } from 'next'
import { EntryStepPage } from '@/components/admin/publishing/entry-step-page'
import { UnpublishForm } from '@/components/admin/publishing/unpublish-form'
import { Uses } from '@/components/admin/publishing/uses'
import { requireEditor } from '@/lib/accounts/users/session'
import { listLiveSeasons } from '@/lib/editing/publishing/queries'
import { listUses } from '@/lib/editing/publishing/references'
import { withdraw } from '../../../publishing/actions'
import { type EntryProps, entryFor } from '../entry'

export const metadata: Metadata = { title: 'Unpublish' }

export default async function WithdrawPage(props: EntryProps) {
  const editor = await requireEditor()
  const { kind, entry, entryRef } = await entryFor(editor, props)
  const found = await listUses(editor, { kind, id: entry.id })
  const seasons = kind === 'show' ? (await listLiveSeasons(editor, entry.id)).length : 0
  if (entry.liveVersion === null)
    return (
      <EntryStepPage entry={entry} step="Unpublish">
        <p>This entry is not published.</p>
      </EntryStepPage>
    )
  return (
    <EntryStepPage entry={entry} step="Unpublish">
      <Uses found={found} />
      <UnpublishForm action={withdraw} entryRef={entryRef} button="Unpublish" seasons={seasons}>
        <p>
          Readers no longer see {entry.title}: its page is not found, and it leaves the search. All versions
          stay here, and publishing brings it back with the same calendar entries.
        </p>
        <p>Its time in the publish queue is cancelled.</p>
      </UnpublishForm>
    </EntryStepPage>
  )
}
