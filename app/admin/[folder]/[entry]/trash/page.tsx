import type { Metadata } from 'next'
import { EntryStepPage } from '@/components/admin/publishing/entry-step-page'
import { UnpublishForm } from '@/components/admin/publishing/unpublish-form'
import { Uses } from '@/components/admin/publishing/uses'
import { requireEditor } from '@/lib/accounts/users/session'
import { countSeasons, listUses } from '@/lib/editing/publishing/references'
import { trash } from '../../../publishing/actions'
import { type EntryProps, entryFor } from '../entry'

export const metadata: Metadata = { title: 'Move to trash' }

export default async function TrashEntryPage(props: EntryProps) {
  const editor = await requireEditor()
  const { kind, entry, entryRef } = await entryFor(editor, props)
  const found = await listUses(editor, { kind, id: entry.id })
  const seasons = kind === 'show' ? await countSeasons(editor, entry.id) : 0
  return (
    <EntryStepPage entry={entry} step="Move to trash">
      <Uses found={found} />
      <UnpublishForm action={trash} entryRef={entryRef} button="Move to trash" seasons={seasons}>
        <p>
          {entry.liveVersion === null ? '' : 'It is unpublished: readers no longer see it. '}
          It leaves the admin lists and can be restored from the trash with everything it had.
        </p>
      </UnpublishForm>
    </EntryStepPage>
  )
}
