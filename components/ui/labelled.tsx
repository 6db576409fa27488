import { type ComponentProps, type ReactNode, useId } from 'react'
import { INPUT } from '@/components/ui/classes'

/** A label above the field with this id. */
export function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-1">
      <label className="text-small font-semibold" htmlFor={id}>
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
      <input {...input} id={id} className={INPUT} onChange={(event) => set(event.target.value)} />
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
      <select id={id} className={INPUT} value={value} onChange={(event) => set(event.target.value)}>
        {choices.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
