import Database from 'libsql'
import type { Rows, TableRow } from './collected'

/** SQLite binds 32,766 values at most; beyond some hundreds a longer statement gains nothing. */
const VALUES_A_STATEMENT = 800

type Statement = ReturnType<Database.Database['prepare']>

/** Writes rows straight into the tables, many to a statement. Whoever calls it has a transaction open. */
export class Tables {
  readonly #database: Database.Database
  readonly #statements = new Map<string, Statement>()
  /** Rows written so far. */
  written = 0

  constructor(database: Database.Database) {
    this.#database = database
  }

  write(rows: Rows) {
    for (const [table, own] of rows) {
      // The full-text table begins a new segment wherever a number is lower than the one before.
      if (table === 'SearchText') own.sort((one, other) => Number(one.rowid) - Number(other.rowid))
      this.#writeTable(table, own)
    }
  }

  #writeTable(table: string, rows: TableRow[]) {
    const columns = Object.keys(rows[0] ?? {})
    const atOnce = Math.max(1, Math.floor(VALUES_A_STATEMENT / columns.length))
    const whole = rows.length - (rows.length % atOnce)
    for (let at = 0; at < whole; at += atOnce) this.#insert(table, columns, rows.slice(at, at + atOnce))
    for (const row of rows.slice(whole)) this.#insert(table, columns, [row])
    this.written += rows.length
  }

  #insert(table: string, columns: string[], rows: TableRow[]) {
    const sql = insertOf(table, columns, rows.length)
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    statement.run(rows.flatMap((row) => columns.map((column) => storedValue(row[column]))))
  }
}

function insertOf(table: string, columns: string[], count: number): string {
  const values = `(${columns.map(() => '?').join(', ')})`
  const names = columns.map((column) => `"${column}"`).join(', ')
  return `INSERT INTO "${table}" (${names}) VALUES ${Array.from({ length: count }, () => values).join(', ')}`
}

/** As Prisma's adapter stores it: dates as ISO text, yes and no as 1 and 0. */
function storedValue(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00')
  return typeof value === 'boolean' ? Number(value) : value
}

/** Opens a file for nobody else, in a transaction that is to be committed or rolled back. */
export function openToFill(file: string): Database.Database {
  const database = new Database(file, { timeout: 0 })
  try {
    // Without a log beside it: what is added to an empty file needs none, and undoing it only cuts the file off.
    database.exec('PRAGMA cache_size = -262144; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF')
    database.exec('BEGIN EXCLUSIVE')
    return database
  } catch (fault) {
    database.close()
    throw fault
  }
}
