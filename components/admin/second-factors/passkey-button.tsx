'use client'
import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser'
import { useEffect, useState } from 'react'
import { buttonClass, TROUBLE } from '@/components/ui/classes'
import type { Refusal } from '../forms/refusal'

type OptionsJSON = Parameters<typeof startAuthentication>[0]['optionsJSON']

type Props = {
  label: string
  /** What the browser is to sign; null where the question has grown too old. */
  ask(): Promise<OptionsJSON | null>
  /** Sends what it has signed; a refusal, or nothing when it was right. */
  answer(signed: unknown): Promise<Refusal | null>
  /** Where it leads then. */
  to: string
}

/** Signs in by a passkey. Browsers without them, and without scripts, do not show it. */
export function PasskeyButton({ label, ask, answer, to }: Props) {
  const [canSign, setCanSign] = useState(false)
  const [isPending, setIsPending] = useState(false)
  const [trouble, setTrouble] = useState('')
  useEffect(() => setCanSign(browserSupportsWebAuthn()), [])
  if (!canSign) return null

  async function press() {
    setIsPending(true)
    setTrouble('')
    const problem = await signed({ ask, answer })
    if (problem === '') return location.assign(to)
    setTrouble(problem)
    setIsPending(false)
  }
  return (
    <div className="grid gap-2">
      <button className={buttonClass()} type="button" onClick={press} disabled={isPending}>
        {label}
      </button>
      <p role="status" className={`${TROUBLE} empty:hidden`}>
        {trouble}
      </p>
    </div>
  )
}

/** What went wrong, in a sentence; "" for nothing. */
async function signed({ ask, answer }: Pick<Props, 'ask' | 'answer'>): Promise<string> {
  const optionsJSON = await ask().catch(() => undefined)
  if (optionsJSON === undefined) return 'The site could not be reached. Please try again in a moment.'
  if (optionsJSON === null) return 'That took too long. Reload the page, and begin again.'
  const response = await startAuthentication({ optionsJSON }).catch(() => null)
  if (!response) return 'No passkey was used: it was called off, or this browser has none for this site.'
  const refusal = await answer(response)
  return refusal?.message ?? ''
}
