import type { Metadata } from 'next'
import { LeavingForm } from '@/components/admin/publishing/leaving-form'
import { StepFrame } from '@/components/admin/publishing/step-frame'
import { Uses } from '@/components/admin/publishing/uses'
import { requireEditor } from '@/lib/accounts/users/session'
import { listLiveSeasons } from '@/lib/editing/publishing/queries'
import { listUses } from '@/lib/editing/publishing/references'
import { withdraw } from '../../../publishing/actions'
import { type EntryProps, entryFor } from '../entry'

export const metadata: Metadata = { title: 'Withdraw' }

export default async function WithdrawPage(props: EntryProps) {
  const editor = await requireEditor()
  const { kind, entry, about } = await entryFor(editor, props)
  const found = await listUses(editor, kind, entry.id)
  const seasons = kind === 'show' ? (await listLiveSeasons(editor, entry.id)).length : 0
  if (entry.liveVersion === null)
    return (
      <StepFrame entry={entry} step="Withdraw">
        <p>Readers don’t see this entry: there is nothing to withdraw.</p>
      </StepFrame>
    )
  return (
    <StepFrame entry={entry} step="Withdraw">
      <Uses found={found} />
      <LeavingForm action={withdraw} about={about} button="Withdraw it" seasons={seasons}>
        <p>
          Readers no longer see {entry.title}: its page answers that there is nothing, and the search forgets
          it. All versions stay here, and publishing brings it back with the same calendar entries.
        </p>
        <p>What it was to be published for in the queue is cancelled.</p>
      </LeavingForm>
    </StepFrame>
  )
}
