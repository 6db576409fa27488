import type { Metadata } from 'next'
import { PasswordField } from '@/components/admin/accounts/password-field'
import { SessionList } from '@/components/admin/accounts/session-list'
import { AnswerForm } from '@/components/admin/forms/answer-form'
import { TextField } from '@/components/admin/forms/text-field'
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
      <h1 className="page-title">Your account</h1>
      <p>
        {email}, {role}
      </p>
      <section className="admin-part" aria-labelledby="name">
        <h2 id="name">Name</h2>
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
      </section>
      <section className="admin-part" aria-labelledby="password">
        <h2 id="password">Password</h2>
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
      </section>
      <section className="admin-part" aria-labelledby="sessions">
        <h2 id="sessions">Where you are signed in</h2>
        <SessionList sessions={await listOwnSessions(reader)} end={endSession} />
      </section>
    </>
  )
}
