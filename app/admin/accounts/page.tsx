import type { Metadata } from 'next'
import { AccountList } from '@/components/admin/accounts/account-list'
import { InvitationList } from '@/components/admin/accounts/invitation-list'
import { RoleField } from '@/components/admin/accounts/role-field'
import { ActivityList } from '@/components/admin/activity/activity-list'
import { AnswerForm } from '@/components/admin/forms/answer-form'
import { TextField } from '@/components/admin/forms/text-field'
import { FactorRoles } from '@/components/admin/second-factors/factor-roles'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { Section } from '@/components/ui/panel'
import { listActivity } from '@/lib/accounts/activity/queries'
import { activityQuery } from '@/lib/accounts/activity/query'
import { INVITATION_DAYS } from '@/lib/accounts/invitations/fields'
import { listInvitations } from '@/lib/accounts/invitations/queries'
import { ROLE_CHOICES } from '@/lib/accounts/roles'
import { listRolesWithSecondFactor } from '@/lib/accounts/second-factors/queries'
import { listUsers } from '@/lib/accounts/users/queries'
import { requireOwner } from '@/lib/accounts/users/session'
import { invite, requireFactors, takeBack } from './actions'

export const metadata: Metadata = { title: 'Members' }

const RECENT = 10
const SIGN_INS = '/admin/activity?kind=sign-ins'

export default async function AccountsPage() {
  const owner = await requireOwner()
  const [users, invitations, rolesWithFactor, { activities }] = await Promise.all([
    listUsers(owner),
    listInvitations(owner),
    listRolesWithSecondFactor(owner),
    listActivity(owner, activityQuery.parse({ kind: 'sign-ins' })),
  ])
  return (
    <>
      <PageHeading
        title="Members"
        crumbs={[{ name: 'Settings', path: '/admin/settings' }, { name: 'Members' }]}
      />
      <AccountList users={users} ownId={owner.id} />
      <Section title="Invite somebody" id="invite">
        <p className="text-tiny text-soft">
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
      </Section>
      <Section title="Open invitations" id="invited">
        <InvitationList invitations={invitations} takeBack={takeBack} />
      </Section>
      <Section title="Second factor" id="second-factor">
        <p className="text-tiny text-soft mb-3">
          Whoever has none is asked to add one before they go on; you too, where you choose your own role.
        </p>
        <AnswerForm action={requireFactors} button="Save">
          <FactorRoles chosen={rolesWithFactor} roles={ROLE_CHOICES} />
        </AnswerForm>
      </Section>
      <Section title="Recent sign-ins" id="sign-ins">
        <ActivityList activities={activities.slice(0, RECENT)} about={() => SIGN_INS} />
        <p className="mt-3">
          <a href={SIGN_INS}>All sign-ins</a>
        </p>
      </Section>
    </>
  )
}
