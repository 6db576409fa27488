import type { Metadata } from 'next'
import { EntryActionForm } from '@/components/admin/publishing/entry-action-form'
import { EntryStepPage } from '@/components/admin/publishing/entry-step-page'
import { PreviewList } from '@/components/admin/publishing/preview-list'
import { requireEditor } from '@/lib/accounts/users/session'
import { listPreviews } from '@/lib/editing/previews/queries'
import { closePreview, openPreview } from '../../../publishing/actions'
import { type EntryProps, entryFor } from '../entry'

export const metadata: Metadata = { title: 'Preview links' }

export default async function PreviewPage(props: EntryProps) {
  const editor = await requireEditor()
  const { entry, entryRef } = await entryFor(editor, props)
  const previews = await listPreviews(editor, entry.id)
  return (
    <EntryStepPage entry={entry} step="Preview links">
      <p>
        Anyone with a preview link can read one version as readers would see it, without an account, for seven
        days. It always shows that version, whatever is edited later, and ends when that version or a later
        one is published.
      </p>
      {entry.liveVersion === entry.version ? (
        <p>Readers see version {entry.version} already: there is no draft to show.</p>
      ) : (
        <EntryActionForm
          action={openPreview}
          entryRef={{ ...entryRef, version: entry.version }}
          button={`Create link for version ${entry.version}`}
        />
      )}
      <PreviewList
        previews={previews}
        acts={({ id, version }) => (
          <EntryActionForm
            action={closePreview}
            entryRef={{ ...entryRef, id }}
            button={`Revoke link of version ${version}`}
          />
        )}
      />
    </EntryStepPage>
  )
}
