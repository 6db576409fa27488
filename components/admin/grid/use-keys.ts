'use client'
import type { KeyboardEvent } from 'react'
import { cellText, fillDown, sameText, withRowsMoved } from './changes'
import { type Cell, moved, rectangleOf, type Selection, within } from './selection'
import { episodesInWords, type SheetInUse } from './use-sheet'

type Keys = {
  sheet: SheetInUse
  selection: Selection
  /** Selects, and puts the focus on the active cell. */
  go: (selection: Selection) => void
  /** Begins to edit the active cell, with this text or with its own. */
  begin: (text?: string) => void
  page: number
}

/** What the keys of a spreadsheet do in the grid while no cell is edited. */
export function useKeys({ sheet, selection, go, begin, page }: Keys) {
  const { shown, columns, readOnly } = sheet
  const rectangle = rectangleOf(selection)
  const size = { rows: shown.length, columns: columns.length, page }
  const cell = within(selection.active, size)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || shown.length === 0) return
    const press = { key: event.key, shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey }
    if (event.altKey ? moveByKey(event.key) : changeByKey(press)) return event.preventDefault()
    const next = event.altKey ? null : moved(selection, press, size)
    if (!next) return
    event.preventDefault()
    go(next)
  }

  function moveByKey(key: string): boolean {
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return false
    moveRows(key === 'ArrowUp' ? -1 : 1)
    return true
  }

  function changeByKey({ key, shift, ctrl }: { key: string; shift: boolean; ctrl: boolean }): boolean {
    if (readOnly) return false
    if (ctrl) return changeWithControl(key.toLowerCase(), shift)
    if (key === 'Delete' || key === 'Backspace') sheet.type(sameText(sheet, rectangle, ''))
    else if (key === ' ' && !shift && columns[cell.column]?.control === 'check') toggle()
    else if (key === 'Enter' || key === 'F2') begin()
    else if (key.length === 1 && !(key === ' ' && shift)) begin(key)
    else return false
    return true
  }

  function changeWithControl(key: string, shift: boolean): boolean {
    if (key === 'd') {
      const typed = fillDown(sheet, rectangle)
      if (typed.length > 0) sheet.type(typed)
      else sheet.tell('Nothing to fill: the first cell is empty, or the cells hold the same.')
    } else if (key === 'z') shift ? sheet.redo() : sheet.undo()
    else if (key === 'y') sheet.redo()
    else return false
    return true
  }

  function toggle() {
    const [row, column] = [shown[cell.row], columns[cell.column]]
    if (!row || !column) return
    const text = cellText(sheet, row, column) === 'yes' ? 'no' : 'yes'
    sheet.type(sameText(sheet, rectangle, text))
  }

  function moveRows(by: -1 | 1) {
    if (readOnly) return
    if (sheet.isFiltering) return sheet.tell('Show all episodes to move them: some between are hidden now.')
    const ids = new Set(shown.slice(rectangle.top, rectangle.bottom + 1).map(({ id }) => id))
    const { episodes, releases } = sheet.parts
    const next = withRowsMoved(episodes, ids, by)
    if (next === episodes) return sheet.tell('They are at the end of the list.')
    sheet.change(
      { episodes: next, releases },
      `${episodesInWords(ids.size)} moved ${by < 0 ? 'up' : 'down'}, to place ${rectangle.top + by + 1}.`,
    )
    const shift = ({ row, column }: Cell) => ({ row: row + by, column })
    go({ anchor: shift(selection.anchor), active: shift(selection.active) })
  }

  return { onKeyDown, moveRows }
}
