import { Invalid, type Problem } from '@/lib/foundation/errors'
import { cellName, parseCsv } from './csv-text'

/** A row of a table by the names of its columns, which may stand in any order; what a column lacks is undefined. */
export type CsvRow<C extends string> = {
  /** As a spreadsheet counts them: the header is row 1. */
  line: number
  cells: Partial<Record<C, string>>
  /** "C4 (date)" */
  nameOf: (column: C) => string
}

/** The rows of a file's text, as parseCsv has them, however it may be marked at its beginning. */
export function tableRows(text: string): string[][] {
  return parseCsv(text.replace(/^\uFEFF/, ''))
}

/** Reads rows whose first names their columns. Throws Invalid for a table without any, and for columns nobody knows. */
export function readTable<C extends string>(
  [header = [], ...rows]: string[][],
  columns: readonly C[],
): CsvRow<C>[] {
  const named = header.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, ' '),
  )
  const problems: Problem[] = named.flatMap((name, at) => {
    const where = cellName(at, 1)
    if (name !== '' && !columns.includes(name as C))
      return [
        {
          path: where,
          message: `${where}: there is no column “${name}”. The columns are ${columns.join(', ')}.`,
        },
      ]
    return name !== '' && named.indexOf(name) < at
      ? [{ path: where, message: `${where}: the column “${name}” is there twice.` }]
      : []
  })
  if (rows.length === 0) problems.push({ path: '', message: 'The table has no rows below its header.' })
  if (problems.length > 0) throw new Invalid(problems)
  return rows.map((row, index) => ({
    line: index + 2,
    cells: Object.fromEntries(
      named.flatMap((name, at) => (name === '' ? [] : [[name, (row[at] ?? '').trim()]])),
    ) as Partial<Record<C, string>>,
    nameOf: (column) => `${cellName(named.indexOf(column), index + 2)} (${column})`,
  }))
}
