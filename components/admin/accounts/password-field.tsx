'use client'
import { useEffect, useState } from 'react'
import { AnswerField, type AnswerFieldProps } from '../forms/answer-field'

type Props = AnswerFieldProps & { autoComplete: 'new-password' | 'current-password' }

/** A password, typed once: with scripts, a button shows what was typed. */
export function PasswordField({ autoComplete, ...field }: Props) {
  const [canShow, setCanShow] = useState(false)
  const [isShown, setIsShown] = useState(false)
  useEffect(() => setCanShow(true), [])
  return (
    <AnswerField {...field}>
      {(tied) => (
        <div className="shown-once-row">
          <input
            {...tied}
            type={isShown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={200}
            required
          />
          {canShow && (
            <button
              className="button"
              type="button"
              aria-pressed={isShown}
              onClick={() => setIsShown(!isShown)}
            >
              Show<span className="sr-only"> {field.label.toLowerCase()}</span>
            </button>
          )}
        </div>
      )}
    </AnswerField>
  )
}
