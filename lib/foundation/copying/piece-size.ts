import type { Row } from '../rows'

const MOST_ROWS = 4_000
const MOST_BYTES = 8_000_000
const FIRST_ROWS = 16

/** How many rows of a table are read at once: some thousand short ones, and few long ones. */
export class PieceSize {
  rows = FIRST_ROWS

  /** To be told of every piece. */
  seen(piece: Row[]): void {
    const bytes = piece.reduce((total, row) => total + sizeOf(row), 1)
    const fitting = Math.floor((MOST_BYTES * piece.length) / bytes)
    this.rows = Math.max(1, Math.min(MOST_ROWS, fitting, this.rows * 8))
  }
}

function sizeOf(row: Row): number {
  return row.reduce<number>(
    (total, value) => total + (typeof value === 'string' || Buffer.isBuffer(value) ? value.length : 8),
    0,
  )
}
