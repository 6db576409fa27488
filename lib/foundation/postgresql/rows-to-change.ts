import pg from 'pg'
import { asidesOf } from '../copying/aside'
import { staleTexts } from '../copying/stale-texts'
import { shownDatabase } from '../database-url'
import { Refusal } from '../refusal'
import type { Row, RowsToChange, RowsToRead, Table } from '../rows'
import { MIGRATORS } from './locks'
import { rowsIn } from './rows-to-read'
import { requireUnserved } from './servers'
import { inOneTransaction, withSession } from './session'

const NOT_UNIQUE = '23505'

/**
 * Lets `work` change the rows of a database. Throws a Refusal while a server or another such command uses it. What is
 * written is safe from a power cut once `finish` has been called.
 */
export function changeRows<Result>(
  url: string,
  work: (rows: RowsToChange) => Promise<Result>,
): Promise<Result> {
  return holdingRows(url, 'BEGIN READ ONLY', async (rows) =>
    // Each change is a transaction of its own, so what is there is read by another connection.
    withSession(url, (session) => {
      const inTransaction = (change: () => Promise<void>) =>
        inOneTransaction(session, change, 'BEGIN; SET LOCAL synchronous_commit = off')
      return work({ ...rows, ...changesBy(session, rows.tables, inTransaction) })
    }),
  )
}

/**
 * Lets `work` put other rows in the place of all that are there, in one transaction: a failure leaves everything as it was.
 * What the search finds goes, too; the files of pictures stay. Throws as changeRows does.
 */
export function replaceAllRows<Result>(
  url: string,
  work: (rows: RowsToChange) => Promise<Result>,
): Promise<Result> {
  return addRows(url, async (rows, session) => {
    const names = [...rows.tables.map(named), '"SearchText"']
    await session.query(`SET LOCAL lock_timeout = '10s'; TRUNCATE ${names.join(', ')}`)
    return work(rows)
  })
}

/** Lets `work` add rows in one transaction. Throws as changeRows does. */
export function addRows<Result>(
  url: string,
  work: (rows: RowsToChange, session: pg.Client) => Promise<Result>,
): Promise<Result> {
  return holdingRows(url, 'BEGIN', (rows, session) =>
    work({ ...rows, ...changesBy(session, rows.tables, (change) => change()) }, session),
  )
}

/** No server joins and nobody migrates until `work` has ended, and with it the transaction that it was begun in. */
async function holdingRows<Result>(
  url: string,
  begin: string,
  work: (rows: RowsToRead, session: pg.Client) => Promise<Result>,
): Promise<Result> {
  return withSession(url, (session) =>
    inOneTransaction(
      session,
      async () => {
        const { rows } = await session.query(`SELECT pg_try_advisory_xact_lock(${MIGRATORS}) AS "held"`)
        if (!rows[0].held)
          throw new Refusal(
            `Another command is migrating ${shownDatabase(url)} or replacing its rows: wait until that has ended.`,
          )
        await requireUnserved(url, session)
        return work(await rowsIn(session), session)
      },
      begin,
    ),
  )
}

type Changes = Pick<RowsToChange, 'write' | 'remove' | 'finish' | 'rememberOrigin'>

function changesBy(
  session: pg.Client,
  tables: Table[],
  inTransaction: (change: () => Promise<void>) => Promise<void>,
): Changes {
  return {
    async write(table, rows) {
      const put = () => putRows(session, table, rows)
      try {
        await inTransaction(put)
      } catch (fault) {
        if (!(fault instanceof Error && 'code' in fault && fault.code === NOT_UNIQUE))
          throw readable(fault, table)
        await inTransaction(async () => {
          await letStepAside(session, { table, tables, rows })
          await put()
        })
      }
    },
    remove: (table, rows) =>
      inTransaction(async () => {
        await forgetTexts(session, table, rows)
        await session.query(
          `DELETE FROM ${named(table)} t USING ${given(table)} g WHERE ${same(table.key)}`,
          [asJson(table, rows)],
        )
      }),
    finish: () => inTransaction(() => finish(session, tables)),
    async rememberOrigin(identity) {
      await session.query(
        `INSERT INTO "DatabaseMark" ("name", "value", "at") VALUES ('moved-from', $1, now() AT TIME ZONE 'UTC')
         ON CONFLICT ("name") DO UPDATE SET "value" = excluded."value", "at" = excluded."at"`,
        [identity],
      )
    },
  }
}

