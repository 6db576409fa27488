'use client'
import { valueInWords } from '@/lib/entries/changes'
import type { Clash } from '@/lib/entries/places'
import { type Field, fieldsIn, fieldsInRow } from '@/lib/entries/walk'
import { useEditing } from './context'
import { goToField, placeInWords } from './problem-summary'

type Props = { author: string; at: string; clashes: Clash[]; fields: Field[] }

/** Somebody else saved in between: both texts of every field that both changed, and the choice. */
export function ClashPanel({ author, at, clashes, fields }: Props) {
  return (
    <div className="error-summary clash" role="alert">
      <h2>{author} saved this entry while you were editing</h2>
      <p>
        At {new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}. Nothing of
        either is lost: what only one of you changed has been put together in the form.{' '}
        {clashes.length === 0
          ? 'You changed no field both. Save again to keep it.'
          : 'Choose for each field that you both changed, then save again.'}
      </p>
      {clashes.map((clash) => (
        <ClashChoice key={clash.path} clash={clash} fields={fields} />
      ))}
    </div>
  )
}

function ClashChoice({ clash: { path, mine, theirs }, fields }: { clash: Clash; fields: Field[] }) {
  const { document, edit, choices } = useEditing()
  const field = fieldAt(path, fields)
  const names = Object.fromEntries(
    Object.values(choices).flatMap((entries) => entries.map(({ id, title }) => [id, title])),
  )
  const words = (value: unknown) =>
    (field ? valueInWords(field, value, document, names) : String(value)) || 'empty'
  const choose = (value: unknown) => {
    edit({ type: 'set', place: path.split('.'), value })
    goToField(path)
  }
  return (
    <fieldset className="clash-choice">
      <legend className="label">
        {field?.meta.label ?? path} <span className="soft">{placeInWords(path, fields)}</span>
      </legend>
      <div>
        <p>{words(mine)}</p>
        <button type="button" className="button button-small" onClick={() => choose(mine)}>
          Take mine<span className="sr-only"> for {field?.meta.label}</span>
        </button>
      </div>
      <div>
        <p>{words(theirs)}</p>
        <button type="button" className="button button-small" onClick={() => choose(theirs)}>
          Take theirs<span className="sr-only"> for {field?.meta.label}</span>
        </button>
      </div>
    </fieldset>
  )
}

function fieldAt(path: string, fields: Field[]): Field | undefined {
  const [key, ...rest] = path.split('.')
  const field = fields.find((each) => each.key === key)
  if (!field || rest.length === 0) return field
  if (field.meta.control === 'rows') return fieldAt(rest.slice(1).join('.'), fieldsInRow(field.schema))
  return fieldAt(rest.join('.'), fieldsIn(field.schema))
}
