'use server'
import { refresh } from 'next/cache'
import { done, type FormAnswer } from '@/components/admin/forms/answer'
import { answered, textIn, turnedAway } from '@/components/admin/forms/answered'
import type { Owner } from '@/lib/accounts/editor'
import { invite as inviteSomebody, takeBackInvitation } from '@/lib/accounts/invitations/commands'
import { role as roleField } from '@/lib/accounts/roles'
import { disableUser, enableUser, resetPassword, setRole } from '@/lib/accounts/users/commands'
import { actingOwner } from '@/lib/accounts/users/session'
import { Invalid } from '@/lib/foundation/errors'
import { siteOrigin } from '@/lib/foundation/site-origin'

/** Makes an invitation; its link is in the answer, this once. */
export async function invite(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const typed = { email: textIn(form, 'email'), role: textIn(form, 'role') }
  return asOwner(typed, async (owner) => {
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
  return asOwner({}, async (owner) => {
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
  return asOwner(typed, async (owner) => {
    const role = roleField.safeParse(typed.role)
    if (!role.success) throw new Invalid([{ path: 'role', message: 'Choose a role.' }])
    await setRole(owner, String(id), role.data)
    return done(`The role is ${role.data} now.`)
  })
}

export async function disable(id: string): Promise<FormAnswer> {
  return asOwner({}, async (owner) => {
    await disableUser(owner, String(id))
    return done('The account is disabled, and its sessions have ended.')
  })
}

export async function enable(id: string): Promise<FormAnswer> {
  return asOwner({}, async (owner) => {
    await enableUser(owner, String(id))
    return done('The account is enabled: its password lets in again.')
  })
}

/** Gives somebody a new password; it is in the answer, this once. */
export async function giveNewPassword(id: string): Promise<FormAnswer> {
  return asOwner({}, async (owner) => {
    const { email, password } = await resetPassword(owner, String(id))
    return done(`The old password of ${email} lets nobody in any more, and all sessions have ended.`, {
      label: 'New password',
      text: password ?? '',
    })
  })
}

/** What everything here has in common: an owner acts, and every expected outcome is an answer. */
async function asOwner(
  typed: Record<string, string>,
  act: (owner: Owner) => Promise<FormAnswer>,
): Promise<FormAnswer> {
  const acting = await actingOwner()
  if ('refused' in acting) return turnedAway(acting.refused, typed)
  return answered(typed, async () => {
    const answer = await act(acting.owner)
    refresh()
    return answer
  })
}
