'use server'
import { refresh } from 'next/cache'
import { type Done, done, type FormAnswer } from '@/components/admin/forms/answer'
import { textIn } from '@/components/admin/forms/form-text'
import type { Owner } from '@/lib/accounts/editor'
import { invite as inviteSomebody, takeBackInvitation } from '@/lib/accounts/invitations/commands'
import { role as roleField } from '@/lib/accounts/roles'
import { disableUser, enableUser, resetPassword, setRole } from '@/lib/accounts/users/commands'
import { Invalid } from '@/lib/foundation/errors'
import { siteOrigin } from '@/lib/foundation/site-origin'
import { answerTo, asOwner } from '../acting'

/** Makes an invitation; its link is in the answer, this once. */
export async function invite(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const typed = { email: textIn(form, 'email'), role: textIn(form, 'role') }
  return onAccounts(typed, async (owner) => {
    const role = roleField.safeParse(typed.role)
    if (!role.success) throw new Invalid([{ path: 'role', message: 'Choose a role.' }])
    const { secret } = await inviteSomebody(owner, { email: typed.email.trim(), role: role.data })
    return done('Invitation created. Share this link with one person: it is not shown again.', {
      label: 'Invitation link',
      text: `${siteOrigin()}/join/${secret}`,
    })
  })
}

export async function takeBack(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  return onAccounts({}, async (owner) => {
    await takeBackInvitation(owner, textIn(form, 'invitation'))
    return done('Invitation revoked.')
  })
}

export async function changeRole(
  id: string,
  _before: FormAnswer | null,
  form: FormData,
): Promise<FormAnswer> {
  const typed = { role: textIn(form, 'role') }
  return onAccounts(typed, async (owner) => {
    const role = roleField.safeParse(typed.role)
    if (!role.success) throw new Invalid([{ path: 'role', message: 'Choose a role.' }])
    await setRole(owner, String(id), role.data)
    return done(`The role is ${role.data} now.`)
  })
}

export async function disable(id: string): Promise<FormAnswer> {
  return onAccounts({}, async (owner) => {
    await disableUser(owner, String(id))
    return done('The account is disabled, and its sessions have ended.')
  })
}

export async function enable(id: string): Promise<FormAnswer> {
  return onAccounts({}, async (owner) => {
    await enableUser(owner, String(id))
    return done('The account is enabled: its password lets in again.')
  })
}

/** Gives somebody a new password; it is in the answer, this once. */
export async function giveNewPassword(id: string): Promise<FormAnswer> {
  return onAccounts({}, async (owner) => {
    const { email, password } = await resetPassword(owner, String(id))
    return done(`The old password of ${email} lets nobody in any more, and all sessions have ended.`, {
      label: 'New password',
      text: password ?? '',
    })
  })
}

/** What everything here has in common: an owner acts, and the page shows it at once. */
async function onAccounts(
  typed: Record<string, string>,
  act: (owner: Owner) => Promise<Done>,
): Promise<FormAnswer> {
  const answer = await asOwner(async (owner) => {
    const answer = await act(owner)
    refresh()
    return answer
  })
  return answerTo(typed, answer)
}
