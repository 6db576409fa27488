'use client'
import { type ComponentProps, useId } from 'react'
import { useAnswer } from './answer-form'

type Props = { name: string; label: string; hint?: string } & Pick<
  ComponentProps<'input'>,
  'type' | 'autoComplete' | 'required' | 'maxLength' | 'defaultValue' | 'readOnly' | 'spellCheck'
>

/** One line of text, with what is wrong about it right below. */
export function TextField({ name, label, hint, defaultValue, ...input }: Props) {
  const id = useId()
  const { problem, typed } = useAnswer(name)
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
      <input
        {...input}
        id={id}
        name={name}
        className="input"
        defaultValue={typed ?? defaultValue}
        aria-invalid={problem !== null}
        aria-describedby={
          [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined
        }
      />
      {problem && (
        <p className="error-text" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}
