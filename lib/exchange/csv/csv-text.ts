import { Invalid } from '@/lib/foundation/errors'

export type Decoded = { text: string; encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' }

/** The text of a file as spreadsheets save it: by its byte order mark, else UTF-8, and what is not that is Windows-1252. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: decodedText(bytes, 'utf-16le'), encoding: 'UTF-16' }
  if (first === 0xfe && second === 0xff) return { text: decodedText(bytes, 'utf-16be'), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: decodedText(bytes, 'windows-1252'), encoding: 'Windows-1252' }
  }
}

function decodedText(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes)
}

const DELIMITERS = [',', ';', '\t'] as const

// Far above the longest season, and the widest table of it.
const MAX_ROWS = 5_000
const MAX_COLUMNS = 100
const MAX_CELL = 20_000

/**
 * Rows of cells; the delimiter is the one that the header has most of. Throws Invalid for a quote that is never closed,
 * and as soon as there is more than anybody's table has.
 */
export function parseCsv(text: string): string[][] {
  const [header = ''] = text.split(/\r\n|\n|\r/, 1)
  const moreFrequent = (one: string, other: string) =>
    header.split(other).length > header.split(one).length ? other : one
  return cellsOf(text, DELIMITERS.reduce<string>(moreFrequent, ','))
}

function cellsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let at = 0
  let quoted = false
  const endCell = () => {
    const row = rows.at(-1) ?? []
    row.push(cell)
    if (row.length > MAX_COLUMNS) throw tooMuch(`more than ${MAX_COLUMNS} columns in row ${rows.length}`)
    cell = ''
  }
  while (at < text.length) {
    const letter = text[at] as string
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (letter === '"' && (quoted || cell === '')) quoted = !quoted
    else if (quoted) cell += letter
    else if (letter === delimiter) endCell()
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') at += 1
      endCell()
      if (rows.length > MAX_ROWS) throw tooMuch(`more than ${MAX_ROWS} rows`)
      rows.push([])
    } else cell += letter
    if (cell.length > MAX_CELL) throw tooMuch(`a cell of more than ${MAX_CELL} letters in row ${rows.length}`)
    at += 1
  }
  if (quoted)
    throw new Invalid([
      { path: '', message: `A quotation mark that opens in row ${rows.length} is never closed.` },
    ])
  endCell()
  return rows.filter((row) => row.some((each) => each.trim() !== '')).map((row) => row.map(asWritten))
}

function tooMuch(what: string): Invalid {
  return new Invalid([{ path: '', message: `The table has ${what}, which is more than is read.` }])
}

/** CSV as RFC 4180 has it, with CRLF at the end of each row. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

/** A spreadsheet would take such a cell for a formula, and run it. */
const FORMULA = /^'*[=+\-@\t\r]/

/** With one quotation mark before what a spreadsheet would run: it shows the rest as text. */
function asText(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

/** The same taken off again, so that what comes back is what went out. */
function asWritten(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
}

function csvCell(written: string): string {
  const cell = asText(written)
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** "C4" for the third cell of the fourth row, as a spreadsheet calls it. */
export function cellName(column: number, row: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return `${column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : ''}${letter}${row}`
}
