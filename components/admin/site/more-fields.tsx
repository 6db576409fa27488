'use client'
import { useId } from 'react'
import { useAnswer } from '../accounts/answer-form'

type Common = { name: string; label: string; hint?: string; value: string }

/** Several lines of text, with what is wrong about them right below. */
export function LinesField({ name, label, hint, value, limit }: Common & { limit: number }) {
  const { id, describedBy, problem, typed } = useField(name, hint)
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <Hint id={id} hint={hint} />
      <textarea
        id={id}
        name={name}
        className="input"
        rows={8}
        maxLength={limit}
        defaultValue={typed ?? value}
        aria-invalid={problem !== null}
        aria-describedby={describedBy}
      />
      <Wrong id={id} problem={problem} />
    </div>
  )
}

type SelectProps = Common & { choices: readonly { value: string; name: string }[] }

/** One of some values, with what is wrong about it right below. */
export function SelectField({ name, label, hint, value, choices }: SelectProps) {
  const { id, describedBy, problem, typed } = useField(name, hint)
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <Hint id={id} hint={hint} />
      <select
        key={typed ?? value}
        id={id}
        name={name}
        className="input"
        defaultValue={typed ?? value}
        aria-invalid={problem !== null}
        aria-describedby={describedBy}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
      <Wrong id={id} problem={problem} />
    </div>
  )
}

function useField(name: string, hint: string | undefined) {
  const id = useId()
  const { problem, typed } = useAnswer(name)
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return { id, problem, typed, describedBy: describedBy || undefined }
}

function Hint({ id, hint }: { id: string; hint: string | undefined }) {
  if (!hint) return null
  return (
    <p className="hint" id={`${id}-hint`}>
      {hint}
    </p>
  )
}

function Wrong({ id, problem }: { id: string; problem: string | null }) {
  if (!problem) return null
  return (
    <p className="error-text" id={`${id}-problem`}>
      {problem}
    </p>
  )
}
