import type { Row, Table } from '../rows'
import { placesOf } from './tables'

/**
 * What the search finds is made anew from published documents, and of what is there only that goes which these rows may
 * have changed: the texts of entries, or those that have just these numbers. Null: of none.
 */
export function staleTexts(table: Table, rows: Row[]): { entries: string[] } | { numbers: number[] } | null {
  if (table.name === 'Revision')
    return { entries: [...new Set(valuesOf(table, rows, 'entryId').map(String))] }
  if (table.name === 'SearchTarget') return { numbers: valuesOf(table, rows, 'id').map(Number) }
  return null
}

function valuesOf(table: Table, rows: Row[], column: string) {
  const [place = 0] = placesOf(table, [column])
  return rows.map((row) => row[place])
}
