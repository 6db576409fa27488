'use client'
import { type Field, fieldsIn, fieldsInRow } from '@/lib/documents/field-tree'
import type { Problem } from '@/lib/foundation/errors'
import { fieldId } from './context'

/** Every problem with a link to its field. */
export function ProblemSummary({ problems, fields }: { problems: Problem[]; fields: Field[] }) {
  if (problems.length === 0) return null
  return (
    <div className="error-summary" role="alert">
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
                goToField(path)
              }}
            >
              {message}
            </a>{' '}
            <span className="soft">{placeInWords(path, fields)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Opens what the field is folded into and puts the cursor in it. */
function goToField(path: string) {
  const field = document.getElementById(fieldId(path))
  // A grid has only the cells in sight: it is asked to bring the field there.
  if (!field) return void document.dispatchEvent(new CustomEvent('gotofield', { detail: path }))
  for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
  field.scrollIntoView({ block: 'center' })
  const target = field.matches('input, select, textarea')
    ? field
    : field.querySelector<HTMLElement>('summary, input, button')
  ;(target ?? field).focus()
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
