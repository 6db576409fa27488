import type { Metadata } from 'next'
import { Changes } from '@/components/admin/publishing/changes'
import { EntryActionForm } from '@/components/admin/publishing/entry-action-form'
import { EntryStepPage } from '@/components/admin/publishing/entry-step-page'
import { requireEditor } from '@/lib/accounts/users/session'
import { compareVersions } from '@/lib/editing/publishing/queries'
import { discard } from '../../../publishing/actions'
import { type EntryProps, entryFor } from '../entry'

export const metadata: Metadata = { title: 'Discard draft' }

export default async function DiscardPage(props: EntryProps) {
  const editor = await requireEditor()
  const { kind, entry, entryRef } = await entryFor(editor, props)
  const { version, liveVersion } = entry
  if (liveVersion === version)
    return (
      <EntryStepPage entry={entry} step="Discard draft">
        <p>There is no draft: readers see the newest version.</p>
      </EntryStepPage>
    )
  const comparison = await compareVersions(editor, {
    kind,
    entryId: entry.id,
    from: liveVersion ?? 0,
    to: version,
  })
  return (
    <EntryStepPage entry={entry} step="Discard draft">
      <p>
        {liveVersion === null
          ? 'It was never published: it goes into the trash, and can be restored from there.'
          : `Version ${liveVersion}, which readers see, is on top again. The draft stays in the history.`}
      </p>
      {comparison && <Changes changes={comparison.changes} nothing="No differences" />}
      <EntryActionForm action={discard} entryRef={{ ...entryRef, version }} button="Discard draft" isGrave />
    </EntryStepPage>
  )
}
