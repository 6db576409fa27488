'use client'
import { useState } from 'react'
import { buttonClass } from '@/components/ui/classes'
import { LabelledChoice, LabelledText } from '@/components/ui/labelled'
import { type Field, fieldsInRow } from '@/lib/documents/field-tree'
import { fieldId } from '../document/context'
import { EVERYTHING, type Filter } from './filter'
import { FIELD_TOOLS, FOLD } from './looks'
import { episodesInWords, type SheetInUse } from './use-sheet'

type Props = { sheet: SheetInUse; field: Field; onFilter: () => void }

/** Shows some of the episodes, and changes one column of all that are shown. */
export function FilterBar({ sheet, field, onFilter }: Props) {
  const { filter, shown, parts } = sheet
  const kinds = fieldsInRow(field.schema).find(({ key }) => key === 'kind')?.meta.choices ?? []
  const ask = (query: Partial<Filter>) => {
    sheet.setFilter({ ...filter, ...query })
    onFilter()
  }
  return (
    <details className={`w-full ${FOLD}`}>
      <summary>
        Filter and bulk edit
        {sheet.isFiltering && (
          <span className="text-soft">
            : {shown.length} of {parts.episodes.length} shown
          </span>
        )}
      </summary>
      <div className={FIELD_TOOLS}>
        <LabelledText label="Title contains" value={filter.title} set={(title) => ask({ title })} />
        <LabelledText label="Numbers, as 10-20" value={filter.numbers} set={(numbers) => ask({ numbers })} />
        <LabelledChoice
          label="Kind"
          value={filter.kind}
          choices={[['', 'Any'], ...kinds]}
          set={(kind) => ask({ kind })}
        />
        <Check label="Without title" on={filter.withoutTitle} set={(withoutTitle) => ask({ withoutTitle })} />
        {sheet.release && (
          <Check label="Without date" on={filter.withoutDate} set={(withoutDate) => ask({ withoutDate })} />
        )}
        <button
          type="button"
          className={buttonClass({ size: 'small' })}
          disabled={!sheet.isFiltering}
          onClick={() => ask(EVERYTHING)}
        >
          Show all
        </button>
      </div>
      {!sheet.readOnly && <BulkChange sheet={sheet} />}
    </details>
  )
}

/** One column of every episode that is shown. */
function BulkChange({ sheet }: { sheet: SheetInUse }) {
  const [key, setKey] = useState('kind')
  const [text, setText] = useState('')
  const { shown, columns } = sheet
  const column = columns.find((each) => each.key === key)
  const choices = column?.field?.meta.choices
  const change = () => sheet.type(shown.map(({ id }) => ({ id: String(id), key, text })))
  return (
    <div className={FIELD_TOOLS}>
      <LabelledChoice
        label="Set in all shown"
        value={key}
        choices={columns.map((each) => [each.key, each.label])}
        set={(chosen) => {
          setKey(chosen)
          setText('')
        }}
      />
      {choices ? (
        <LabelledChoice label="to" value={text} choices={choices} set={setText} />
      ) : (
        <LabelledText label="to" value={text} set={setText} />
      )}
      <button
        type="button"
        className={buttonClass({ size: 'small' })}
        disabled={shown.length === 0}
        onClick={change}
      >
        Change {episodesInWords(shown.length)}
      </button>
    </div>
  )
}

function Check({ label, on, set }: { label: string; on: boolean; set: (on: boolean) => void }) {
  const id = fieldId(label.toLowerCase().replace(' ', '-'))
  return (
    <div className="flex min-h-9 items-center gap-2.5">
      <input id={id} type="checkbox" checked={on} onChange={(event) => set(event.target.checked)} />
      <label htmlFor={id}>{label}</label>
    </div>
  )
}
