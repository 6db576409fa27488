'use client'
import { INPUT } from '@/components/ui/classes'
import type { FieldMeta } from '@/lib/documents/field-kit'
import { rowsAt } from '@/lib/documents/field-tree'
import { isKind, type Kind } from '@/lib/documents/kinds'
import { useDateText } from '../dates/date-text'
import { EntryPicker } from '../picker/entry-picker'
import { useReleaseFacts } from '../releases/facts'
import { useEditing } from './context'
import { nameOfRow } from './names'

type Props = {
  id: string
  meta: FieldMeta
  value: unknown
  onChange: (value: unknown) => void
  describedBy: string | undefined
  invalid: boolean
  readOnly: boolean
}

/** The input of one field; what it holds is what was typed, whether or not it is right. */
export function Control({ id, meta, value, onChange, describedBy, invalid, readOnly }: Props) {
  const common = {
    id,
    className: INPUT,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    disabled: readOnly,
  }
  const typed = textOf(value)
  if (meta.control === 'lines')
    return (
      <textarea
        {...common}
        rows={Math.min(14, 2 + Math.ceil(typed.length / 90))}
        value={typed}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  if (meta.control === 'date') return <DateText common={common} id={id} value={typed} onChange={onChange} />
  if (meta.control === 'choice')
    return <Choice common={common} choices={meta.choices ?? []} value={typed} onChange={onChange} />
  if (meta.control === 'entry')
    return <EntryChoice {...{ id, meta, onChange, describedBy, invalid, readOnly }} value={typed} />
  if (meta.control === 'own-row')
    return <OwnRowChoice common={common} lists={meta.list ?? ''} value={typed} onChange={onChange} />
  return (
    <input
      {...common}
      type="text"
      inputMode={meta.control === 'number' ? 'numeric' : undefined}
      autoComplete="off"
      spellCheck={meta.control === 'text'}
      value={typed}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

/** A date as a person writes it, with what was understood below. */
function DateText({ common, ...date }: ChoiceProps & { id: string }) {
  const today = useReleaseFacts().today || new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)
  const { shown, take, leave, understood } = useDateText({ ...date, today })
  return (
    <>
      <input
        {...common}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={shown}
        onChange={(event) => take(event.target.value)}
        onBlur={leave}
      />
      {shown !== '' && <div className="text-tiny text-soft">{understood}</div>}
    </>
  )
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ')
  return value === null || value === undefined ? '' : String(value)
}

type ChoiceProps = { common: object; value: string; onChange: (value: string) => void }

function Choice({
  common,
  choices,
  value,
  onChange,
}: ChoiceProps & { choices: readonly (readonly [string, string])[] }) {
  return (
    <select {...common} value={value} onChange={(event) => onChange(event.target.value)}>
      {choices.map(([each, label]) => (
        <option key={each} value={each}>
          {label}
        </option>
      ))}
    </select>
  )
}

type EntryProps = Pick<Props, 'id' | 'meta' | 'onChange' | 'describedBy' | 'invalid' | 'readOnly'>

function EntryChoice({ meta, value, onChange, ...rest }: EntryProps & { value: string }) {
  const { names, rememberEntry, create } = useEditing()
  if (!isKind(meta.entryKind ?? '')) return null
  return (
    <EntryPicker
      {...rest}
      kind={meta.entryKind as Kind}
      value={value}
      title={value === '' ? '' : (names[value] ?? null)}
      onKnown={rememberEntry}
      onChoose={(chosen) => {
        if (chosen) rememberEntry(chosen)
        onChange(chosen?.id ?? '')
      }}
      create={create}
    />
  )
}

function OwnRowChoice({ common, lists, value, onChange }: ChoiceProps & { lists: string }) {
  const editing = useEditing()
  const rows = lists
    .split(',')
    .flatMap((list) =>
      rowsAt(editing.document, list).map(
        (row, position) => [String(row.id), nameOfRow(editing, list, row, position)] as const,
      ),
    )
  return <Choice common={common} choices={[['', 'None'], ...rows]} value={value} onChange={onChange} />
}
