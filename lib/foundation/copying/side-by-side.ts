import type { Row, RowsToRead, Table, Value } from '../rows'
import { placesOf } from './tables'

/** What a piece of a table's rows came to. */
export type Piece = {
  /** How many rows of the one were looked at. */
  compared: number
  /** Rows of the one that the other lacks. */
  missing: Row[]
  /** Rows of the one whose key has other values in the other. */
  different: Row[]
  /** Rows of the other whose keys the one lacks. */
  surplus: Row[]
}

/** Walks along the rows of a table in two databases at once, by their keys, and says of every piece where they differ. */
export async function* sideBySide(table: Table, one: RowsToRead, other: RowsToRead): AsyncGenerator<Piece> {
  const compare = comparing(table)
  const others = new Walk(other.pieces(table, 'by key'))
  for await (const rows of one.pieces(table, 'by key')) {
    const piece: Piece = { compared: rows.length, missing: [], different: [], surplus: [] }
    for (const row of rows) {
      let theirs = others.here ?? (await others.next())
      while (theirs && compare(theirs, row) < 0) {
        piece.surplus.push(theirs)
        others.pass()
        theirs = others.here ?? (await others.next())
      }
      if (!theirs || compare(theirs, row) > 0) piece.missing.push(row)
      else {
        if (!areEqual(row, theirs)) piece.different.push(row)
        others.pass()
      }
    }
    yield piece
  }
  for await (const surplus of others.rest()) yield { compared: 0, missing: [], different: [], surplus }
}

/** Rows that come in pieces, one after the other: asked for the next piece only where one is used up. */
class Walk {
  readonly #pieces: AsyncIterator<Row[]>
  #piece: Row[] = []
  #place = 0

  constructor(pieces: AsyncIterable<Row[]>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  /** The row to look at; undefined where the piece is used up. */
  get here(): Row | undefined {
    return this.#piece[this.#place]
  }

  pass(): void {
    this.#place += 1
  }

  /** The first row of the next piece; undefined at the end. */
  async next(): Promise<Row | undefined> {
    const { done, value } = await this.#pieces.next()
    this.#piece = done ? [] : value
    this.#place = 0
    return this.here
  }

  async *rest(): AsyncGenerator<Row[]> {
    if (this.here) yield this.#piece.slice(this.#place)
    while (await this.next()) yield this.#piece
  }
}

/** The order of rows by their keys. */
function comparing(table: Table): (one: Row, other: Row) => number {
  const places = placesOf(table, table.key)
  return (one, other) => {
    for (const place of places) {
      const order = compareValues(one[place], other[place])
      if (order !== 0) return order
    }
    return 0
  }
}

const FIRST_SURROGATE = 0xd800

/** Texts by their bytes in UTF-8, as both databases order them; JavaScript would put rarer signs before some others. */
export function compareValues(one: Value | undefined, other: Value | undefined): number {
  if (one === other) return 0
  if (typeof one === 'number' && typeof other === 'number') return one - other
  if (typeof one !== 'string' || typeof other !== 'string') throw new Error('No key has such a value.')
  const length = Math.min(one.length, other.length)
  for (let at = 0; at < length; at += 1) {
    const [mine, theirs] = [one.charCodeAt(at), other.charCodeAt(at)]
    if (mine === theirs) continue
    if (mine < FIRST_SURROGATE || theirs < FIRST_SURROGATE) return mine - theirs
    return Buffer.compare(Buffer.from(one), Buffer.from(other))
  }
  return one.length - other.length
}

function areEqual(one: Row, other: Row): boolean {
  return one.every((value, place) => {
    const theirs = other[place]
    if (Buffer.isBuffer(value)) return Buffer.isBuffer(theirs) && value.equals(theirs)
    return value === theirs
  })
}
