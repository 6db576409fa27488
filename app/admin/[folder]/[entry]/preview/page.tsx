import type { Metadata } from 'next'
import { PreviewList } from '@/components/admin/publishing/preview-list'
import { StepFrame } from '@/components/admin/publishing/step-frame'
import { ToldForm } from '@/components/admin/publishing/told-form'
import { requireEditor } from '@/lib/accounts/users/session'
import { listPreviews } from '@/lib/editing/previews/queries'
import { closePreview, openPreview } from '../../../publishing/actions'
import { type EntryProps, entryFor } from '../entry'

export const metadata: Metadata = { title: 'Private addresses' }

export default async function PreviewPage(props: EntryProps) {
  const editor = await requireEditor()
  const { entry, about } = await entryFor(editor, props)
  const previews = await listPreviews(editor, entry.id)
  return (
    <StepFrame entry={entry} step="Private addresses">
      <p>
        Whoever has a private address reads one version as readers would, without an account, for seven days.
        It shows the version it was made for, whatever is edited later.
      </p>
      <ToldForm
        action={openPreview}
        about={{ ...about, version: entry.version }}
        button={`Make an address for version ${entry.version}`}
      />
      <PreviewList
        previews={previews}
        acts={({ id, version }) => (
          <ToldForm
            action={closePreview}
            about={{ ...about, id }}
            button={`Close this one of version ${version}`}
          />
        )}
      />
    </StepFrame>
  )
}
