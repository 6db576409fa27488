/**
 * A value of a row, the same whichever database it comes from: yes and no are 1 and 0, an instant is a text in UTC like
 * "2026-11-29T02:37:15.060+00:00".
 */
export type Value = string | number | Buffer | null

/** The values of a row, in the order of its table's columns. */
export type Row = Value[]

export type ColumnKind = 'text' | 'integer' | 'boolean' | 'float' | 'bytes' | 'instant'

export type Table = {
  name: string
  /** In the order of their names. */
  columns: { name: string; kind: ColumnKind }[]
  /** The columns of its primary key, in the key's order. */
  key: string[]
  /** What no two rows have in common besides. */
  uniques: string[][]
  /** The tables whose rows its rows need, and by which columns. */
  references: { table: string; columns: string[] }[]
}

/** By their keys, texts in the order of their bytes; or however the database comes by them soonest. */
export type RowOrder = 'by key' | 'as they lie'

/** Which database rows are of. */
type RowsOrigin = {
  /** What tells this database from every other one, also from copies of its rows. */
  identity: string
  /** The identity of the database whose rows it was last given, if it was. */
  movedFrom: string | undefined
  /** Whether a server ever ran on it. */
  wasServed: boolean
}

/** A database's rows in one consistent state, whoever writes meanwhile. */
export type RowsToRead = {
  /** The tables that are copied; those that others need come first. */
  tables: Table[]
  /** Wants this Logline's schema. */
  origin(): Promise<RowsOrigin>
  count(table: Table): Promise<number>
  /** All rows of a table, piece by piece: at most some thousand, or some megabytes. */
  pieces(table: Table, order: RowOrder): AsyncIterable<Row[]>
}

/** The rows of a database that nobody else changes. */
export type RowsToChange = RowsToRead & {
  /** Puts rows in, in place of those that have their keys: all of them or none. */
  write(table: Table, rows: Row[]): Promise<void>
  /** Takes away the rows that have the keys of these: all of them or none. */
  remove(table: Table, rows: Row[]): Promise<void>
  /** To be called at the end: numbers that are given out go on after those that are there. */
  finish(): Promise<void>
  /** Remembers whose rows these are. */
  rememberOrigin(identity: string): Promise<void>
}
