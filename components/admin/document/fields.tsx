'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { buttonClass, TROUBLE } from '@/components/ui/classes'
import { useFold } from '@/components/ui/once-ready'
import { type DocumentPlace, valueAt } from '@/lib/documents/edits'
import { emptyRow, type Field, fieldsIn, fieldsInRow, type Values } from '@/lib/documents/field-tree'
import { EpisodeGrid } from '../grid/episode-grid'
import { PictureField } from '../pictures/picture-field'
import { fieldId, useEditing } from './context'
import { Control } from './control'
import { FieldSources, LostCitations } from './field-sources'
import { LockToggle } from './locks'
import { rowTitle } from './names'
import { OwnRows } from './own-rows'

/** The fields of a document or of one row, each with its label, hint and problem. */
export function Fields({ fields, at }: { fields: Field[]; at: DocumentPlace }) {
  return fields.map((field) => <OneField key={field.key} field={field} place={[...at, field.key]} />)
}

function OneField({ field, place }: { field: Field; place: DocumentPlace }) {
  const { control, label } = field.meta
  if (control === 'hidden') return null
  if (place.join() === 'citations') return <LostCitations />
  if (control === 'rows' && place.join() === 'episodes') return <EpisodeGrid field={field} place={place} />
  if (control === 'rows') return <Rows field={field} place={place} />
  if (control === 'own-rows') return <OwnRows field={field} place={place} />
  if (control === 'picture') return <PictureField field={field} place={place} />
  if (control === 'check') return <CheckField field={field} place={place} />
  if (control === 'group')
    return (
      <fieldset className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] items-start gap-x-5 gap-y-4 rounded-lg border border-line px-4 pt-3 pb-4 col-span-full">
        <legend className="text-small font-semibold">{label}</legend>
        <Fields fields={fieldsIn(field.schema)} at={place} />
      </fieldset>
    )
  return <LabelledField field={field} place={place} />
}

function LabelledField({ field: { meta }, place }: { field: Field; place: DocumentPlace }) {
  const { document, edit, problems, readOnly } = useEditing()
  const id = fieldId(place)
  const problem = problems.get(place.join('.'))
  const described = [meta.hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div
      className={`group grid content-start justify-items-stretch gap-1 ${meta.control === 'lines' ? 'col-span-full' : ''}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <label className="text-small font-semibold" htmlFor={id}>
          {meta.label}
          {meta.required && <span className="text-soft"> · Required to publish</span>}
        </label>
        <FieldSources place={place} label={meta.label} />
      </div>
      <Control
        id={id}
        meta={meta}
        value={valueAt(document, place)}
        onChange={(value) => edit({ type: 'set', place, value })}
        describedBy={described || undefined}
        invalid={problem !== undefined}
        readOnly={readOnly}
      />
      {problem && (
        <p className={TROUBLE} id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {meta.hint && (
        <p className="text-tiny text-soft" id={`${id}-hint`}>
          {meta.hint}
        </p>
      )}
      <LockToggle place={place} label={meta.label} />
    </div>
  )
}

function CheckField({ field: { meta }, place }: { field: Field; place: DocumentPlace }) {
  const { document, edit, readOnly } = useEditing()
  const id = fieldId(place)
  return (
    <div className="flex min-h-9 items-center gap-2.5">
      <input
        id={id}
        type="checkbox"
        checked={valueAt(document, place) === true}
        disabled={readOnly}
        onChange={(event) => edit({ type: 'set', place, value: event.target.checked })}
      />
      <label htmlFor={id}>{meta.label}</label>
    </div>
  )
}

/** A list of rows: added, moved and removed by buttons; each row opens to its fields. */
function Rows({ field, place }: { field: Field; place: DocumentPlace }) {
  const { document, edit, problems, readOnly } = useEditing()
  const [opened, setOpened] = useState<string | null>(null)
  const add = useRef<HTMLButtonElement>(null)
  const rows = (valueAt(document, place) as Values[] | undefined) ?? []
  const { label, one = 'row' } = field.meta
  const Heading = place.length === 1 ? 'h2' : 'h3'
  const problem = problems.get(place.join('.'))

  const addRow = () => {
    const row = emptyRow(field.schema)
    edit({ type: 'add', place, row })
    setOpened(String(row.id))
  }
  return (
    <section
      className="mt-3 grid justify-items-start gap-2 col-span-full"
      id={fieldId(place)}
      aria-label={label}
    >
      <Heading>
        {label} <span className="text-soft">{rows.length === 0 ? 'none' : rows.length}</span>
      </Heading>
      {problem && <p className={TROUBLE}>{problem}</p>}
      {rows.map((row, position) => (
        <Row
          key={String(row.id)}
          field={field}
          row={row}
          place={[...place, String(row.id)]}
          position={position}
          count={rows.length}
          startsOpen={opened === row.id}
          afterRemove={() => add.current?.focus()}
        />
      ))}
      {!readOnly && (
        <button type="button" className={buttonClass({ size: 'small' })} ref={add} onClick={addRow}>
          Add {/^[aeiou]/.test(one) ? 'an' : 'a'} {one}
        </button>
      )}
    </section>
  )
}

type RowProps = {
  field: Field
  row: Values
  place: DocumentPlace
  position: number
  count: number
  startsOpen: boolean
  afterRemove: () => void
}

function Row({ field, row, place, position, count, startsOpen, afterRemove }: RowProps) {
  const editing = useEditing()
  const { edit, problems, readOnly } = editing
  const name = rowTitle(editing, field, row, position)
  const prefix = `${place.join('.')}.`
  const wrong = [...problems.keys()].some((path) => path.startsWith(prefix))
  const { isOpen, fold } = useFold(startsOpen)
  return (
    <details
      className="w-full rounded-lg border border-line bg-raised [&_&]:bg-paper"
      {...fold}
      open={isOpen || wrong}
      id={fieldId(place)}
    >
      <summary className="px-4 py-2">
        {name}
        {wrong && <span className={TROUBLE}> has a problem</span>}
      </summary>
      {(isOpen || wrong) && (
        <RowFields focused={startsOpen}>
          <Fields fields={fieldsInRow(field.schema)} at={place} />
          {!readOnly && (
            <p className="col-span-full flex flex-wrap gap-2.5">
              <button
                type="button"
                className={buttonClass({ size: 'small' })}
                disabled={position === 0}
                onClick={() => edit({ type: 'move', place, by: -1 })}
              >
                Move up<span className="sr-only"> {name}</span>
              </button>
              <button
                type="button"
                className={buttonClass({ size: 'small' })}
                disabled={position === count - 1}
                onClick={() => edit({ type: 'move', place, by: 1 })}
              >
                Move down<span className="sr-only"> {name}</span>
              </button>
              <button
                type="button"
                className={buttonClass({ size: 'small' })}
                onClick={() => {
                  edit({ type: 'remove', place })
                  afterRemove()
                }}
              >
                Remove<span className="sr-only"> {name}</span>
              </button>
              <LockToggle place={place} label={name} isRow />
            </p>
          )}
        </RowFields>
      )}
    </details>
  )
}

/** A new row takes the focus once, when it arrives. */
function RowFields({ focused, children }: { focused: boolean; children: ReactNode }) {
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focused) fields.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [focused])
  return (
    <div
      className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] items-start gap-x-5 gap-y-4 px-4 pt-1.5 pb-4"
      ref={fields}
    >
      {children}
    </div>
  )
}
