'use client'
import { memo } from 'react'
import type { Values } from '@/lib/documents/field-tree'
import { dateInWords } from '@/lib/foundation/dates/words'
import { fieldId } from '../document/context'
import { CellEditor, type Editing, type Leave } from './cell-editor'
import { cellText, type Sheet } from './changes'
import { problemOfMove } from './dates'
import { cellClass, ROW, ROW_NUMBER } from './looks'
import { DATE, type GridColumn, problemWith } from './model'

type Props = {
  sheet: Sheet
  row: Values
  position: number
  /** In pixels from the first row. */
  top: number
  /** The column of the active cell, or -1; and those of the selection, both included. */
  active: number
  from: number
  to: number
  editing: Editing | null
  problems: ReadonlyMap<string, string>
  leave: (text: string | null, editing: Editing, leave: Leave) => void
}

/** One episode. It is drawn anew only where something of it is another. */
export const SheetRow = memo(function SheetRow(props: Props) {
  const { sheet, row, position, top, active, from, to, editing, leave } = props
  return (
    <tr aria-rowindex={position + 2} className={`${ROW} absolute focus-within:z-2`} style={{ top }}>
      <th scope="row" className={ROW_NUMBER}>
        {position + 1}
      </th>
      {sheet.columns.map((column, at) => {
        const problem = problemOf(props, column)
        const isEdited = editing?.key === column.key
        const asCell = { role: 'gridcell', 'aria-selected': at >= from && at <= to }
        return (
          <td
            key={column.key}
            id={fieldId(`episodes.${String(row.id)}.${column.key}`)}
            data-at={`${position}:${at}`}
            data-column={column.key}
            className={cellClass(column.key)}
            data-active={at === active || undefined}
            tabIndex={at === active ? 0 : -1}
            {...asCell}
            aria-invalid={problem !== undefined || undefined}
            title={problem}
          >
            {isEdited ? (
              <CellEditor
                column={column}
                label={`${column.label}, row ${position + 1}`}
                initial={editing.text ?? cellText(sheet, row, column)}
                isFresh={editing.text !== undefined}
                names={sheet.parts.episodes.map(({ id }) => sheet.names.nameOf(String(id)))}
                leave={(text, how) => leave(text, editing, how)}
              />
            ) : (
              <span className="truncate">{shownText(sheet, row, column)}</span>
            )}
            {problem !== undefined && <span className="sr-only"> {problem}</span>}
          </td>
        )
      })}
    </tr>
  )
}, isSame)

const WATCHED = ['row', 'position', 'top', 'active', 'from', 'to', 'editing'] as const

/** The sheet is another one with every change; of it a row shows its dates and the names of other episodes. */
function isSame(was: Props, is: Props): boolean {
  if (WATCHED.some((key) => was[key] !== is[key])) return false
  const [one, other] = [was.sheet, is.sheet]
  if (one.columns !== other.columns) return false
  if (one.columns.some((column) => toldOf(was, column) !== toldOf(is, column))) return false
  const dateOf = ({ columns, ...sheet }: Sheet) => {
    const date = columns.find(({ key }) => key === DATE)
    return date ? shownText({ columns, ...sheet }, is.row, date) : ''
  }
  return (
    one.names.nameOf(String(is.row.airsAfterId)) === other.names.nameOf(String(is.row.airsAfterId)) &&
    ((one.planned === other.planned && one.release === other.release) || dateOf(one) === dateOf(other))
  )
}

function problemOf({ sheet, row, problems }: Props, column: GridColumn): string | undefined {
  const id = String(row.id)
  if (column.key === DATE) return problemOfMove(sheet.moves.get(id))
  return problemWith(column, row, sheet.names) ?? toldOf({ row, problems }, column)
}

/** What the last save told of a cell. */
function toldOf({ row, problems }: Pick<Props, 'row' | 'problems'>, { key }: GridColumn): string | undefined {
  return problems.get(`episodes.${String(row.id)}.${key}`)
}

function shownText(sheet: Sheet, row: Values, column: GridColumn): string {
  if (column.key !== DATE) return cellText(sheet, row, column)
  const id = String(row.id)
  const date = sheet.planned.dates.get(id)
  const move = sheet.moves.get(id)
  if (move && problemOfMove(move) !== undefined) return cellText(sheet, row, column)
  if (!date || date.precision === 'unknown') return ''
  return `${dateInWords(date, 'short')}${date.time ? ` ${date.time}` : ''}${move ? ', moved' : ''}`
}
