'use client'
import { useEffect, useState } from 'react'
import { buttonClass } from '@/components/ui/classes'
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
        <div className="flex flex-wrap gap-2.5">
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
              className={buttonClass()}
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
