'use client'
import { buttonClass } from '@/components/ui/classes'
import { valueInWords } from '@/lib/documents/differences'
import type { Clash } from '@/lib/documents/edits'
import { type Field, fieldsIn, fieldsInRow } from '@/lib/documents/field-tree'
import { useEditing } from './context'
import type { Meeting } from './meeting'
import { placeInWords } from './problem-summary'

type Decide = (clash: Clash, whose: 'mine' | 'theirs') => void

type Props = { meeting: Meeting; decide: Decide; fields: Field[] }

/** Somebody else saved in between: both texts of every field that both changed, and the choice. */
export function ClashPanel({ meeting: { author, at, clashes, decided }, decide, fields }: Props) {
  const time = new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  return (
    <div className="rounded-lg border-2 border-wait bg-wait/7 px-4 py-3" role="alert">
      <h2>{author} saved this entry while you were editing</h2>
      <p>
        At {time}. Changes that only one of you made are merged in the form.{' '}
        {clashes.length === 0
          ? 'There are no conflicts.'
          : 'Choose a value for each field that you both changed.'}
      </p>
      {clashes.map((clash) => (
        <ClashChoice
          key={clash.path}
          clash={clash}
          fields={fields}
          author={author}
          chosen={decided.get(clash.path)}
          decide={decide}
        />
      ))}
    </div>
  )
}

type ChoiceProps = {
  clash: Clash
  fields: Field[]
  author: string
  chosen: 'mine' | 'theirs' | undefined
  decide: Decide
}

function ClashChoice({ clash, fields, author, chosen, decide }: ChoiceProps) {
  const { document, names } = useEditing()
  const field = fieldAt(clash.path, fields)
  const words = (value: unknown) =>
    (field ? valueInWords({ field, value, document, names }) : String(value)) || 'empty'
  const sides = [
    { whose: 'mine', title: 'Yours', button: 'Keep mine' },
    { whose: 'theirs', title: `${author}’s`, button: 'Use theirs' },
  ] as const
  return (
    <fieldset className="mt-4 grid grid-cols-[repeat(auto-fit,minmax(min(100%,16rem),1fr))] gap-3">
      <legend className="text-small font-semibold">
        {field?.meta.label ?? clash.path}{' '}
        <span className="text-soft">{placeInWords(clash.path, fields)}</span>
      </legend>
      {sides.map(({ whose, title, button }) => (
        <div key={whose}>
          <span className="text-tiny text-soft">{title}</span>
          <p>{words(clash[whose])}</p>
          <button
            type="button"
            className={buttonClass({ size: 'small' })}
            aria-pressed={chosen === whose}
            onClick={() => decide(clash, whose)}
          >
            {button}
            <span className="sr-only"> for {field?.meta.label}</span>
          </button>
        </div>
      ))}
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
