'use client'
import { type ReactNode, useId } from 'react'
import { INPUT, TROUBLE } from '@/components/ui/classes'
import { Labelled } from '@/components/ui/labelled'
import { useAnswer } from './answer-context'

export type AnswerFieldProps = { name: string; label: string; hint?: string | undefined }

/** What ties an input to its label, its hint and what is wrong with it. */
type Tied = {
  id: string
  name: string
  className: string
  'aria-invalid': boolean
  'aria-describedby': string | undefined
}

type Props = AnswerFieldProps & { children(tied: Tied, typed: string | undefined): ReactNode }

/** A field of an AnswerForm: its label, its hint, the input around what was typed, and what is wrong right below. */
export function AnswerField({ name, label, hint, children }: Props) {
  const id = useId()
  const { problem, typed } = useAnswer(name)
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  const tied = {
    id,
    name,
    className: INPUT,
    'aria-invalid': problem !== null,
    'aria-describedby': describedBy || undefined,
  }
  return (
    <Labelled id={id} label={label}>
      {hint && (
        <p className="text-tiny text-soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children(tied, typed)}
      {problem && (
        <p className={TROUBLE} id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </Labelled>
  )
}
