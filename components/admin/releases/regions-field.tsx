'use client'
import type { ReactNode } from 'react'
import { ComboBox, type ComboOption } from '@/components/ui/combo-box'
import { Field } from '@/components/ui/field'
import { regionName } from '@/lib/guide/regions/regions'

type Props = {
  id: string
  label: string
  codes: string[]
  options: readonly ComboOption[]
  groupNames: Record<string, string>
  problem: string | undefined
  readOnly: boolean
  hint?: string
  foot?: ReactNode
  onChange: (codes: string[]) => void
}

/** Countries and groups by their names: typed and found, each with a way to take it off. */
export function RegionsField({
  id,
  label,
  codes,
  options,
  groupNames,
  problem,
  readOnly,
  hint,
  foot,
  onChange,
}: Props) {
  const left = options.filter((option) => !codes.includes(option.id))
  return (
    <Field id={id} label={label} problem={problem} hint={hint} foot={foot}>
      {(ids) => (
        <div className="grid gap-1.5">
          {codes.length > 0 && (
            <ul className="flex flex-wrap gap-1" aria-label={label}>
              {codes.map((code) => (
                <li key={code}>
                  <CodeChip
                    name={regionName(code, groupNames)}
                    onRemove={readOnly ? null : () => onChange(codes.filter((each) => each !== code))}
                  />
                </li>
              ))}
            </ul>
          )}
          {!readOnly && (
            <ComboBox
              ids={ids}
              options={left}
              placeholder="Add a country or a group"
              onChoose={({ id: code }) => onChange([...codes, code])}
            />
          )}
        </div>
      )}
    </Field>
  )
}

function CodeChip({ name, onRemove }: { name: string; onRemove: (() => void) | null }) {
  return (
    <span className="inline-flex min-h-7 items-center gap-1 rounded-full border border-line bg-paper ps-2.5 pe-1 text-small">
      {name}
      {onRemove && (
        <button
          type="button"
          onClick={onRemove}
          className="grid size-6 cursor-pointer place-items-center rounded-full text-soft hover:bg-tint hover:text-ink pointer-coarse:size-9"
        >
          <span aria-hidden="true">×</span>
          <span className="sr-only">Remove {name}</span>
        </button>
      )}
    </span>
  )
}
