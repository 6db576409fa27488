import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Door, DoorSheet } from '@/components/admin/accounts/door'
import { PasswordField } from '@/components/admin/accounts/password-field'
import { AnswerForm } from '@/components/admin/forms/answer-form'
import { TextField } from '@/components/admin/forms/text-field'
import { findInvitation } from '@/lib/accounts/invitations/queries'
import { PASSWORD_RULE } from '@/lib/accounts/users/fields'
import { currentUser } from '@/lib/accounts/users/session'
import { join } from './actions'
import '../../admin.css'
import { ROLE_WORDS } from '@/lib/accounts/roles'

type Props = { params: Promise<{ secret: string }> }

export const metadata: Metadata = { title: 'Join', robots: { index: false, follow: false } }

export const dynamic = 'force-dynamic'

export default async function JoinPage({ params }: Props) {
  const { secret } = await params
  const { inviter, role, email } = (await findInvitation(secret)) ?? notFound()
  const user = await currentUser()
  return (
    <Door
      title="Join"
      about={
        <>
          <p>
            {inviter} invites you to this guide. Your role is {role}: {ROLE_WORDS[role]}.
          </p>
          {user && (
            <p className="text-tiny text-soft">
              This creates a second account beside {user.email}, and signs you in to it.
            </p>
          )}
        </>
      }
    >
      <DoorSheet>
        <AnswerForm action={join.bind(null, secret)} button="Join" isMain>
          <TextField name="name" label="Your name" autoComplete="name" maxLength={100} required />
          <TextField
            name="email"
            type="email"
            label="E-mail address"
            hint={
              email
                ? 'The invitation is for this address. You sign in with it.'
                : 'You sign in with it. No mail is sent to it.'
            }
            autoComplete="username"
            spellCheck={false}
            maxLength={254}
            required
            defaultValue={email}
            readOnly={email !== ''}
          />
          <PasswordField name="password" label="Password" hint={PASSWORD_RULE} autoComplete="new-password" />
        </AnswerForm>
      </DoorSheet>
    </Door>
  )
}
