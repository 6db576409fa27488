'use client'
import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef } from 'react'
import { buttonClass } from '@/components/ui/classes'
import { ShownOnce } from '../accounts/shown-once'
import type { FormAction, FormAnswer } from './answer'
import { Outcome } from './outcome'

const AnswerContext = createContext<FormAnswer | null>(null)

/** What the form around a field heard back last. */
export function useAnswer(name: string) {
  const answer = useContext(AnswerContext)
  const problem = answer?.problems.find(({ path }) => path === name)?.message ?? null
  return { problem, typed: answer?.typed[name] }
}

type Props = {
  action: FormAction
  /** None where the children bring their own. */
  button?: string
  /** Asks first, for what locks somebody out: the button stands folded away below its consequence. */
  confirm?: { summary: string; consequence: string }
  isMain?: boolean
  children?: ReactNode
}

/** A plain form that says beside itself what became of it; with scripts, without leaving the page. */
export function AnswerForm({ action, button, confirm, isMain = false, children }: Props) {
  const [answer, send, isPending] = useActionState(action, null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (answer?.problems.length) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [answer])
  const submit = button && (
    <button className={buttonClass({ look: isMain ? 'main' : 'plain' })} type="submit" disabled={isPending}>
      {button}
    </button>
  )
  return (
    <form ref={form} action={send} className="grid max-w-lg gap-4">
      <AnswerContext value={answer}>{children}</AnswerContext>
      {confirm ? (
        <details key={button}>
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
