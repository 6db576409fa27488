'use client'
import { useCallback, useReducer, useRef, useState } from 'react'
import { valueAt, withoutRow, withRow, withRowMoved, withValue } from '@/lib/documents/edits'
import type { Values } from '@/lib/documents/field-tree'
import type { Problem } from '@/lib/foundation/errors'
import type { Edit } from './context'

/** What is typed, and what is wrong with it: a problem is told until its field is changed. */
export function useTyped(initial: Values) {
  const [document, change] = useReducer(edited, initial)
  const [problems, setProblems] = useState<Problem[]>([])
  const latest = useRef(document)
  latest.current = document

  const edit = useCallback((each: Edit) => {
    change(each)
    if (each.type === 'set') setProblems((shown) => shown.filter(({ path }) => path !== each.place.join('.')))
    if (each.type === 'rows')
      setProblems((shown) => shown.filter(({ path }) => isUntouched(path, each, latest.current)))
  }, [])

  /** Problems found by itself are told beside those somebody was told of before. */
  const addProblems = (found: Problem[]) => {
    const paths = new Set(found.map(({ path }) => path))
    setProblems((shown) => [...shown.filter(({ path }) => !paths.has(path)), ...found])
  }
  return { document, latest, change, edit, problems, setProblems, addProblems }
}

function edited(document: Values, edit: Edit): Values {
  if (edit.type === 'set') return withValue(document, edit.place, edit.value)
  if (edit.type === 'add') return withRow(document, edit.place, edit.row)
  if (edit.type === 'remove') return withoutRow(document, edit.place)
  if (edit.type === 'move') return withRowMoved(document, edit.place, edit.by)
  if (edit.type === 'rows') return withValue(document, edit.place, edit.rows)
  if (edit.type === 'kept') return document === edit.sent ? edit.document : document
  return edit.document
}

/** Whether what a problem is about stands as it did before rows were changed. */
function isUntouched(
  path: string,
  { place, rows }: Extract<Edit, { type: 'rows' }>,
  before: Values,
): boolean {
  const list = place.join('.')
  if (!path.startsWith(`${list}.`)) return path !== list
  const inside = path.slice(list.length + 1).split('.')
  return valueAt(rows, inside) === valueAt(before, path.split('.'))
}
