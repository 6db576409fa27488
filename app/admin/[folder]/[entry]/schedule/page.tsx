import type { Metadata } from 'next'
import { EntryActionForm } from '@/components/admin/publishing/entry-action-form'
import { EntryStepPage } from '@/components/admin/publishing/entry-step-page'
import { WallTimeFields } from '@/components/admin/publishing/wall-time-fields'
import { requireEditor } from '@/lib/accounts/users/session'
import { momentInWords } from '@/lib/editing/publish-queue/moment'
import { findWaiting, siteZone } from '@/lib/editing/publish-queue/queries'
import { schedule } from '../../../publishing/actions'
import { type EntryProps, entryFor } from '../entry'

export const metadata: Metadata = { title: 'Schedule publishing' }

export default async function SchedulePage(props: EntryProps) {
  const editor = await requireEditor()
  const { entry, entryRef } = await entryFor(editor, props)
  const waiting = await findWaiting(editor, entry.id)
  return (
    <EntryStepPage entry={entry} step="Schedule publishing">
      <p>Version {entry.version} is published at this time. Later edits stay a draft.</p>
      {waiting && (
        <p className="text-wait">
          Version {waiting.version} is scheduled for {momentInWords(new Date(waiting.at), waiting.zone)}. A
          new time replaces it.
        </p>
      )}
      <EntryActionForm
        action={schedule}
        entryRef={{ ...entryRef, version: entry.version }}
        button={`Schedule version ${entry.version}`}
      >
        <WallTimeFields zone={await siteZone(editor)} />
      </EntryActionForm>
    </EntryStepPage>
  )
}
