'use client'
import { buttonClass, FLOATING, TROUBLE } from '@/components/ui/classes'
import { useFold } from '@/components/ui/once-ready'
import type { DocumentPlace } from '@/lib/documents/edits'
import { rowsAt, type Values } from '@/lib/documents/field-tree'
import { newId } from '@/lib/foundation/ids'
import { factAt } from '@/lib/guide/sources/facts'
import { fieldId, useEditing } from './context'
import { nameOfRow } from './names'

// What a source or a contradiction says of itself needs no other source, and a release or a credit names its own.
const SAY_SO_THEMSELVES = new Set(['sources', 'disputes', 'citations', 'externalIds', 'slug'])

/** How many sources a field has, beside its label: it opens to the choice. Without any it shows when the field is in use. */
export function FieldSources({ place, label }: { place: DocumentPlace; label: string }) {
  const { document, problems, readOnly } = useEditing()
  const { isOpen, fold } = useFold()
  const path = place.join('.')
  const rows = citationsOf(document, path)
  const chosen = [...new Set(rows.flatMap(sourcesOf))]
  const wrong = rows.flatMap(({ id }) => problems.get(`citations.${String(id)}.sourceIds`) ?? [])[0]
  const isQuiet = chosen.length === 0 && (readOnly || rowsAt(document, 'sources').length === 0)
  if (SAY_SO_THEMSELVES.has(place[0] ?? '') || (isQuiet && !wrong)) return null
  const isUnsourced = chosen.length === 0 && !isOpen && !wrong
  return (
    <details
      className={`relative text-tiny text-soft ${isUnsourced ? UNSEEN : ''}`}
      {...fold}
      open={isOpen || wrong !== undefined}
      id={rows[0] && fieldId(['citations', String(rows[0].id), 'sourceIds'])}
    >
      <summary className="w-fit cursor-pointer list-none underline decoration-line underline-offset-4">
        {countInWords(chosen.length)}
        <span className="sr-only">, of {label}</span>
      </summary>
      {(isOpen || wrong !== undefined) && (
        <div className={`absolute end-0 z-6 w-max max-w-[min(24rem,80vw)] p-3 ${FLOATING}`}>
          {wrong && <p className={TROUBLE}>{wrong}</p>}
          <Choice path={path} label={label} chosen={chosen} />
        </div>
      )}
    </details>
  )
}

// It can be reached all the same: by keys, by touch, and by whoever can't see it.
const UNSEEN =
  'opacity-0 focus-within:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100'

function countInWords(count: number): string {
  if (count === 0) return 'Add a source'
  return count === 1 ? '1 source' : `${count} sources`
}

function SourceNames({ ids }: { ids: string[] }) {
  const editing = useEditing()
  const sources = rowsAt(editing.document, 'sources')
  const names = ids.map((id) => {
    const position = sources.findIndex((row) => row.id === id)
    const row = sources[position]
    return row ? nameOfRow(editing, 'sources', row, position) : 'a deleted source'
  })
  return <>{names.join(', ')}</>
}

type ChoiceProps = { path: string; label: string; chosen: string[] }

function Choice({ path, label, chosen }: ChoiceProps) {
  const editing = useEditing()
  const { document, edit, readOnly } = editing
  const sources = rowsAt(document, 'sources')
  const choose = (ids: string[]) => {
    const [first = { id: newId(), about: path }, ...doubles] = citationsOf(document, path)
    const others = rowsAt(document, 'citations').filter(
      (row) => row.id !== first.id && !doubles.includes(row),
    )
    const row = { ...first, called: label, sourceIds: ids }
    edit({ type: 'set', place: ['citations'], value: ids.length > 0 ? [...others, row] : others })
  }
  return (
    <fieldset className="text-desk text-ink">
      <legend className="sr-only">Sources of {label}</legend>
      {sources.map((source, position) => {
        const id = String(source.id)
        return (
          <label key={id} className="flex min-h-9 items-center gap-2.5">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={readOnly}
              onChange={(event) => {
                const isThere = (each: unknown) => sources.some((row) => row.id === each)
                const rest = chosen.filter((each) => each !== id && isThere(each))
                choose(event.target.checked ? [...rest, id] : rest)
              }}
            />
            {nameOfRow(editing, 'sources', source, position)}
          </label>
        )
      })}
    </fieldset>
  )
}

/** Sources of fields whose row has been removed: shown only while there are any, to be removed. */
export function LostCitations() {
  const { document, edit, problems, readOnly } = useEditing()
  const lost = rowsAt(document, 'citations').filter(
    (row) => !factAt({ entryId: '', document, path: String(row.about) }),
  )
  if (lost.length === 0 || readOnly) return null
  return (
    <section
      className="mt-3 grid justify-items-start gap-2 col-span-full"
      id={fieldId('citations')}
      aria-labelledby="lost-citations"
    >
      <h2 id="lost-citations">Sources of removed fields</h2>
      <ul className="grid gap-1">
        {lost.map((row) => {
          const id = String(row.id)
          return (
            <li key={id} id={fieldId(['citations', id, 'sourceIds'])}>
              <span>
                {String(row.called)}: <SourceNames ids={sourcesOf(row)} />
                <span className={TROUBLE}> {problems.get(`citations.${id}.sourceIds`)}</span>
              </span>
              <button
                type="button"
                className={buttonClass({ size: 'small' })}
                onClick={() => edit({ type: 'remove', place: ['citations', id] })}
              >
                Remove<span className="sr-only"> the sources of {String(row.called)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function citationsOf(document: Values, path: string): Values[] {
  return rowsAt(document, 'citations').filter((row) => row.about === path)
}

/** The ids of the sources that a row names. */
export function sourcesOf({ sourceIds }: Values): string[] {
  return Array.isArray(sourceIds) ? sourceIds.map(String) : []
}
