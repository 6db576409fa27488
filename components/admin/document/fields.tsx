'use client'
import type { Place } from '@/lib/entries/places'
import { valueAt } from '@/lib/entries/places'
import { type Field, fieldsIn } from '@/lib/entries/walk'
import { fieldId, useEditing } from './context'
import { Control } from './control'
import { OwnRows } from './own-rows'
import { Rows } from './rows'

/** The fields of a document or of one row, each with its label, hint and problem. */
export function Fields({ fields, at }: { fields: Field[]; at: Place }) {
  return fields.map((field) => <OneField key={field.key} field={field} place={[...at, field.key]} />)
}

function OneField({ field, place }: { field: Field; place: Place }) {
  const { control, label } = field.meta
  if (control === 'hidden') return null
  if (control === 'rows') return <Rows field={field} place={place} />
  if (control === 'own-rows') return <OwnRows field={field} place={place} />
  if (control === 'check') return <CheckField field={field} place={place} />
  if (control === 'group')
    return (
      <fieldset className="group">
        <legend className="label">{label}</legend>
        <Fields fields={fieldsIn(field.schema)} at={place} />
      </fieldset>
    )
  return <LabelledField field={field} place={place} />
}

function LabelledField({ field: { meta }, place }: { field: Field; place: Place }) {
  const { document, edit, problems, readOnly } = useEditing()
  const id = fieldId(place)
  const problem = problems.get(place.join('.'))
  const described = [meta.hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className={`field ${meta.control === 'lines' ? 'field-wide' : ''}`}>
      <label className="label" htmlFor={id}>
        {meta.label}
        {meta.required && <span className="soft"> (to publish)</span>}
      </label>
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
        <p className="error-text" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {meta.hint && (
        <p className="hint" id={`${id}-hint`}>
          {meta.hint}
        </p>
      )}
    </div>
  )
}

function CheckField({ field: { meta }, place }: { field: Field; place: Place }) {
  const { document, edit, readOnly } = useEditing()
  const id = fieldId(place)
  return (
    <div className="field-check">
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
