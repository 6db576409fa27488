import { type ComponentProps, type ReactNode, useId } from 'react'

/** A label above the field with this id. */
export function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children}
    </div>
  )
}

type Props = { label: string; value: string; set(value: string): void }

/** A line of text below its label. */
export function LabelledText({
  label,
  set,
  ...input
}: Props & Pick<ComponentProps<'input'>, 'inputMode' | 'maxLength'>) {
  const id = useId()
  return (
    <Labelled id={id} label={label}>
      <input {...input} id={id} className="input" onChange={(event) => set(event.target.value)} />
    </Labelled>
  )
}

/** A select below its label. */
export function LabelledChoice({
  label,
  value,
  choices,
  set,
}: Props & { choices: readonly (readonly [value: string, words: string])[] }) {
  const id = useId()
  return (
    <Labelled id={id} label={label}>
      <select id={id} className="input" value={value} onChange={(event) => set(event.target.value)}>
        {choices.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
