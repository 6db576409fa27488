import type { RowsToRead } from '../rows'
import { countAll, type Progress } from './copy'
import { sideBySide } from './side-by-side'
import { requireSameTables } from './tables'

export type Comparison = {
  tables: number
  /** Of the one; each was held against the other's, value by value. */
  rows: number
  /** Rows that are missing, different or too much in the other, by table; tables without any are left out. */
  differing: Record<string, number>
}

type Comparing = { one: RowsToRead; other: RowsToRead; onPiece?: (progress: Progress) => void }

/** Holds all rows of two databases against each other, and changes nothing. */
export async function compareRows({ one, other, onPiece = () => {} }: Comparing): Promise<Comparison> {
  requireSameTables(one.tables, other.tables)
  const comparison: Comparison = { tables: one.tables.length, rows: 0, differing: {} }
  const rows = await countAll(one)
  for (const table of one.tables) {
    let differing = 0
    for await (const { compared, missing, different, surplus } of sideBySide(table, one, other)) {
      comparison.rows += compared
      differing += missing.length + different.length + surplus.length
      onPiece({ doing: 'Comparing', table: table.name, done: comparison.rows, rows })
    }
    if (differing > 0) comparison.differing[table.name] = differing
  }
  return comparison
}

/** "3 of Show, 1 of Season" */
export function differingInWords(differing: Record<string, number>): string {
  return Object.entries(differing)
    .map(([table, rows]) => `${rows} of ${table}`)
    .join(', ')
}
