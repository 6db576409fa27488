'use client'
import { TROUBLE } from '@/components/ui/classes'
import { type DocumentPlace, valueAt } from '@/lib/documents/edits'
import { type Field, rowsAt } from '@/lib/documents/field-tree'
import { fieldId, useEditing } from './context'
import { nameOfRow } from './names'

/** A choice of several rows of the same document: sources of a fact, episodes of a release. */
export function OwnRows({ field: { meta }, place }: { field: Field; place: DocumentPlace }) {
  const editing = useEditing()
  const { document, edit, problems, readOnly } = editing
  const value = valueAt(document, place)
  const chosen = Array.isArray(value) ? value.map(String) : []
  const list = meta.list ?? ''
  const rows = rowsAt(document, list).map((row, position) => ({
    id: String(row.id),
    name: nameOfRow(editing, list, row, position),
  }))
  const names = rows.filter((row) => chosen.includes(row.id)).map((row) => row.name)
  const problem = problems.get(place.join('.'))
  const toggle = (id: string, on: boolean) =>
    edit({
      type: 'set',
      place,
      value: rows.map((row) => row.id).filter((each) => (each === id ? on : chosen.includes(each))),
    })
  return (
    <details
      className="grid col-span-full w-full rounded-lg border border-line bg-raised"
      id={fieldId(place)}
    >
      <summary className="px-4 py-2 text-small font-semibold">
        {meta.label}:{' '}
        <span className="text-soft">{names.length === 0 ? 'none chosen' : names.join(', ')}</span>
      </summary>
      {problem && <p className={TROUBLE}>{problem}</p>}
      <fieldset className="px-4 pt-1 pb-3">
        <legend className="sr-only">{meta.label}</legend>
        {meta.hint && <p className="text-tiny text-soft">{meta.hint}</p>}
        {rows.length === 0 && <p className="text-soft">Nothing to choose from yet.</p>}
        {rows.map((row) => (
          <label key={row.id} className="flex min-h-9 items-center gap-2.5">
            <input
              type="checkbox"
              checked={chosen.includes(row.id)}
              disabled={readOnly}
              onChange={(event) => toggle(row.id, event.target.checked)}
            />
            {row.name}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
