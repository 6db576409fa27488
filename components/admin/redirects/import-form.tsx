'use client'
import { useActionState, useId } from 'react'
import { Labelled } from '@/components/ui/labelled'
import type { FormAction } from '../forms/answer'

/** A list of old and new paths, looked at line by line before it is taken. */
export function ImportForm({ action }: { action: FormAction }) {
  const [answer, send, isPending] = useActionState(action, null)
  const id = useId()
  return (
    <form action={send} className="answer-form">
      <Labelled id={id} label="Old path, comma, new path: one line each">
        <textarea
          id={id}
          name="csv"
          className="input"
          rows={8}
          spellCheck={false}
          placeholder="/old/page,/shows/new"
          defaultValue={answer?.typed.csv}
          required
        />
      </Labelled>
      <p className="row-buttons">
        <button className="button" type="submit" name="step" value="try" disabled={isPending}>
          Dry run
        </button>
        <button className="button button-main" type="submit" name="step" value="import" disabled={isPending}>
          Import all
        </button>
      </p>
      <div role="status" className={answer?.outcome === 'refused' ? 'error-text' : 'good'}>
        {answer && (
          <p>{answer.problems.length > 0 && answer.typed.step === 'import' ? NONE : answer.message}</p>
        )}
      </div>
      {answer && answer.problems.length > 0 && (
        <ul className="bulk-seasons">
          {answer.problems.map(({ path, message }) => (
            <li key={path}>{message}</li>
          ))}
        </ul>
      )}
    </form>
  )
}

const NONE = 'Nothing was imported, because of these lines:'
