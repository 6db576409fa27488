'use server'
import { refresh } from 'next/cache'
import { type Done, done, type FormAnswer } from '@/components/admin/forms/answer'
import { textIn } from '@/components/admin/forms/form-text'
import type { ProvenOwner } from '@/lib/accounts/editor'
import { invite as inviteSomebody, takeBackInvitation } from '@/lib/accounts/invitations/commands'
import { makeReset, OWNERS_LINK_HOURS, resetAddress } from '@/lib/accounts/resets/commands'
import { ROLE_CHOICES, role as roleField } from '@/lib/accounts/roles'
import { removeSecondFactors, requireSecondFactor } from '@/lib/accounts/second-factors/commands'
import { disableUser, enableUser, setRole } from '@/lib/accounts/users/commands'
import { Invalid } from '@/lib/foundation/errors'
import { siteOrigin } from '@/lib/foundation/site-origin'
import { answerTo, asOwner, asProvenOwner } from '../acting'

/** Makes an invitation; its link is in the answer, this once. */
export async function invite(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const typed = { email: textIn(form, 'email'), role: textIn(form, 'role') }
  return onAccounts({ form, typed }, async (owner) => {
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
  const answer = await asOwner(async (owner) => {
    await takeBackInvitation(owner, textIn(form, 'invitation'))
    refresh()
    return done('Invitation revoked.')
  })
  return answerTo({}, answer)
}

/** Lets the chosen roles in with a second factor only. */
export async function requireFactors(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  return onAccounts({ form }, async (owner) => {
    const roles = ROLE_CHOICES.map(({ role }) => role).filter((role) => form.has(`factor-${role}`))
    await requireSecondFactor(owner, roles)
    return done(roles.length > 0 ? `Required now for: ${roles.join(', ')}.` : 'Required for nobody now.')
  })
}

export async function changeRole(
  id: string,
  _before: FormAnswer | null,
  form: FormData,
): Promise<FormAnswer> {
  const typed = { role: textIn(form, 'role') }
  return onAccounts({ form, typed }, async (owner) => {
    const role = roleField.safeParse(typed.role)
    if (!role.success) throw new Invalid([{ path: 'role', message: 'Choose a role.' }])
    await setRole(owner, String(id), role.data)
    return done(`The role is ${role.data} now.`)
  })
}

export async function disable(id: string, _before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  return onAccounts({ form }, async (owner) => {
    await disableUser(owner, String(id))
    return done('The account is disabled, and its sessions have ended.')
  })
}

export async function enable(id: string, _before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  return onAccounts({ form }, async (owner) => {
    await enableUser(owner, String(id))
    return done('The account is enabled: its password lets in again.')
  })
}

/** Makes a link to a new password; it is in the answer, this once. */
export async function makeResetLink(
  id: string,
  _before: FormAnswer | null,
  form: FormData,
): Promise<FormAnswer> {
  return onAccounts({ form }, async (owner) => {
    const { secret } = await makeReset(owner, String(id))
    const message = `Share this link with nobody else. It works once, within ${OWNERS_LINK_HOURS} hours; it is not shown again.`
    return done(message, { label: 'Link to a new password', text: resetAddress(secret) })
  })
}

export async function removeFactors(
  id: string,
  _before: FormAnswer | null,
  form: FormData,
): Promise<FormAnswer> {
  return onAccounts({ form }, async (owner) => {
    await removeSecondFactors(owner, String(id))
    return done('The second factors are removed, and the sessions have ended.')
  })
}

/** `typed` is what the form's fields hold again where it is refused. */
type AccountForm = { form: FormData; typed?: Record<string, string> }

/** What everything here has in common: an owner acts who has proved it lately, and the page shows it at once. */
async function onAccounts(
  { form, typed = {} }: AccountForm,
  act: (owner: ProvenOwner) => Promise<Done>,
): Promise<FormAnswer> {
  const answer = await asProvenOwner(form, async (owner) => {
    const answer = await act(owner)
    refresh()
    return answer
  })
  return answerTo(typed, answer)
}
