'use client'
import type { ClipboardEvent } from 'react'
import { cellsOf, pasteInto, sameText } from './changes'
import { cellsIn, tabbed } from './paste'
import { onlyAt, rectangleOf, type Selection, through, within } from './selection'
import type { SheetInUse } from './use-sheet'

type Clipboard = {
  sheet: SheetInUse
  selection: Selection
  /** Selects, and puts the focus on the active cell. */
  go: (selection: Selection) => void
}

/** Copies, cuts and pastes cells as spreadsheets do: lines of cells with tabs between. */
export function useClipboard({ sheet, selection, go }: Clipboard) {
  const { shown, columns, readOnly } = sheet
  const rectangle = rectangleOf(selection)

  const onCopy = (event: ClipboardEvent) => {
    if (isInField(event) || shown.length === 0) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', tabbed(cellsOf(sheet, rectangle)))
    sheet.tell(
      `${through(rectangle.top, rectangle.bottom).length * through(rectangle.left, rectangle.right).length} cells copied.`,
    )
  }

  const onPaste = (event: ClipboardEvent) => {
    if (isInField(event) || readOnly) return
    event.preventDefault()
    paste(event.clipboardData.getData('text/plain'))
  }

  const paste = (text: string) => {
    const cells = cellsIn(text)
    const pasted = pasteInto(sheet, rectangle, cells, sheet.isFiltering ? null : sheet.newRow)
    const { typed, added } = pasted
    sheet.type(typed, added, remarkOn(pasted))
    go({
      anchor: { row: rectangle.top, column: rectangle.left },
      active: within(
        { row: rectangle.top + cells.length - 1, column: rectangle.left + (cells[0]?.length ?? 1) - 1 },
        { rows: shown.length + added.length, columns: columns.length },
      ),
    })
  }

  const onCut = (event: ClipboardEvent) => {
    if (isInField(event) || readOnly) return
    onCopy(event)
    sheet.type(sameText(sheet, rectangle, ''))
    go(onlyAt(within(selection.active, { rows: shown.length, columns: columns.length })))
  }

  return { onCopy, onPaste, onCut, paste }
}

function remarkOn({ left, unknown }: { left: number; unknown: string[] }): string {
  const names = unknown.map((name) => `“${name}”`).join(', ')
  return [
    left > 0 && ` ${left} lines did not fit.`,
    unknown.length > 0 && ` Left out, for the grid has no such column: ${names}.`,
  ]
    .filter(Boolean)
    .join('')
}

function isInField(event: ClipboardEvent): boolean {
  return event.target instanceof HTMLElement && event.target.closest('input, textarea, select') !== null
}
