import type { Metadata } from 'next'
import { Changes } from '@/components/admin/publishing/changes'
import { EntryActionForm } from '@/components/admin/publishing/entry-action-form'
import { EntryStepPage } from '@/components/admin/publishing/entry-step-page'
import { requireEditor } from '@/lib/accounts/users/session'
import { compareVersions, findLiveBefore } from '@/lib/editing/publishing/queries'
import { undo } from '../../../publishing/actions'
import { type EntryProps, entryFor } from '../entry'

export const metadata: Metadata = { title: 'Undo the last publish' }

export default async function UndoPage(props: EntryProps) {
  const editor = await requireEditor()
  const { kind, entry, entryRef } = await entryFor(editor, props)
  const to = await findLiveBefore(editor, entry.id)
  const { liveVersion, version } = entry
  const comparison =
    liveVersion !== null && to !== null
      ? await compareVersions(editor, { kind, entryId: entry.id, from: liveVersion, to })
      : null
  if (!comparison || liveVersion === null)
    return (
      <EntryStepPage entry={entry} step="Undo the last publish">
        <p>There is no earlier published version.</p>
      </EntryStepPage>
    )
  return (
    <EntryStepPage entry={entry} step="Undo the last publish">
      <p>
        Readers see version {liveVersion}. Undoing publishes version {to} again, as a new version on top;
        nothing is lost.
        {version > liveVersion && ` The draft, version ${version}, stays in the history.`}
      </p>
      <Changes changes={comparison.changes} nothing="No differences" />
      <EntryActionForm
        action={undo}
        entryRef={{ ...entryRef, version: liveVersion }}
        button={`Undo version ${liveVersion}`}
        isGrave
      />
    </EntryStepPage>
  )
}
