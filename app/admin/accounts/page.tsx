import type { Metadata } from 'next'
import { AccountList } from '@/components/admin/accounts/account-list'
import { InvitationList } from '@/components/admin/accounts/invitation-list'
import { RoleField } from '@/components/admin/accounts/role-field'
import { AnswerForm } from '@/components/admin/forms/answer-form'
import { TextField } from '@/components/admin/forms/text-field'
import { INVITATION_DAYS } from '@/lib/accounts/invitations/fields'
import { listInvitations } from '@/lib/accounts/invitations/queries'
import { ROLE_CHOICES } from '@/lib/accounts/roles'
import { listUsers } from '@/lib/accounts/users/queries'
import { requireOwner } from '@/lib/accounts/users/session'
import { invite, takeBack } from './actions'

export const metadata: Metadata = { title: 'Members' }

export default async function AccountsPage() {
  const owner = await requireOwner()
  const [users, invitations] = await Promise.all([listUsers(owner), listInvitations(owner)])
  return (
    <>
      <h1 className="page-title">Members</h1>
      <AccountList users={users} ownId={owner.id} />
      <section className="admin-part" aria-labelledby="invite">
        <h2 id="invite">Invite somebody</h2>
        <p className="hint">
          You get a link to send yourself; no e-mail is sent. It works once, for {INVITATION_DAYS} days.
        </p>
        <AnswerForm action={invite} button="Create invitation" isMain>
          <TextField
            name="email"
            type="email"
            label="E-mail address (optional)"
            hint="With one, the link makes an account for this address only."
            autoComplete="off"
            spellCheck={false}
            maxLength={254}
          />
          <RoleField chosen="editor" roles={ROLE_CHOICES} />
        </AnswerForm>
      </section>
      <section className="admin-part" aria-labelledby="invited">
        <h2 id="invited">Open invitations</h2>
        <InvitationList invitations={invitations} takeBack={takeBack} />
      </section>
    </>
  )
}
