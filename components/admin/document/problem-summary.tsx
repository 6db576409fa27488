'use client'
import { type Field, fieldsIn, fieldsInRow } from '@/lib/documents/field-tree'
import type { Problem } from '@/lib/foundation/errors'
import { fieldId } from './context'
import { goToField } from './go-to-field'

type Props = {
  problems: Problem[]
  fields: Field[]
  /** Opens the part of the document that a field stands in. */
  reach: (path: string) => void
}

/** Every problem with a link to its field. */
export function ProblemSummary({ problems, fields, reach }: Props) {
  if (problems.length === 0) return null
  return (
    <div className="rounded-lg border-2 border-bad bg-bad/6 px-4 py-3" role="alert">
      <h2>
        {problems.length === 1 ? 'One field has a problem' : `${problems.length} fields have a problem`}
      </h2>
      <ul>
        {problems.map(({ path, message }) => (
          <li key={path + message}>
            <a
              href={`#${fieldId(path)}`}
              onClick={(event) => {
                event.preventDefault()
                reach(path)
                goToField(path)
              }}
            >
              {message}
            </a>{' '}
            <span className="text-soft">{placeInWords(path, fields)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** "in Releases, First episode": the labels on the way to a field. */
export function placeInWords(path: string, fields: Field[]): string {
  const [key, ...rest] = path.split('.')
  const field = fields.find((each) => each.key === key)
  if (!field || rest.length === 0) return ''
  const inside = field.meta.control === 'rows' ? rest.slice(1).join('.') : rest.join('.')
  const within = field.meta.control === 'rows' ? fieldsInRow(field.schema) : fieldsIn(field.schema)
  return [`in ${field.meta.label}`, placeInWords(inside, within).replace(/^in /, '')]
    .filter(Boolean)
    .join(', ')
}
