import type { Table } from '../rows'

/**
 * What becomes of a row that has, for now, what only another row may have: of two shows that have changed their slugs one is
 * written first. A row that no other needs goes, and comes back in its turn; of any other a text is something else until then.
 */
export type Aside = { columns: string[]; marked: string | null }

export function asidesOf(table: Table, tables: Table[]): Aside[] {
  const isNeeded = tables.some(({ references }) =>
    references.some((reference) => reference.table === table.name),
  )
  return table.uniques.map((columns) => ({ columns, marked: isNeeded ? textAmong(table, columns) : null }))
}

function textAmong({ name, columns, references }: Table, unique: string[]): string {
  const foreign = references.flatMap((reference) => reference.columns)
  const found = columns.find(
    (column) => unique.includes(column.name) && column.kind === 'text' && !foreign.includes(column.name),
  )
  if (!found)
    throw new Error(`No row of ${name} can step aside: nothing of ${unique.join(', ')} is a text of its own.`)
  return found.name
}
