import { rowsAt, type Values } from '@/lib/documents/field-tree'
import { dateText, MAX_EXCEPTIONS, type Planned, plannedDates, slotsOf, withDates } from './dates'
import { filledDown } from './fill'
import {
  DATE,
  type EpisodeNames,
  type GridColumn,
  MAX_ROWS,
  type Parts,
  type Typed,
  textOf,
  withTyped,
} from './model'
import { headerOf } from './paste-header'
import { type Rectangle, through } from './selection'

/** The grid as it stands: what it edits, and what is shown of it. */
export type Sheet = {
  parts: Parts
  columns: GridColumn[]
  names: EpisodeNames
  /** The release whose dates are shown, with its id; undefined where the season has none. */
  release: Values | undefined
  /** The season's own orders of its episodes. */
  orders: unknown
  planned: Planned
  /** The days that episodes of it were moved to. */
  moves: ReadonlyMap<string, Values>
  shown: Values[]
}

/** What a cell holds as text, dates among them. */
export function cellText({ names, moves, planned }: Sheet, row: Values, column: GridColumn): string {
  return column.key === DATE ? dateText(moves, planned, String(row.id)) : textOf(column, row, names)
}

export function cellsOf(sheet: Sheet, { top, bottom, left, right }: Rectangle): string[][] {
  const columns = sheet.columns.slice(left, right + 1)
  return sheet.shown
    .slice(top, bottom + 1)
    .map((row) => columns.map((column) => cellText(sheet, row, column)))
}

/** The parts with all that was typed in them; or why a release can't hold it. */
export function partsWith(sheet: Sheet, typed: Typed[], added: Values[] = []): Parts | { problem: string } {
  const { parts, columns, release, planned } = sheet
  const rows = added.length > 0 ? [...parts.episodes, ...added] : parts.episodes
  const episodes = withTyped(rows, columns, typed)
  const dates = typed.filter(({ key }) => key === DATE)
  if (dates.length === 0 || !release) return { episodes, releases: parts.releases }
  // The dates of rows that are new follow from the rule with them in it.
  const byRule = added.length > 0 ? plannedDates(slotsOf(episodes), release, sheet.orders) : planned
  const dated = withDates(release, byRule, dates)
  const { length } = rowsAt(dated, 'exceptions')
  if (length > MAX_EXCEPTIONS)
    return {
      problem: `A release takes ${MAX_EXCEPTIONS} days of their own, these would be ${length}. Say them as a rule.`,
    }
  return { episodes, releases: parts.releases.map((each) => (each === release ? dated : each)) }
}

/** One text for every cell of a rectangle. */
export function sameText(
  { shown, columns }: Sheet,
  { top, bottom, left, right }: Rectangle,
  text: string,
): Typed[] {
  return shown
    .slice(top, bottom + 1)
    .flatMap(({ id }) => columns.slice(left, right + 1).map(({ key }) => ({ id: String(id), key, text })))
}

/** A single line is filled from the one above it. */
export function fillDown(sheet: Sheet, rectangle: Rectangle): Typed[] {
  const { bottom, left, right } = rectangle
  const top = rectangle.top === bottom ? Math.max(0, bottom - 1) : rectangle.top
  const rows = sheet.shown.slice(top, bottom + 1)
  return sheet.columns.slice(left, right + 1).flatMap((column) => {
    const cells = rows.map((row) => cellText(sheet, row, column))
    return filledDown(column, cells).flatMap((text, position) =>
      text === cells[position] ? [] : [{ id: String(rows[position]?.id), key: column.key, text }],
    )
  })
}

type Pasted = { typed: Typed[]; added: Values[]; left: number; unknown: string[] }

/**
 * Pasted cells from the rectangle's corner on, or in the columns that their header names; one cell fills the whole
 * rectangle. What comes below the last row makes new ones by `newRow`, null where none may be made, numbered on from the
 * last; `left` counts the lines that did not fit, `unknown` are the columns that the grid has not.
 */
export function pasteInto(
  sheet: Sheet,
  rectangle: Rectangle,
  pasted: string[][],
  newRow: ((number: number) => Values) | null,
): Pasted {
  const { shown, columns, parts } = sheet
  const header = headerOf(pasted, columns)
  const cells = header ? pasted.slice(1) : pasted
  const keyAt = (across: number) => (header ? header.keys[across] : columns[rectangle.left + across]?.key)
  const unknown = header?.unknown ?? []
  const [only = ''] = cells[0] ?? []
  if (cells.length === 1 && cells[0]?.length === 1 && shown.length > 0)
    return { typed: sameText(sheet, rectangle, only), added: [], left: 0, unknown }
  const missing = Math.max(0, rectangle.top + cells.length - shown.length)
  const room = newRow ? Math.max(0, MAX_ROWS - parts.episodes.length) : 0
  const added = newRow ? newRows(parts.episodes, Math.min(missing, room), newRow) : []
  const rows = [...shown.slice(rectangle.top), ...added]
  const typed = cells.slice(0, rows.length).flatMap((line, position) =>
    line.flatMap((text, across): Typed[] => {
      const key = keyAt(across)
      const id = String(rows[position]?.id)
      return key ? [{ id, key, text }] : []
    }),
  )
  return { typed, added, left: missing - added.length, unknown }
}

/** So many rows below the others, with the numbers that follow. */
export function newRows(episodes: Values[], count: number, newRow: (number: number) => Values): Values[] {
  const numbers = episodes.map(({ number }) => Number(number)).filter(Number.isFinite)
  const last = Math.max(0, ...numbers)
  return Array.from({ length: count }, (_, position) => newRow(last + 1 + position))
}

/** Rows moved one place up or down together; at the end of the list they stay. */
export function withRowsMoved(rows: Values[], ids: ReadonlySet<unknown>, by: -1 | 1): Values[] {
  const order = by < 0 ? through(1, rows.length - 1) : through(0, rows.length - 2).reverse()
  const next = [...rows]
  for (const from of order) {
    const [one, other] = [next[from], next[from + by]]
    if (one && other && ids.has(one.id) && !ids.has(other.id)) [next[from], next[from + by]] = [other, one]
  }
  return next.every((row, position) => row === rows[position]) ? rows : next
}
