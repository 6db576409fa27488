import { existsSync } from 'node:fs'
import Database from 'libsql'
import { Damaged, Refusal } from '../refusal'
import { isBusy } from './busy'

type SqliteRow = Record<string, unknown>

/** Command lines may wait for a lock in one piece; a server never uses these connections. */
const lockWaitMs = 2000

const damageCodes = new Set([11, 26]) // SQLITE_CORRUPT, SQLITE_NOTADB

/** Runs `work` on a connection of its own and closes it. Throws Damaged, or a Refusal while another holds the lock. */
export function withDatabase<Result>(file: string, work: (database: Database.Database) => Result): Result {
  const database = openReadable(file)
  try {
    return work(database)
  } catch (error) {
    throw readableFault(file, error)
  } finally {
    database.close()
  }
}

/** Like withDatabase, on a connection that cannot write. */
export function read<Result>(file: string, work: (database: Database.Database) => Result): Result {
  return withDatabase(file, (database) => {
    database.exec('PRAGMA query_only = ON')
    return work(database)
  })
}

export function queryRows(database: Database.Database, sql: string): SqliteRow[] {
  return database.prepare(sql).all() as SqliteRow[]
}

/** A name as SQL writes it. */
export const nameInSql = (name: string) => `"${name.replaceAll('"', '""')}"`

/** A text as SQL writes it. */
export const textInSql = (text: string) => `'${text.replaceAll("'", "''")}'`

/** The number of rows of each table, by its name; Prisma's own table is left out. */
export function rowCounts(database: Database.Database): Record<string, number> {
  const tables = queryRows(
    database,
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
     AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '_prisma_migrations' ORDER BY name`,
  )
  return Object.fromEntries(
    tables.map(({ name }) => {
      const [count] = queryRows(database, `SELECT count(*) AS rows FROM ${nameInSql(String(name))}`)
      return [String(name), Number(count?.rows ?? 0)]
    }),
  )
}

/** What SQLite itself finds wrong with a file, in its own words; nothing for a sound one. */
export function damageOf(file: string): string[] {
  try {
    return read(file, (database) => [
      ...queryRows(database, 'PRAGMA integrity_check')
        .map((row) => String(row.integrity_check))
        .filter((line) => line !== 'ok'),
      ...queryRows(database, 'PRAGMA foreign_key_check').map(
        (row) => `a row of ${row.table} refers to a row of ${row.parent} that does not exist`,
      ),
    ])
  } catch (error) {
    return [reasonOf(error)]
  }
}

/** SQLite's own words, also where a Refusal stands in front of them. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}

/**
 * Leaves everything in the one file, without a log beside it. Throws a Refusal while anybody else has it open; so
 * it comes before the first read, because libSQL keeps a connection that has read open until garbage is collected.
 */
export function mergeWal(file: string): void {
  withDatabase(file, (database) => database.exec('PRAGMA journal_mode = DELETE'))
  if (existsSync(`${file}-wal`)) throw new Refusal(inUse(file))
}

/** Lets nobody write to a file, whatever program it is, until the function it returns is called. */
export function keepWritersOut(file: string): () => void {
  const database = openReadable(file)
  database.exec('BEGIN IMMEDIATE')
  return () => {
    if (database.open) database.close()
  }
}

const inUse = (file: string) => `Another program has ${file} open: close it, then run this again.`

function readableFault(file: string, error: unknown): unknown {
  if (isBusy(error)) return new Refusal(inUse(file), { cause: error })
  if (!(error instanceof Error && 'rawCode' in error && typeof error.rawCode === 'number')) return error
  if (!damageCodes.has(error.rawCode & 0xff)) return error
  return new Damaged(`${file} is damaged (${error.message}).`, { cause: error })
}

function openReadable(file: string): Database.Database {
  try {
    return new Database(file, { timeout: lockWaitMs })
  } catch (error) {
    throw new Refusal(`${file} cannot be opened.`, { cause: error })
  }
}
