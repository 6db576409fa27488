import { buttonClass } from '@/components/ui/classes'
import type { InvitationView } from '@/lib/accounts/invitations/queries'
import type { FormAction } from '../forms/answer'
import { AnswerForm } from '../forms/answer-form'
import { DateTime } from '../moment'

type Props = { invitations: InvitationView[]; takeBack: FormAction }

/** Links that can still be used, without the links: those were shown once. One form, so that its word outlives the row. */
export function InvitationList({ invitations, takeBack }: Props) {
  return (
    <AnswerForm action={takeBack}>
      {invitations.length === 0 && <p className="text-soft">No open invitations.</p>}
      <ul className="grid max-w-3xl gap-3">
        {invitations.map(({ id, email, role, inviter, expiresAt }) => (
          <li key={id} className="rounded-xl border border-line bg-raised p-4">
            <p>
              <strong>{email || 'Anyone with the link'}</strong>, {role}. Invited by {inviter}; the link works
              until <DateTime at={expiresAt} />.
            </p>
            <details>
              <summary>Revoke …</summary>
              <p>The link stops working at once.</p>
              <button className={buttonClass()} type="submit" name="invitation" value={id}>
                Revoke invitation
              </button>
            </details>
          </li>
        ))}
      </ul>
    </AnswerForm>
  )
}
