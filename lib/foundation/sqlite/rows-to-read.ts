import Database from 'libsql'
import { writtenInstant } from '../copying/instants'
import { PieceSize } from '../copying/piece-size'
import { placesOf } from '../copying/tables'
import { Refusal } from '../refusal'
import type { Row, RowOrder, RowsToRead, Table, Value } from '../rows'
import { copiedTables } from './copied-tables'
import { nameInSql, queryRows } from './inspect'

/** Reads the rows of a file in one consistent state, which a server may go on writing. */
export async function readRows<Result>(
  file: string,
  work: (rows: RowsToRead) => Promise<Result>,
): Promise<Result> {
  const database = new Database(file, { timeout: 2_000 })
  try {
    database.exec('PRAGMA query_only = ON; PRAGMA cache_size = -64000; BEGIN')
    return await work(rowsIn(database))
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK')
    database.close()
  }
}

/** The rows of an open database; in one consistent state if it has a transaction open. */
export function rowsIn(database: Database.Database): RowsToRead {
  const valueIn = (sql: string) => Object.values(queryRows(database, sql)[0] ?? {})[0]
  return {
    tables: copiedTables(database),
    origin: async () => ({
      identity: String(valueIn('SELECT id FROM _prisma_migrations ORDER BY migration_name LIMIT 1')),
      movedFrom: optionalText(valueIn(`SELECT "value" FROM "DatabaseMark" WHERE "name" = 'moved-from'`)),
      wasServed: Boolean(valueIn('SELECT EXISTS (SELECT 1 FROM "Lease") OR EXISTS (SELECT 1 FROM "Server")')),
    }),
    count: async ({ name }) => Number(valueIn(`SELECT count(*) FROM ${nameInSql(name)}`)),
    pieces: (table, order) => piecesIn(database, table, order),
  }
}

const optionalText = (value: unknown) => (value === undefined ? undefined : String(value))

/** Each piece is a question of its own: one that is not read to its end would stop every later commit. */
async function* piecesIn(database: Database.Database, table: Table, order: RowOrder): AsyncGenerator<Row[]> {
  const names = table.columns.map(({ name }) => nameInSql(name))
  const by = order === 'by key' ? table.key.map(nameInSql) : ['rowid']
  const question = (where: string) =>
    database
      .prepare(
        `SELECT ${[...names, ...by].join(', ')} FROM ${nameInSql(table.name)} ${where} ORDER BY ${by.join(', ')} LIMIT ?`,
      )
      .raw(true)
  const first = question('')
  const later = question(`WHERE (${by.join(', ')}) > (${by.map(() => '?').join(', ')})`)
  const size = new PieceSize()
  const asTold = values(table)
  let last: unknown[] | undefined
  for (;;) {
    const asked = size.rows
    const stored = (last ? later.all(...last, asked) : first.all(asked)) as unknown[][]
    const rows = stored.map(asTold)
    if (rows.length > 0) yield rows
    if (stored.length < asked) return
    last = stored.at(-1)?.slice(names.length)
    size.seen(rows)
  }
}

/** From what SQLite has stored to what all databases are given. */
function values(table: Table): (stored: unknown[]) => Row {
  const instants = table.columns.flatMap(({ kind }, place) => (kind === 'instant' ? [place] : []))
  const isBytes = table.columns.map(({ kind }) => kind === 'bytes')
  return (stored) => {
    const row = stored.slice(0, table.columns.length) as Value[]
    for (const place of instants) {
      if (row[place] === null) continue
      row[place] = writtenInstant(row[place]) ?? refuse(table, row, place)
    }
    isBytes.forEach((is, place) => {
      const value = row[place] as unknown
      if (is && value instanceof Uint8Array) row[place] = Buffer.from(value)
    })
    return row
  }
}

function refuse(table: Table, row: Row, place: number): never {
  const key = placesOf(table, table.key).map((each) => row[each])
  throw new Refusal(
    `${table.name} ${key.join(', ')} has ${JSON.stringify(row[place])} as its ${table.columns[place]?.name}, which is no instant: correct it by hand.`,
  )
}
