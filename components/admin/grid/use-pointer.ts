'use client'
import { type FocusEvent, type MouseEvent, type RefObject, useRef } from 'react'
import { type Cell, onlyAt, type Selection } from './selection'

type Pointing = {
  region: RefObject<HTMLDivElement | null>
  selection: Selection
  select: (selection: Selection) => void
  /** Selects and takes the focus along. */
  go: (selection: Selection) => void
  /** Begins to edit the active cell. */
  begin: () => void
}

/** Choosing cells by mouse and by finger: a press chooses, a drag or Shift a range, a second press edits. */
export function usePointer({ region, selection, select, go, begin }: Pointing) {
  const isAgain = useRef(false)
  const { active } = selection
  const onMouseDown = (event: MouseEvent) => {
    const cell = cellUnder(event)
    if (!cell || event.button !== 0) return
    event.preventDefault()
    const hadFocus = region.current?.contains(document.activeElement) ?? false
    // Ends an edit elsewhere first: it is kept.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    isAgain.current =
      hadFocus && !event.shiftKey && isSameCell(cell, active) && isSameCell(cell, selection.anchor)
    go(event.shiftKey ? { anchor: selection.anchor, active: cell } : onlyAt(cell))
  }
  const onMouseOver = (event: MouseEvent) => {
    const cell = event.buttons === 1 ? cellUnder(event) : null
    if (cell) go({ anchor: selection.anchor, active: cell })
  }
  const onClick = (event: MouseEvent) => {
    const cell = cellUnder(event)
    if (cell && isAgain.current && isSameCell(cell, active)) begin()
  }
  const onFocus = (event: FocusEvent) => {
    const cell = cellUnder(event)
    if (cell && !isSameCell(cell, active)) select(onlyAt(cell))
  }
  return { onMouseDown, onMouseOver, onClick, onFocus }
}

function isSameCell(one: Cell, other: Cell): boolean {
  return one.row === other.row && one.column === other.column
}

function cellUnder({ target }: { target: EventTarget }): Cell | null {
  const isInField = target instanceof Element && target.closest('input, textarea, select')
  const cell = target instanceof Element && !isInField ? target.closest<HTMLElement>('[data-at]') : null
  const [row, column] = cell?.dataset.at?.split(':').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}
