'use client'
import type { ReactNode } from 'react'
import { Field, Input } from '@/components/ui/field'
import { useDateText } from './date-text'

type Props = {
  id: string
  label: string
  /** A written guide date, or what was typed where that is none. */
  value: string
  /** ISO: what a date without its year is near to. */
  today: string
  problem: string | undefined
  readOnly: boolean
  aside?: ReactNode
  foot?: ReactNode
  onChange: (value: string) => void
}

/** A date with its label, read as it is typed. */
export function DateField({ id, label, value, today, problem, readOnly, aside, foot, onChange }: Props) {
  const date = useDateText({ id, value, today, onChange })
  return (
    <Field
      id={id}
      label={label}
      aside={aside}
      foot={foot}
      problem={date.problem ?? problem}
      hint={date.understood}
    >
      {(ids) => (
        <Input
          {...ids}
          value={date.shown}
          disabled={readOnly}
          spellCheck={false}
          placeholder="3 March 2022"
          onChange={(event) => date.take(event.target.value)}
          onBlur={date.leave}
        />
      )}
    </Field>
  )
}
