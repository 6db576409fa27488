'use client'
import { Button } from '@/components/ui/button'
import { Field as LabelledField, Select } from '@/components/ui/field'
import type { DocumentPlace } from '@/lib/documents/edits'
import { type Field, fieldsInRow, type Values } from '@/lib/documents/field-tree'
import { useEditing } from '../document/context'
import { Fields } from '../document/fields'
import { LockToggle } from '../document/locks'

type Props = { field: Field; credit: Values; position: number; rows: Values[]; place: DocumentPlace }

/** The fields of one credit, and its place in the list. */
export function CreditEditor({ field, credit, position, rows, place }: Props) {
  const { edit, readOnly } = useEditing()
  const at = [...place, String(credit.id)]
  const moveTo = (to: number) => {
    const others = rows.filter((row) => row !== credit)
    edit({ type: 'rows', place, rows: [...others.slice(0, to), credit, ...others.slice(to)] })
  }
  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15rem),1fr))] items-start gap-x-4 gap-y-3">
        <Fields fields={fieldsInRow(field.schema)} at={at} />
      </div>
      {!readOnly && (
        <div className="flex flex-wrap items-end gap-2">
          <LabelledField label="Position">
            {(ids) => (
              <Select
                {...ids}
                className="w-auto"
                value={String(position)}
                choices={rows.map((_, each) => [String(each), String(each + 1)] as const)}
                onChange={({ target }) => moveTo(Number(target.value))}
              />
            )}
          </LabelledField>
          <Button size="small" look="grave" onClick={() => edit({ type: 'remove', place: at })}>
            Remove
          </Button>
          <LockToggle place={at} label="this credit" isRow />
        </div>
      )}
    </div>
  )
}
