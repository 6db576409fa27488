'use client'
import { type Field, fieldsIn, fieldsInRow } from '@/lib/documents/field-tree'
import type { Problem } from '@/lib/foundation/errors'
import { fieldId } from './context'

type Props = {
  problems: Problem[]
  fields: Field[]
  /** Opens the part of the document that a field stands in; answers whether it was another one. */
  reach: (path: string) => boolean
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
                if (reach(path)) whenDrawn(path, () => goToField(path))
                else goToField(path)
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

const MOST_FRAMES = 60

/** Another part of the document takes some frames to be drawn. */
function whenDrawn(path: string, go: () => void, frames = 0) {
  requestAnimationFrame(() => {
    const [list = ''] = path.split('.')
    const isDrawn = document.getElementById(fieldId(path)) ?? document.getElementById(fieldId(list))
    if (isDrawn || frames === MOST_FRAMES) go()
    else whenDrawn(path, go, frames + 1)
  })
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
