'use client'
import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import { buttonClass } from '@/components/ui/classes'
import { ShownOnce } from '../accounts/shown-once'
import type { FormAction } from './answer'
import { AnswerContext } from './answer-context'
import { Outcome } from './outcome'
import { ProofField } from './proof-field'

type Props = {
  action: FormAction
  /** None where the children bring their own. */
  button?: string
  /** What the button says first, where the answer shows what would be done: it brings back what was shown as `seen`. */
  preview?: string
  /** Asks first, for what locks somebody out: the button stands folded away below its consequence. */
  confirm?: { summary: string; consequence: string }
  isMain?: boolean
  children?: ReactNode
}

/** A plain form that says beside itself what became of it; with scripts, without leaving the page. */
export function AnswerForm({ action, button, preview, confirm, isMain = false, children }: Props) {
  const [answer, send, isPending] = useActionState(action, null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (answer?.problems.length) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [answer])
  const seen = answer?.typed.seen ?? ''
  const label = preview && seen === '' ? preview : button
  const submit = label && (
    <button className={buttonClass({ look: isMain ? 'main' : 'plain' })} type="submit" disabled={isPending}>
      {label}
    </button>
  )
  const isUnproven = answer?.problems.some(({ path }) => path === 'proof')
  return (
    <form ref={form} action={send} className="grid max-w-lg gap-4">
      <AnswerContext value={answer}>
        {children}
        {preview && <input type="hidden" name="seen" value={seen} />}
        <ProofField />
      </AnswerContext>
      {confirm ? (
        <details key={button} open={isUnproven || undefined}>
          <summary>{confirm.summary}</summary>
          <p>{confirm.consequence}</p>
          {submit}
        </details>
      ) : (
        submit && <p>{submit}</p>
      )}
      <Outcome answer={answer}>
        {answer && <p>{answer.message}</p>}
        {answer?.outcome === 'done' && answer.secret && <ShownOnce {...answer.secret} />}
      </Outcome>
    </form>
  )
}
