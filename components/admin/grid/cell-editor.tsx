'use client'
import { type KeyboardEvent, type RefCallback, useCallback, useRef } from 'react'
import { flushSync } from 'react-dom'
import { editorClass } from './looks'
import type { GridColumn } from './model'

/** The cell that is edited, and the text that was typed on it to begin with. */
export type Editing = { id: string; key: string; text: string | undefined }

/** Where the focus goes after an edit: by one row, by one cell, or nowhere. */
export type Leave = { rows: 0 | 1 | -1; cells: 0 | 1 | -1; keepsFocus: boolean }

type Props = {
  column: GridColumn
  label: string
  initial: string
  /** Whether typing began it: then what stood in the cell is replaced. */
  isFresh: boolean
  /** What the episodes are called, for those that air after one. */
  names: string[]
  /** Ends the edit with a text to keep, or with null. */
  leave: (text: string | null, how: Leave) => void
}

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const HERE: Leave = { rows: 0, cells: 0, keepsFocus: true }

/** The input of the one cell that is edited. What is typed stays here until it is kept, so that typing costs nothing. */
export function CellEditor({ column, label, initial, isFresh, names, leave }: Props) {
  const input = useRef<Input>(null)
  const isLeft = useRef(false)
  const end = (isKept: boolean, how: Leave) => {
    if (isLeft.current) return
    isLeft.current = true
    const text = input.current?.value ?? initial
    leave(isKept && (isFresh || text !== initial) ? text : null, how)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    // The form saves by this key: what is in the cell belongs to it.
    if (event.key === 's' && (event.ctrlKey || event.metaKey)) return flushSync(() => end(true, HERE))
    const isNewLine = event.key === 'Enter' && column.control === 'lines' && (event.shiftKey || event.altKey)
    if (event.key === 'Escape') end(false, HERE)
    else if (event.key === 'Enter' && !isNewLine) end(true, { ...HERE, rows: event.shiftKey ? -1 : 1 })
    else if (event.key === 'Tab') end(true, { ...HERE, cells: event.shiftKey ? -1 : 1 })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const take: RefCallback<Input> = useCallback((each) => {
    input.current = each
    if (!each) return
    each.focus({ preventScroll: true })
    if (!(each instanceof HTMLSelectElement)) each.setSelectionRange(each.value.length, each.value.length)
  }, [])
  const common = {
    ref: take,
    className: editorClass(column.control === 'lines'),
    'aria-label': label,
    onKeyDown,
    onBlur: () => end(true, { ...HERE, keepsFocus: false }),
  }
  if (column.control === 'lines') return <textarea {...common} rows={6} defaultValue={initial} />
  if (column.control === 'choice')
    return <ChoiceInput common={common} column={column} initial={initial} isFresh={isFresh} />
  return (
    <>
      <input
        {...common}
        type="text"
        autoComplete="off"
        inputMode={column.control === 'number' ? 'numeric' : undefined}
        list={column.control === 'own-row' ? 'sheet-episodes' : undefined}
        defaultValue={initial}
      />
      {column.control === 'own-row' && (
        <datalist id="sheet-episodes">
          {[...new Set(names.filter(Boolean))].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </>
  )
}

type ChoiceProps = { common: object; column: GridColumn; initial: string; isFresh: boolean }

/** A letter typed on the cell chooses the first that begins with it. */
function ChoiceInput({ common, column, initial, isFresh }: ChoiceProps) {
  const choices = column.field?.meta.choices ?? []
  const labels = choices.map(([, label]) => label)
  const begun = labels.find((label) => label.toLowerCase().startsWith(initial.toLowerCase()))
  const chosen = isFresh ? (begun ?? labels[0]) : initial
  return (
    <select {...common} defaultValue={chosen}>
      {chosen !== undefined && !labels.includes(chosen) && <option value={chosen}>{chosen}</option>}
      {labels.map((label) => (
        <option key={label} value={label}>
          {label}
        </option>
      ))}
    </select>
  )
}
