import Database from 'libsql'
import { asidesOf } from '../copying/aside'
import { staleTexts } from '../copying/stale-texts'
import { placesOf } from '../copying/tables'
import type { Row, RowsToChange, Table, Value } from '../rows'
import { nameInSql } from './inspect'
import { holdExclusive } from './lock'
import { rowsIn } from './rows-to-read'

/** Beyond some hundreds a longer statement gains nothing. */
const VALUES_A_STATEMENT = 800

const NOT_UNIQUE = 'SQLITE_CONSTRAINT_UNIQUE'

/**
 * Lets `work` change the rows of a file. What it has written outlives a crash of this process; after a power cut the last of it
 * may be missing. Throws a Refusal while a server or another such command uses the file.
 */
export async function changeRows<Result>(
  file: string,
  work: (rows: RowsToChange) => Promise<Result>,
): Promise<Result> {
  const release = await holdExclusive(file)
  const database = new Database(file, { timeout: 2_000 })
  try {
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -64000',
    )
    return await work(changeableRows(database))
  } finally {
    database.close()
    await release()
  }
}

/** The rows of an open database, each change in a transaction of its own unless there is one. */
export function changeableRows(database: Database.Database): RowsToChange {
  const read = rowsIn(database)
  const writer = new RowWriter(database, read.tables)
  return {
    ...read,
    write: async (table, rows) => writer.write(table, rows),
    remove: async (table, rows) => writer.remove(table, rows),
    // Numbers that SQLite gives out go on after the highest there ever was.
    finish: async () => undefined,
    async rememberOrigin(identity) {
      database
        .prepare(`INSERT OR REPLACE INTO "DatabaseMark" ("name", "value", "at") VALUES ('moved-from', ?, ?)`)
        .run(identity, new Date().toISOString().replace('Z', '+00:00'))
    },
  }
}

type Statement = ReturnType<Database.Database['prepare']>

class RowWriter {
  readonly #database: Database.Database
  readonly #tables: Table[]
  readonly #statements = new Map<string, Statement>()
  readonly #hasTexts: boolean

  constructor(database: Database.Database, tables: Table[]) {
    this.#database = database
    this.#tables = tables
    this.#hasTexts = database.prepare('SELECT 1 FROM SearchText_docsize LIMIT 1').all().length > 0
  }

  write(table: Table, rows: Row[]): void {
    try {
      this.#inTransaction(() => this.#put(table, rows))
    } catch (fault) {
      if (!(fault instanceof Error && 'code' in fault && fault.code === NOT_UNIQUE)) throw fault
      this.#inTransaction(() => {
        this.#letStepAside(table, rows)
        this.#put(table, rows)
      })
    }
  }

  remove(table: Table, rows: Row[]): void {
    const places = placesOf(table, table.key)
    const sql = `DELETE FROM ${nameInSql(table.name)} WHERE ${equal(table.key)}`
    this.#inTransaction(() => {
      this.#forgetTexts(table, rows)
      for (const row of rows) this.#run(sql, pick(row, places))
    })
  }

  #put(table: Table, rows: Row[]): void {
    this.#forgetTexts(table, rows)
    const atOnce = Math.max(1, Math.floor(VALUES_A_STATEMENT / table.columns.length))
    const whole = rows.length - (rows.length % atOnce)
    for (let at = 0; at < whole; at += atOnce) this.#upsert(table, rows.slice(at, at + atOnce))
    for (const row of rows.slice(whole)) this.#upsert(table, [row])
  }

  #upsert(table: Table, rows: Row[]): void {
    this.#run(upsertOf(table, rows.length), rows.flat())
  }

  #letStepAside(table: Table, rows: Row[]): void {
    const name = nameInSql(table.name)
    for (const { columns, marked } of asidesOf(table, this.#tables)) {
      const change = marked
        ? `UPDATE ${name} SET ${nameInSql(marked)} = 'aside ' || rowid || ' ' || ${nameInSql(marked)}`
        : `DELETE FROM ${name}`
      const sql = `${change} WHERE ${equal(columns)} AND NOT (${equal(table.key)})`
      const places = [...placesOf(table, columns), ...placesOf(table, table.key)]
      for (const row of rows) this.#run(sql, pick(row, places))
    }
  }

  #forgetTexts(table: Table, rows: Row[]): void {
    const stale = this.#hasTexts && staleTexts(table, rows)
    if (!stale) return
    if ('numbers' in stale)
      this.#run('DELETE FROM SearchText WHERE rowid IN (SELECT value FROM json_each(?))', [
        JSON.stringify(stale.numbers),
      ])
    else
      this.#run(
        `WITH changed(id) AS (SELECT value FROM json_each(?))
         DELETE FROM SearchText WHERE rowid IN (SELECT "id" FROM "SearchTarget" WHERE "entryId" IN (
           SELECT id FROM changed UNION SELECT "id" FROM "Season" WHERE "showId" IN (SELECT id FROM changed)))`,
        [JSON.stringify(stale.entries)],
      )
  }

  #run(sql: string, values: Value[]): void {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    statement.run(values)
  }

  #inTransaction(work: () => void): void {
    if (this.#database.inTransaction) {
      work()
      return
    }
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      work()
      this.#database.exec('COMMIT')
    } catch (fault) {
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK')
      throw fault
    }
  }
}

const equal = (columns: string[]) => columns.map((column) => `${nameInSql(column)} = ?`).join(' AND ')

const pick = (row: Row, places: number[]) => places.map((place) => row[place] ?? null)

function upsertOf(table: Table, count: number): string {
  const names = table.columns.map(({ name }) => nameInSql(name))
  const values = `(${names.map(() => '?').join(', ')})`
  const others = table.columns
    .filter(({ name }) => !table.key.includes(name))
    .map(({ name }) => nameInSql(name))
  const replaced = others.map((name) => `${name} = excluded.${name}`).join(', ')
  return `INSERT INTO ${nameInSql(table.name)} (${names.join(', ')})
    VALUES ${Array.from({ length: count }, () => values).join(', ')}
    ON CONFLICT (${table.key.map(nameInSql).join(', ')}) DO ${replaced ? `UPDATE SET ${replaced}` : 'NOTHING'}`
}
