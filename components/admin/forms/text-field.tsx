'use client'
import type { ComponentProps } from 'react'
import { AnswerField, type AnswerFieldProps } from './answer-field'

type Props = AnswerFieldProps &
  Pick<
    ComponentProps<'input'>,
    'type' | 'autoComplete' | 'required' | 'maxLength' | 'defaultValue' | 'readOnly' | 'spellCheck'
  >

/** One line of text. */
export function TextField({ name, label, hint, defaultValue, ...input }: Props) {
  return (
    <AnswerField name={name} label={label} hint={hint}>
      {(tied, typed) => <input {...input} {...tied} defaultValue={typed ?? defaultValue} />}
    </AnswerField>
  )
}
