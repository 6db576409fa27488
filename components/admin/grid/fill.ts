import { Temporal } from 'temporal-polyfill'
import type { Values } from '@/lib/documents/field-tree'
import { isDay } from '@/lib/foundation/dates/guide-date'
import type { GridColumn, Typed } from './model'

/**
 * A column's cells filled down from what stands at the top. Two given numbers or days, and nothing after them, are
 * counted on; one number of an episode is counted on by one; everything else repeats. An empty top changes nothing.
 */
export function filledDown({ key, control }: Pick<GridColumn, 'key' | 'control'>, cells: string[]): string[] {
  const [first = '', second = ''] = cells
  if (first === '') return cells
  const isPair = cells.length > 2 && second !== '' && cells[2] === ''
  if (control === 'number' && isNumber(first)) {
    const pairStep = isPair && isNumber(second) ? Number(second) - Number(first) : null
    const step = pairStep ?? (key === 'number' ? 1 : 0)
    return cells.map((_, position) => String(Number(first) + step * position))
  }
  if (control === 'date' && isPair && isDay(first) && isDay(second)) {
    const start = Temporal.PlainDate.from(first)
    const { days } = start.until(second)
    return cells.map((_, position) => start.add({ days: days * position }).toString())
  }
  return cells.map(() => first)
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text.trim())
}

/** Numbers the rows anew from one on; an episode of several in one keeps as many numbers as it had. */
export function renumbered(rows: Values[], from: number): Typed[] {
  let next = from
  return rows.flatMap((row): Typed[] => {
    const [first, last] = [row.number, row.numberEnd]
    const more = typeof first === 'number' && typeof last === 'number' ? Math.max(0, last - first) : 0
    const id = String(row.id)
    const number = { id, key: 'number', text: String(next) }
    const end = { id, key: 'numberEnd', text: String(next + more) }
    next += more + 1
    return more > 0 ? [number, end] : [number]
  })
}