async function putRows(session: pg.Client, table: Table, rows: Row[]): Promise<void> {
  await forgetTexts(session, table, rows)
  const names = table.columns.map(({ name }) => pg.escapeIdentifier(name))
  const others = table.columns.filter(({ name }) => !table.key.includes(name))
  const replaced = others
    .map(({ name }) => pg.escapeIdentifier(name))
    .map((name) => `${name} = excluded.${name}`)
  await session.query(
    `INSERT INTO ${named(table)} (${names.join(', ')}) SELECT ${names.join(', ')} FROM ${given(table)} g
     ON CONFLICT (${table.key.map(pg.escapeIdentifier).join(', ')})
     DO ${replaced.length > 0 ? `UPDATE SET ${replaced.join(', ')}` : 'NOTHING'}`,
    [asJson(table, rows)],
  )
}

type Putting = { table: Table; tables: Table[]; rows: Row[] }

async function letStepAside(session: pg.Client, { table, tables, rows }: Putting): Promise<void> {
  const json = asJson(table, rows)
  for (const { columns, marked } of asidesOf(table, tables)) {
    const mine = `${same(columns)} AND NOT (${same(table.key)})`
    const name = marked && pg.escapeIdentifier(marked)
    await session.query(
      name
        ? `UPDATE ${named(table)} t SET ${name} = 'aside ' || gen_random_uuid() || ' ' || t.${name} FROM ${given(table)} g WHERE ${mine}`
        : `DELETE FROM ${named(table)} t USING ${given(table)} g WHERE ${mine}`,
      [json],
    )
  }
}

async function forgetTexts(session: pg.Client, table: Table, rows: Row[]): Promise<void> {
  const stale = staleTexts(table, rows)
  if (!stale || !(await hasTexts(session))) return
  if ('numbers' in stale)
    await session.query('DELETE FROM "SearchText" WHERE "number" = ANY($1::int[])', [stale.numbers])
  else
    await session.query(
      `DELETE FROM "SearchText" WHERE "number" IN (SELECT "id" FROM "SearchTarget" WHERE "entryId" IN (
         SELECT unnest($1::text[]) UNION SELECT "id" FROM "Season" WHERE "showId" = ANY($1::text[])))`,
      [stale.entries],
    )
}

async function hasTexts(session: pg.Client): Promise<boolean> {
  const { rows } = await session.query('SELECT 1 FROM "SearchText" LIMIT 1')
  return rows.length > 0
}

/** A number that is given out comes after all that are there, and is never one that was given out before. */
async function finish(session: pg.Client, tables: Table[]): Promise<void> {
  for (const { name, columns } of tables)
    for (const column of columns) {
      const { rows } = await session.query('SELECT pg_get_serial_sequence($1, $2) AS "sequence"', [
        pg.escapeIdentifier(name),
        column.name,
      ])
      const sequence = rows[0].sequence
      if (sequence)
        await session.query(
          `SELECT setval($1, greatest((SELECT max(${pg.escapeIdentifier(column.name)}) FROM ${pg.escapeIdentifier(name)}),
             (SELECT last_value FROM ${sequence}))) `,
          [sequence],
        )
    }
  await session.query(`SET LOCAL synchronous_commit = on; ANALYZE ${tables.map(named).join(', ')}`)
}

const named = ({ name }: Table) => pg.escapeIdentifier(name)

const same = (columns: string[]) =>
  columns
    .map(pg.escapeIdentifier)
    .map((name) => `t.${name} = g.${name}`)
    .join(' AND ')

/** Rows as they were given, as a table: one value to send, however many rows. */
const given = (table: Table) => `json_populate_recordset(NULL::${named(table)}, $1::json)`

function asJson({ columns }: Table, rows: Row[]): string {
  return JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(
        columns.map(({ name }, place) => {
          const value = row[place] ?? null
          return [name, Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value]
        }),
      ),
    ),
  )
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const WHY: Record<string, string> = {
  '22003': 'a number is larger than PostgreSQL can keep (2,147,483,647)',
}

function readable(fault: unknown, table: Table): unknown {
  const why = fault instanceof Error && 'code' in fault ? WHY[String(fault.code)] : undefined
  return why
    ? new Refusal(`A row of ${table.name} can’t be written: ${why}. Correct it where it comes from.`, {
        cause: fault,
      })
    : fault
}
