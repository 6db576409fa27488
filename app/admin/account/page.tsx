import type { Metadata } from 'next'
import { PasswordField } from '@/components/admin/accounts/password-field'
import { SessionList } from '@/components/admin/accounts/session-list'
import { AnswerForm } from '@/components/admin/forms/answer-form'
import { TextField } from '@/components/admin/forms/text-field'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { Section } from '@/components/ui/panel'
import { PASSWORD_RULE } from '@/lib/accounts/users/fields'
import { listOwnSessions } from '@/lib/accounts/users/queries'
import { requireReader } from '@/lib/accounts/users/session'
import { changeName, changePassword, endSession } from './actions'

export const metadata: Metadata = { title: 'Your account' }

export default async function OwnAccountPage() {
  const reader = await requireReader()
  const { name, email, role } = reader
  return (
    <>
      <PageHeading
        title="Your account"
        crumbs={[{ name: 'Settings', path: '/admin/settings' }, { name: 'Your account' }]}
      />
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
      <Section title="Where you are signed in" id="sessions">
        <SessionList sessions={await listOwnSessions(reader)} end={endSession} />
      </Section>
    </>
  )
}
