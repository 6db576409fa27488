'use client'
import { type ReactNode, useState } from 'react'
import { type Field, fieldsInRow } from '@/lib/entries/walk'
import { fieldId } from '../document/context'
import { EVERYTHING, type Filter } from './filter'
import { episodesInWords, type SheetInUse } from './use-sheet'

type Props = { sheet: SheetInUse; field: Field; onFilter: () => void }

/** Shows some of the episodes, and changes one column of all that are shown. */
export function FilterBar({ sheet, field, onFilter }: Props) {
  const { filter, shown, parts } = sheet
  const kinds = fieldsInRow(field.schema).find(({ key }) => key === 'kind')?.meta.choices ?? []
  const ask = (asked: Partial<Filter>) => {
    sheet.setFilter({ ...filter, ...asked })
    onFilter()
  }
  return (
    <details className="sheet-filter">
      <summary>
        Find and change many
        {sheet.isFiltering && (
          <span className="soft">
            : {shown.length} of {parts.episodes.length} shown
          </span>
        )}
      </summary>
      <div className="sheet-tools">
        <Labelled name="filter-title" label="Title contains">
          {(id) => (
            <input
              id={id}
              className="input"
              value={filter.title}
              onChange={(e) => ask({ title: e.target.value })}
            />
          )}
        </Labelled>
        <Labelled name="filter-numbers" label="Numbers, as 10-20">
          {(id) => (
            <input
              id={id}
              className="input"
              value={filter.numbers}
              onChange={(e) => ask({ numbers: e.target.value })}
            />
          )}
        </Labelled>
        <Labelled name="filter-kind" label="Of the kind">
          {(id) => (
            <select
              id={id}
              className="input"
              value={filter.kind}
              onChange={(e) => ask({ kind: e.target.value })}
            >
              <option value="">Any</option>
              {kinds.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Check label="Without title" on={filter.withoutTitle} set={(withoutTitle) => ask({ withoutTitle })} />
        {sheet.release && (
          <Check label="Without date" on={filter.withoutDate} set={(withoutDate) => ask({ withoutDate })} />
        )}
        <button
          type="button"
          className="button button-small"
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
    <div className="sheet-tools">
      <Labelled name="bulk-column" label="In all that are shown, set">
        {(id) => (
          <select
            id={id}
            className="input"
            value={key}
            onChange={(event) => {
              setKey(event.target.value)
              setText('')
            }}
          >
            {columns.map((each) => (
              <option key={each.key} value={each.key}>
                {each.label}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled name="bulk-value" label="to">
        {(id) =>
          choices ? (
            <select id={id} className="input" value={text} onChange={(event) => setText(event.target.value)}>
              {choices.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          ) : (
            <input id={id} className="input" value={text} onChange={(event) => setText(event.target.value)} />
          )
        }
      </Labelled>
      <button type="button" className="button button-small" disabled={shown.length === 0} onClick={change}>
        Change {episodesInWords(shown.length)}
      </button>
    </div>
  )
}

type LabelledProps = { name: string; label: string; children: (id: string) => ReactNode }

function Labelled({ name, label, children }: LabelledProps) {
  const id = fieldId(name)
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  )
}

function Check({ label, on, set }: { label: string; on: boolean; set: (on: boolean) => void }) {
  const id = fieldId(label.toLowerCase().replace(' ', '-'))
  return (
    <div className="field-check">
      <input id={id} type="checkbox" checked={on} onChange={(event) => set(event.target.checked)} />
      <label htmlFor={id}>{label}</label>
    </div>
  )
}
