'use server'
import { refresh } from 'next/cache'
import { type Done, done, type FormAnswer } from '@/components/admin/forms/answer'
import { textIn } from '@/components/admin/forms/form-text'
import type { Refusal } from '@/components/admin/forms/refusal'
import type { PasskeyQuestion } from '@/components/admin/second-factors/add-passkey'
import type { ProvenMember } from '@/lib/accounts/editor'
import {
  addAuthenticator,
  addPasskey as addOwnPasskey,
  removeAuthenticator,
  removePasskey as removeOwnPasskey,
  renewRecoveryCodes,
} from '@/lib/accounts/second-factors/commands'
import { passkeyToMake } from '@/lib/accounts/second-factors/queries'
import { siteSettings } from '@/lib/guide/site/shown'
import { answerTo, asProvenMember } from '../../acting'

/** Adds the app whose sealed secret the page's address holds; recovery codes are in the answer, where they are the first. */
export async function addApp(seal: string, _before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const code = textIn(form, 'code', 20)
  return onFactors({ form, typed: { code } }, async (member) =>
    withCodes('The app is set up.', await addAuthenticator(member, { seal: String(seal), code })),
  )
}

export async function removeApp(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  return onFactors({ form }, async (member) => {
    await removeAuthenticator(member)
    return done('The app is removed.')
  })
}

/** What this browser is to make a passkey of. */
export async function askPasskey(form: FormData): Promise<PasskeyQuestion | Refusal> {
  return asProvenMember(form, async (member) => {
    const options = await passkeyToMake(member, (await siteSettings()).name)
    return { outcome: 'asked', options } as const
  })
}

export async function addPasskey(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const name = textIn(form, 'name', 100)
  return onFactors({ form, typed: { name } }, async (member) =>
    withCodes('The passkey is added.', await addOwnPasskey(member, { name, made: textIn(form, 'response') })),
  )
}

export async function removePasskey(
  id: string,
  _before: FormAnswer | null,
  form: FormData,
): Promise<FormAnswer> {
  return onFactors({ form }, async (member) => {
    await removeOwnPasskey(member, String(id))
    return done('The passkey is removed.')
  })
}

export async function renewCodes(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  return onFactors({ form }, async (member) => withCodes('', await renewRecoveryCodes(member)))
}

function withCodes(message: string, codes: string[]): Done {
  if (codes.length === 0) return done(message)
  const keep = 'Keep these codes where you find them without this device. They are not shown again.'
  return done(`${message} ${keep}`.trim(), { label: 'Recovery codes', text: codes.join('\n') })
}

/** `typed` is what the form's fields hold again where it is refused. */
type FactorForm = { form: FormData; typed?: Record<string, string> }

async function onFactors(
  { form, typed = {} }: FactorForm,
  act: (member: ProvenMember) => Promise<Done>,
): Promise<FormAnswer> {
  const change = async (member: ProvenMember) => {
    const answer = await act(member)
    refresh()
    return answer
  }
  return answerTo(typed, await asProvenMember(form, change, 'It is gone already. Reload the page.'))
}
