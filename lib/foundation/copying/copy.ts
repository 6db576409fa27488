import type { Row, RowsToChange, RowsToRead, Table } from '../rows'
import { type Piece, sideBySide } from './side-by-side'
import { requireSameTables } from './tables'

/** How far a walk through all rows has come. */
export type Progress = {
  /** What is being done: "Copying", "Comparing". */
  doing: string
  table: string
  done: number
  rows: number
}

export type Copying = {
  from: RowsToRead
  to: RowsToChange
  /** Called after every piece. */
  onPiece?: (progress: Progress) => void
}

/** Numbers of rows. */
export type Copied = { rows: number; added: number; replaced: number; removed: number }

/**
 * Makes all rows of one database those of another: what is equal is left alone, so that it can be broken off at any moment
 * and run again. Parents come before their children, and what is too much goes last, children first.
 */
export async function copyRows({ from, to, onPiece = () => {} }: Copying): Promise<Copied> {
  requireSameTables(from.tables, to.tables)
  const copied: Copied = { rows: 0, added: 0, replaced: 0, removed: 0 }
  const rows = await countAll(from)
  const tooMany: Table[] = []
  for (const table of to.tables) {
    let hasSurplus = false
    const written = new OneBehind()
    for await (const piece of piecesToWrite(table, from, to)) {
      copied.rows += piece.compared
      copied.added += piece.missing.length
      copied.replaced += piece.different.length
      hasSurplus ||= piece.surplus.length > 0
      await written.after(() => writePiece(table, to, piece))
      onPiece({ doing: 'Copying', table: table.name, done: copied.rows, rows })
    }
    await written.last()
    if (hasSurplus) tooMany.unshift(table)
  }
  for (const table of tooMany) copied.removed += await removeSurplus(table, from, to)
  await to.finish()
  return copied
}

export async function countAll({ tables, count }: RowsToRead): Promise<number> {
  let rows = 0
  for (const table of tables) rows += await count(table)
  return rows
}

async function* piecesToWrite(table: Table, from: RowsToRead, to: RowsToChange): AsyncGenerator<Piece> {
  if ((await to.count(table)) > 0) return yield* sideBySide(table, from, to)
  for await (const missing of from.pieces(table, 'as they lie'))
    yield { compared: missing.length, missing, different: [], surplus: [] }
}

async function writePiece(table: Table, to: RowsToChange, { missing, different }: Piece): Promise<void> {
  const rows = [...missing, ...different]
  if (rows.length > 0) await to.write(table, rows)
}

/** Lets one piece be written while the next one is read. */
class OneBehind {
  #writing: Promise<void> = Promise.resolve()

  async after(write: () => Promise<void>): Promise<void> {
    await this.#writing
    this.#writing = write()
    // It is thrown where it is waited for.
    this.#writing.catch(() => undefined)
  }

  last(): Promise<void> {
    return this.#writing
  }
}

async function removeSurplus(table: Table, from: RowsToRead, to: RowsToChange): Promise<number> {
  let removed = 0
  for await (const { surplus } of sideBySide(table, from, to)) {
    for (const rows of inSlices(surplus)) await to.remove(table, rows)
    removed += surplus.length
  }
  return removed
}

const MOST_AT_ONCE = 5_000

function inSlices(rows: Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / MOST_AT_ONCE) }, (_, at) =>
    rows.slice(at * MOST_AT_ONCE, (at + 1) * MOST_AT_ONCE),
  )
}
