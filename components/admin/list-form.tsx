'use client'
import { type ReactNode, useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/panel'
import type { Done } from './forms/answer'
import type { Refusal } from './forms/refusal'

type ListAction = (before: Done | Refusal | null, form: FormData) => Promise<Done | Refusal>

type Props = {
  action: ListAction | null
  /** Whether anything in the list can be chosen. */
  canChoose: boolean
  children: ReactNode
}

/** A list of which some are chosen and published together; without an action it is a list alone. */
export function ListForm({ action, ...props }: Props) {
  return action ? <ChoosingForm action={action} {...props} /> : props.children
}

function ChoosingForm({ action, canChoose, children }: Props & { action: ListAction }) {
  const [answer, submit, isBusy] = useActionState(action, null)
  return (
    <form action={submit} className="grid gap-3">
      {answer && (
        <Notice tone={answer.outcome === 'refused' ? 'bad' : 'good'}>
          {answer.outcome === 'refused' && answer.problems.length > 0 ? (
            <ul>
              {answer.problems.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          ) : (
            answer.message
          )}
        </Notice>
      )}
      {children}
      {canChoose && (
        <p>
          <Button type="submit" disabled={isBusy}>
            Publish selected
          </Button>
        </p>
      )}
    </form>
  )
}
