'use client'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useEditing } from '../document/context'
import type { Editing, Leave } from './cell-editor'
import { headClass, REGION, ROW_NUMBER } from './looks'
import { type Cell, nextTo, onlyAt, rectangleOf, type Selection, through } from './selection'
import { SheetRow } from './sheet-row'
import { useClipboard } from './use-clipboard'
import { useKeys } from './use-keys'
import { usePointer } from './use-pointer'
import { useRowsInSight } from './use-rows-in-sight'
import type { SheetInUse } from './use-sheet'

type Props = {
  sheet: SheetInUse
  label: string
  selection: Selection
  select: (selection: Selection) => void
}

/** The cells, in the pattern of an ARIA grid with one tab stop; only the rows in sight are there. */
export function SheetTable({ sheet, label, selection, select }: Props) {
  const { problems } = useEditing()
  const { shown, columns, readOnly } = sheet
  const [editing, setEditing] = useState<Editing | null>(null)
  const region = useRef<HTMLDivElement>(null)
  const takesFocus = useRef(false)
  const sight = useRowsInSight(region, shown.length)
  const { active } = selection
  const { top, bottom, left, right } = rectangleOf(selection)

  const go = (next: Selection) => {
    takesFocus.current = true
    select(next)
  }
  const begin = (text?: string) => {
    const [at, of] = [shown[active.row], columns[active.column]]
    if (at && of && !readOnly) setEditing({ id: String(at.id), key: of.key, text })
  }
  const keys = useKeys({ sheet, selection, go, begin, page: sight.page })
  const clipboard = useClipboard({ sheet, selection, go })

  const leave = useLeaving({ sheet, go, active, close: () => setEditing(null) })

  useLayoutEffect(() => {
    if (!takesFocus.current || editing) return
    takesFocus.current = false
    const cell = region.current?.querySelector<HTMLElement>('[data-active]')
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const pointer = usePointer({ region, selection, select, go, begin })
  const positions = shown.length === 0 ? [] : [...new Set([...through(sight.first, sight.last), active.row])]
  // Together, for the linter, which does not know that a table may be a grid.
  const asGrid = {
    role: 'grid',
    'aria-rowcount': shown.length + 1,
    'aria-colcount': columns.length + 1,
    'aria-multiselectable': true,
    'aria-readonly': readOnly || undefined,
  }
  return (
    <div className={REGION} ref={region}>
      <table
        {...asGrid}
        aria-label={label}
        className="block w-max min-w-full"
        onKeyDown={editing ? undefined : keys.onKeyDown}
        {...clipboard}
        {...pointer}
      >
        <SheetHead columns={columns} />
        <tbody className="relative block" style={sight.isMeasured ? { height: sight.height } : undefined}>
          {positions.map((position) => {
            const row = shown[position]
            if (!row || !sight.isMeasured) return null
            const isSelected = position >= top && position <= bottom
            return (
              <SheetRow
                key={String(row.id)}
                sheet={sheet}
                row={row}
                position={position}
                top={position * sight.rowHeight}
                active={position === active.row ? active.column : -1}
                from={isSelected ? left : -1}
                to={isSelected ? right : -1}
                editing={editing?.id === row.id ? editing : null}
                problems={problems}
                leave={leave}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

type Leaving = {
  sheet: SheetInUse
  go: (selection: Selection) => void
  active: Cell
  close: () => void
}

/** What happens when the editor of a cell is left: the same function for every render, for editors that outlive one. */
function useLeaving(now: Leaving) {
  const latest = useRef(now)
  latest.current = now
  return useCallback((text: string | null, { id, key }: Editing, { rows, cells, keepsFocus }: Leave) => {
    const { sheet, go, active, close } = latest.current
    close()
    if (text !== null) sheet.type([{ id, key, text }])
    const size = { rows: sheet.shown.length, columns: sheet.columns.length, page: 1 }
    const to = cells === 0 ? active : nextTo(active, cells, size)
    const row = Math.max(0, Math.min(to.row + rows, size.rows - 1))
    if (keepsFocus) go(onlyAt({ row, column: to.column }))
  }, [])
}

function SheetHead({ columns }: Pick<SheetInUse, 'columns'>) {
  return (
    <thead className="sticky top-0 z-3 block">
      <tr aria-rowindex={1} className="flex h-12 w-max">
        <th scope="col" className={ROW_NUMBER}>
          Row
        </th>
        {columns.map((column) => (
          <th key={column.key} scope="col" data-column={column.key} className={headClass(column.key)}>
            {column.label}
          </th>
        ))}
      </tr>
    </thead>
  )
}
