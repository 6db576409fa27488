'use client'
import { useEffect, useId, useState } from 'react'
import { useAnswer } from './answer-form'

type Props = { name: string; label: string; hint?: string; autoComplete: 'new-password' | 'current-password' }

/** A password, typed once: with scripts, a button shows what was typed. */
export function PasswordField({ name, label, hint, autoComplete }: Props) {
  const id = useId()
  const { problem } = useAnswer(name)
  const [canShow, setCanShow] = useState(false)
  const [isShown, setIsShown] = useState(false)
  useEffect(() => setCanShow(true), [])
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="shown-once-row">
        <input
          id={id}
          name={name}
          className="input"
          type={isShown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          required
          aria-invalid={problem !== null}
          aria-describedby={
            [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined
          }
        />
        {canShow && (
          <button
            className="button"
            type="button"
            aria-pressed={isShown}
            onClick={() => setIsShown(!isShown)}
          >
            Show<span className="sr-only"> {label.toLowerCase()}</span>
          </button>
        )}
      </div>
      {problem && (
        <p className="error-text" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}
