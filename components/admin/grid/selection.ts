/** A cell of what the grid shows, by position. */
export type Cell = { row: number; column: number }

/** A rectangle from the cell where it was begun to the active one, which has the focus. */
export type Selection = { anchor: Cell; active: Cell }

/** Positions, all included. */
export type Rectangle = { top: number; bottom: number; left: number; right: number }

/** How much the grid shows; `page` is the number of rows that are in sight. */
export type Size = { rows: number; columns: number; page: number }

export type Press = { key: string; shift: boolean; ctrl: boolean }

export function onlyAt(cell: Cell): Selection {
  return { anchor: cell, active: cell }
}

export function rectangleOf({ anchor, active }: Selection): Rectangle {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  }
}

/** Every position from the first to the last. */
export function through(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step)
}

/** The selection after a key, or null for a key that moves nothing: shift draws the rectangle, ctrl goes to the edge. */
export function moved(selection: Selection, press: Press, size: Size): Selection | null {
  const { key, shift, ctrl } = press
  const all = { row: size.rows - 1, column: size.columns - 1 }
  if (ctrl && key.toLowerCase() === 'a') return { anchor: { row: 0, column: 0 }, active: all }
  const { row, column } = selection.active
  if (key === ' ' && shift) return { anchor: { row, column: 0 }, active: { row, column: all.column } }
  if (key === ' ' && ctrl) return { anchor: { row: 0, column }, active: { row: all.row, column } }
  const target = targetOf(press, selection.active, size)
  if (!target) return null
  const active = within(target, size)
  return shift ? { anchor: selection.anchor, active } : onlyAt(active)
}

function targetOf({ key, ctrl }: Press, { row, column }: Cell, { rows, columns, page }: Size): Cell | null {
  const far = Math.max(rows, columns)
  const step = ctrl ? far : 1
  if (key === 'ArrowUp') return { row: row - step, column }
  if (key === 'ArrowDown') return { row: row + step, column }
  if (key === 'ArrowLeft') return { row, column: column - step }
  if (key === 'ArrowRight') return { row, column: column + step }
  if (key === 'PageUp') return { row: row - page, column }
  if (key === 'PageDown') return { row: row + page, column }
  if (key === 'Home') return { row: ctrl ? 0 : row, column: 0 }
  if (key === 'End') return { row: ctrl ? rows - 1 : row, column: columns - 1 }
  return null
}

/** The nearest cell there is; the first one of a grid without rows. */
export function within({ row, column }: Cell, { rows, columns }: Pick<Size, 'rows' | 'columns'>): Cell {
  const clamp = (value: number, count: number) => Math.max(0, Math.min(value, count - 1))
  return { row: clamp(row, rows), column: clamp(column, columns) }
}

/** The next cell to edit (by: 1) or the one before it (by: -1), over the ends of rows; stays at the corners. */
export function nextTo({ row, column }: Cell, by: 1 | -1, { rows, columns }: Size): Cell {
  const at = Math.max(0, Math.min(row * columns + column + by, rows * columns - 1))
  return { row: Math.floor(at / columns), column: at % columns }
}
