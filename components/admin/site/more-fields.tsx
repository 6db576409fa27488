'use client'
import { AnswerField, type AnswerFieldProps } from '../forms/answer-field'

type Common = AnswerFieldProps & { value: string }

/** Several lines of text. */
export function LinesField({ value, limit, ...field }: Common & { limit: number }) {
  return (
    <AnswerField {...field}>
      {(tied, typed) => <textarea {...tied} rows={8} maxLength={limit} defaultValue={typed ?? value} />}
    </AnswerField>
  )
}

/** One of some values. */
export function SelectField({
  value,
  choices,
  ...field
}: Common & { choices: readonly { value: string; name: string }[] }) {
  return (
    <AnswerField {...field}>
      {(tied, typed) => (
        <select key={typed ?? value} {...tied} defaultValue={typed ?? value}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.name}
            </option>
          ))}
        </select>
      )}
    </AnswerField>
  )
}
