'use client'
import { useActionState, useId } from 'react'
import { buttonClass, INPUT } from '@/components/ui/classes'
import { Labelled } from '@/components/ui/labelled'
import type { FormAction } from '../forms/answer'
import { Outcome } from '../forms/outcome'

/** A list of old and new paths, looked at line by line before it is taken. */
export function ImportForm({ action }: { action: FormAction }) {
  const [answer, send, isPending] = useActionState(action, null)
  const id = useId()
  return (
    <form action={send} className="grid max-w-lg gap-4">
      <Labelled id={id} label="Old path, comma, new path: one line each">
        <textarea
          id={id}
          name="csv"
          className={INPUT}
          rows={8}
          spellCheck={false}
          placeholder="/old/page,/shows/new"
          defaultValue={answer?.typed.csv}
          required
        />
      </Labelled>
      <p className="flex flex-wrap gap-2.5">
        <button className={buttonClass()} type="submit" name="step" value="try" disabled={isPending}>
          Dry run
        </button>
        <button
          className={buttonClass({ look: 'main' })}
          type="submit"
          name="step"
          value="import"
          disabled={isPending}
        >
          Import all
        </button>
      </p>
      <Outcome answer={answer}>
        {answer && (
          <p>{answer.problems.length > 0 && answer.typed.step === 'import' ? NONE : answer.message}</p>
        )}
      </Outcome>
      {answer && answer.problems.length > 0 && (
        <ul className="mt-2.5 max-h-96 overflow-auto rounded-lg border border-line px-4 py-1.5">
          {answer.problems.map(({ path, message }) => (
            <li key={path}>{message}</li>
          ))}
        </ul>
      )}
    </form>
  )
}

const NONE = 'Nothing was imported, because of these lines:'
