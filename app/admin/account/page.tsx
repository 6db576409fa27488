import type { Metadata } from 'next'
import { PasswordField } from '@/components/admin/accounts/password-field'
import { SessionList } from '@/components/admin/accounts/session-list'
import { AnswerForm } from '@/components/admin/forms/answer-form'
import { TextField } from '@/components/admin/forms/text-field'
import { SecondFactors } from '@/components/admin/second-factors/second-factors'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { Notice, Section } from '@/components/ui/panel'
import { findOwnSecondFactors, takesPasskeys } from '@/lib/accounts/second-factors/queries'
import { PASSWORD_RULE } from '@/lib/accounts/users/fields'
import { listOwnSessions } from '@/lib/accounts/users/queries'
import { requireMember } from '@/lib/accounts/users/session'
import { changeName, changePassword, endSession } from './actions'
import { addPasskey, askPasskey, removeApp, removePasskey, renewCodes } from './factors/actions'

export const metadata: Metadata = { title: 'Your account' }

export default async function OwnAccountPage() {
  const member = await requireMember()
  const { name, email, role } = member
  const factors = await findOwnSecondFactors(member)
  const isLacking = factors.isRequired && factors.appSince === null && factors.passkeys.length === 0
  return (
    <>
      <PageHeading
        title="Your account"
        crumbs={[{ name: 'Settings', path: '/admin/settings' }, { name: 'Your account' }]}
      />
      {isLacking && (
        <Notice tone="wait" title="Add a second factor to go on">
          Everybody with the role {role} signs in with one. Set up an authenticator app or a passkey below.
        </Notice>
      )}
      <p>
        {email}, {role}
      </p>
      <Section title="Name" id="name">
        <AnswerForm action={changeName} button="Change name">
          <TextField
            name="name"
            label="Your name"
            hint="Shown beside your changes from now on."
            autoComplete="name"
            maxLength={100}
            required
            defaultValue={name}
          />
        </AnswerForm>
      </Section>
      <Section title="Password" id="password">
        <AnswerForm action={changePassword} button="Change password">
          <input type="hidden" autoComplete="username" value={email} readOnly />
          <PasswordField name="current" label="Current password" autoComplete="current-password" />
          <PasswordField
            name="password"
            label="New password"
            hint={PASSWORD_RULE}
            autoComplete="new-password"
          />
        </AnswerForm>
      </Section>
      <SecondFactors
        factors={factors}
        takesPasskeys={takesPasskeys()}
        actions={{
          removeApp,
          askPasskey,
          addPasskey,
          removePasskey: (id) => removePasskey.bind(null, id),
          renewCodes,
        }}
      />
      <Section title="Where you are signed in" id="sessions">
        <SessionList sessions={await listOwnSessions(member)} end={endSession} />
      </Section>
    </>
  )
}
