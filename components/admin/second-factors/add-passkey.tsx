'use client'
import { browserSupportsWebAuthn, startRegistration } from '@simplewebauthn/browser'
import { useEffect, useState } from 'react'
import type { FormAction, FormAnswer } from '../forms/answer'
import { AnswerForm } from '../forms/answer-form'
import type { Refusal } from '../forms/refusal'
import { TextField } from '../forms/text-field'

type OptionsJSON = Parameters<typeof startRegistration>[0]['optionsJSON']

export type PasskeyQuestion = { outcome: 'asked'; options: OptionsJSON }

type Props = {
  /** What the browser is to make a passkey of, or why it may not. */
  ask(form: FormData): Promise<PasskeyQuestion | Refusal>
  add: FormAction
}

/** Makes a passkey in the browser and adds it to the account. */
export function AddPasskey({ ask, add }: Props) {
  const [canMake, setCanMake] = useState(false)
  useEffect(() => setCanMake(browserSupportsWebAuthn()), [])
  if (!canMake)
    return <p className="text-tiny text-soft">This browser, or one without scripts, adds no passkeys.</p>
  const make: FormAction = async (before, form) => {
    const name = String(form.get('name') ?? '')
    const asked = await ask(form)
    if (asked.outcome === 'refused') return { ...asked, typed: { name } }
    const response = await startRegistration({ optionsJSON: asked.options }).catch(() => null)
    if (!response) return calledOff(name)
    form.set('response', JSON.stringify(response))
    return add(before, form)
  }
  return (
    <AnswerForm action={make} button="Add a passkey">
      <TextField
        name="name"
        label="Name of the passkey"
        hint="The device or the place it is kept in: “Laptop”, “Blue security key”."
        autoComplete="off"
        maxLength={100}
        required
      />
    </AnswerForm>
  )
}

function calledOff(name: string): FormAnswer {
  const message = 'No passkey was made: it was called off, or this device has one for your account already.'
  return { outcome: 'refused', because: 'invalid', message, problems: [], typed: { name } }
}
