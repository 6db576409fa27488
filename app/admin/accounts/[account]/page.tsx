import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountFacts } from '@/components/admin/accounts/account-facts'
import { RoleField } from '@/components/admin/accounts/role-field'
import { AnswerForm } from '@/components/admin/forms/answer-form'
import { Section } from '@/components/ui/panel'
import { ROLE_CHOICES } from '@/lib/accounts/roles'
import { findUser } from '@/lib/accounts/users/queries'
import { requireOwner } from '@/lib/accounts/users/session'
import { changeRole, disable, enable, makeResetLink, removeFactors } from '../actions'

type Props = { params: Promise<{ account: string }> }

async function requestedAccount({ params }: Props) {
  const owner = await requireOwner()
  const user = (await findUser(owner, (await params).account)) ?? notFound()
  return { user, isOwn: user.id === owner.id }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await requestedAccount(props)).user.name }
}

export default async function AccountPage(props: Props) {
  const { user, isOwn } = await requestedAccount(props)
  const { id, name, role, disabledAt, secondFactorSince } = user
  const own = isOwn ? ' This is your own account: you will be signed out.' : ''
  const disabling = {
    summary: 'Disable this account …',
    consequence: `${name} is signed out at once, can’t sign in any more, and open invitations of theirs stop working. What they did stays.${own}`,
  }
  const removing = {
    summary: 'Remove their second factors …',
    consequence: `For somebody who has lost theirs, recovery codes too. ${name} is signed out at once, and the password alone signs in.${own}`,
  }
  return (
    <>
      <AccountFacts user={user} isOwn={isOwn} />
      <Section title="Role" id="role">
        <AnswerForm action={changeRole.bind(null, id)} button="Change role">
          {isOwn && (
            <p className="text-tiny text-soft">
              This is your own account: with another role you can’t come back here.
            </p>
          )}
          <RoleField chosen={role} roles={ROLE_CHOICES} />
        </AnswerForm>
      </Section>
      <Section title="Password" id="password">
        <p className="text-tiny text-soft mb-3">
          A link by which {name} chooses a new password. The old one works until then.
        </p>
        <AnswerForm action={makeResetLink.bind(null, id)} button="Make a link to a new password" />
      </Section>
      {secondFactorSince && (
        <Section title="Second factor" id="second-factor">
          <AnswerForm
            action={removeFactors.bind(null, id)}
            button={`Remove the second factors of ${name}`}
            confirm={removing}
          />
        </Section>
      )}
      <Section title="Access" id="access">
        {disabledAt ? (
          <AnswerForm action={enable.bind(null, id)} button={`Let ${name} sign in again`} />
        ) : (
          <AnswerForm action={disable.bind(null, id)} button={`Disable ${name}`} confirm={disabling} />
        )}
      </Section>
    </>
  )
}
