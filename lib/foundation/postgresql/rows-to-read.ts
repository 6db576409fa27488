import pg from 'pg'
import { writtenInstant } from '../copying/instants'
import { PieceSize } from '../copying/piece-size'
import type { ColumnKind, Row, RowOrder, RowsToRead, Table, Value } from '../rows'
import { copiedTables } from './copied-tables'
import { inOneTransaction, withSession } from './session'

const SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'

/** Reads the rows of a database in one consistent state, which servers may go on writing. */
export function readRows<Result>(url: string, work: (rows: RowsToRead) => Promise<Result>): Promise<Result> {
  return withSession(url, (session) =>
    inOneTransaction(session, async () => work(await rowsIn(session)), SNAPSHOT),
  )
}

/** The rows of a database by a session that has a transaction open. */
export async function rowsIn(session: pg.Client): Promise<RowsToRead> {
  const valueIn = async (sql: string) => Object.values((await session.query(sql)).rows[0] ?? {})[0]
  // Whatever the server is set to: all of a question is read, instants are texts of one form, and time is not limited.
  await session.query(
    `SET LOCAL cursor_tuple_fraction = 1; SET LOCAL datestyle = 'ISO';
     SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`,
  )
  return {
    tables: await copiedTables(session),
    async origin() {
      const movedFrom = await valueIn(`SELECT "value" FROM "DatabaseMark" WHERE "name" = 'moved-from'`)
      return {
        identity: String(await valueIn('SELECT id FROM _prisma_migrations ORDER BY migration_name LIMIT 1')),
        movedFrom: movedFrom === undefined ? undefined : String(movedFrom),
        wasServed: Boolean(
          await valueIn('SELECT EXISTS (SELECT 1 FROM "Lease") OR EXISTS (SELECT 1 FROM "Server")'),
        ),
      }
    },
    count: async ({ name }) => Number(await valueIn(`SELECT count(*) FROM ${pg.escapeIdentifier(name)}`)),
    pieces: (table, order) => piecesIn(session, table, order),
  }
}

let cursors = 0

async function* piecesIn(session: pg.Client, table: Table, order: RowOrder): AsyncGenerator<Row[]> {
  cursors += 1
  const cursor = `rows_${cursors}`
  const columns = table.columns.map(({ name }) => pg.escapeIdentifier(name)).join(', ')
  const by = order === 'by key' ? `ORDER BY ${table.key.map(pg.escapeIdentifier).join(', ')}` : ''
  await session.query(
    `DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT ${columns} FROM ${pg.escapeIdentifier(table.name)} ${by}`,
  )
  const readers = table.columns.map(({ kind }) => READERS[kind])
  const size = new PieceSize()
  for (;;) {
    const asked = size.rows
    const { rows: texts } = await session.query<(string | null)[]>({
      text: `FETCH ${asked} FROM ${cursor}`,
      rowMode: 'array',
      types: AS_TEXT,
    })
    const rows: Row[] = texts.map((row) =>
      row.map((text, place) => (text === null ? null : (readers[place]?.(text) ?? text))),
    )
    if (rows.length > 0) yield rows
    if (rows.length < asked) break
    size.seen(rows)
  }
  await session.query(`CLOSE ${cursor}`)
}

/** What PostgreSQL sends, as it sends it. */
const AS_TEXT: pg.CustomTypesConfig = { getTypeParser: () => (text: string) => text }

/** From PostgreSQL's texts to what all databases are given. */
const READERS: Record<ColumnKind, (text: string) => Value> = {
  text: (text) => text,
  integer: Number,
  boolean: (text) => (text === 't' ? 1 : 0),
  float: Number,
  bytes: (text) => Buffer.from(text.slice('\\x'.length), 'hex'),
  instant: (text) => writtenInstant(text) ?? text,
}
