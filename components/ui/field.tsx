import { type ComponentProps, type ReactNode, useId } from 'react'
import { INPUT, TROUBLE } from './classes'

/** What a control needs to be called and described by its field. */
export type FieldIds = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

type FieldProps = {
  label: string
  /** Beside the label: a count of sources, a word on what is required. */
  aside?: ReactNode
  hint?: ReactNode
  /** What is wrong with the value, and what to do. */
  problem?: string
  id?: string
  /** What can be done with the field, at its foot. */
  foot?: ReactNode
  children: (ids: FieldIds) => ReactNode
}

/** A label, the control that `children` draws, and what is said of its value below it. */
export function Field({ label, aside, hint, problem, id, foot, children }: FieldProps) {
  const made = useId()
  const own = id ?? made
  const described = [problem && `${own}-problem`, hint && `${own}-hint`].filter(Boolean).join(' ')
  return (
    <div className="group grid content-start gap-1">
      <div className="flex items-baseline justify-between gap-2">
        <label className="text-small text-soft" htmlFor={own} id={`${own}-label`}>
          {label}
        </label>
        {aside}
      </div>
      {children({
        id: own,
        'aria-describedby': described || undefined,
        'aria-invalid': problem ? true : undefined,
      })}
      {problem && (
        <p className={TROUBLE} id={`${own}-problem`}>
          {problem}
        </p>
      )}
      {hint && (
        <div className="text-tiny text-soft" id={`${own}-hint`}>
          {hint}
        </div>
      )}
      {foot}
    </div>
  )
}

/** One line of text. */
export function Input(input: ComponentProps<'input'>) {
  return <input autoComplete="off" {...input} className={`${INPUT} ${input.className ?? ''}`} />
}

/** Several lines of text, as high as they are where the browser can. */
export function TextArea(area: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={3}
      {...area}
      className={`${INPUT} field-sizing-content min-h-20 py-2 leading-relaxed ${area.className ?? ''}`}
    />
  )
}

/** The values of a select with their words. */
export type Choices = readonly (readonly [value: string, words: string])[]

/** One of a few choices: the browser's own list, which works everywhere. */
export function Select({ choices, ...select }: ComponentProps<'select'> & { choices: Choices }) {
  return (
    <select {...select} className={`${INPUT} ${select.className ?? ''}`}>
      {choices.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  )
}

/** A yes or no with its words beside it. */
export function Checkbox({ children, ...box }: ComponentProps<'input'> & { children: ReactNode }) {
  return (
    <label className="flex min-h-9 cursor-pointer items-center gap-2 text-desk pointer-coarse:min-h-11">
      <input {...box} type="checkbox" className="size-4.5 flex-none accent-accent" />
      <span>{children}</span>
    </label>
  )
}
