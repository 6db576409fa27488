import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Door, DoorSheet } from '@/components/admin/accounts/door'
import { PasswordField } from '@/components/admin/accounts/password-field'
import { AnswerForm } from '@/components/admin/forms/answer-form'
import { findReset } from '@/lib/accounts/resets/queries'
import { PASSWORD_RULE } from '@/lib/accounts/users/fields'
import { choosePassword } from './actions'
import '../../admin.css'

type Props = { params: Promise<{ secret: string }> }

export const metadata: Metadata = { title: 'New password', robots: { index: false, follow: false } }

export const dynamic = 'force-dynamic'

export default async function ResetPage({ params }: Props) {
  const { secret } = await params
  const { email } = (await findReset(secret)) ?? notFound()
  return (
    <Door
      title="New password"
      about={<p>For {email}. Every session of this account ends when you choose it.</p>}
    >
      <DoorSheet>
        <AnswerForm action={choosePassword.bind(null, secret)} button="Keep this password" isMain>
          <input type="hidden" autoComplete="username" value={email} readOnly />
          <PasswordField
            name="password"
            label="New password"
            hint={PASSWORD_RULE}
            autoComplete="new-password"
          />
        </AnswerForm>
      </DoorSheet>
    </Door>
  )
}
