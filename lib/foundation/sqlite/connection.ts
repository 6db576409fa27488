import type {
  Client,
  InArgs,
  InStatement,
  Transaction as LibsqlTransaction,
  Replicated,
  ResultSet,
} from '@libsql/client'
import { Sqlite3Client } from '@libsql/client/sqlite3'
import { DriverAdapterError } from '@prisma/driver-adapter-utils'
import Database from 'libsql'
import { isBusy, whenFree } from './busy'
import { OpenTransaction } from './open-transaction'
import { OpenedFiles, requireMayWrite } from './opened-files'

export type ConnectionOptions = {
  /** Absolute path; a missing file is made. */
  file: string
  access: 'read' | 'write'
  /** How long a statement may wait for another process, in milliseconds. */
  lockDeadlineMs: number
}

// Up to so many KB of pages are held: with SQLite's own 2,000, a large guide's are read from the system again and again. The
// calendar of a guide of 100,000 shows looks at more than 32,000 of them by itself.
const pragmas = {
  write:
    'PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -32000',
  read: 'PRAGMA query_only = ON; PRAGMA cache_size = -64000',
}

// A reader's transaction is one snapshot for several queries; a writer's takes the lock before its first read.
const begin = { write: 'BEGIN IMMEDIATE', read: 'BEGIN DEFERRED' }

const changesRows = /^\s*(insert|update|delete|replace)\b/i

/**
 * One SQLite connection for the life of the process, in the shape @prisma/adapter-libsql asks for. libSQL's own
 * client opens another connection after each transaction (losing every pragma), and a prepared statement that met
 * a lock blocks all later commits: here BEGIN and COMMIT never go through one.
 */
export class Connection implements Client {
  readonly protocol = 'file'
  readonly #options: ConnectionOptions
  #database: Database.Database | undefined
  #statements: Sqlite3Client | undefined
  #closed = false
  #files: OpenedFiles | undefined

  constructor(options: ConnectionOptions) {
    this.#options = options
  }

  get closed(): boolean {
    return this.#closed
  }

  async execute(statement: InStatement | string, args?: InArgs): Promise<ResultSet> {
    const statements = await this.#opened()
    const whole = typeof statement === 'string' ? { sql: statement, args: args ?? [] } : statement
    if (changesRows.test(whole.sql)) return this.#inOwnTransaction(() => statements.execute(whole))
    return whenFree(this.#options.lockDeadlineMs, async () => {
      const opened = await this.#opened()
      return this.#freshAfterBusy(() => opened.execute(whole))
    })
  }

  async transaction(): Promise<LibsqlTransaction> {
    const statements = await this.#opened()
    await this.#begin()
    return new OpenTransaction({
      execute: (statement) => this.#freshAfterBusy(() => statements.execute(statement)),
      script: (sql) => this.#script(sql),
      commit: () => this.#commit(),
      rollback: () => this.#rollback(),
    })
  }

  async executeMultiple(sql: string): Promise<void> {
    await this.#opened()
    this.#script(sql)
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    const opened = await this.#opened()
    return this.#inOwnTransaction(async () => {
      const results: ResultSet[] = []
      for (const statement of statements) results.push(await opened.execute(statement))
      return results
    })
  }

  migrate(): Promise<ResultSet[]> {
    return Promise.reject(new Error('Migrations run through prisma/engine, not through this connection.'))
  }

  sync(): Promise<Replicated> {
    return Promise.reject(new Error('A local file has nothing to be synchronised with.'))
  }

  /** Throws the connection away; the next statement opens another, with the same pragmas. */
  reconnect(): void {
    const database = this.#database
    this.#bringLostLogIn()
    this.#files?.closing()
    this.#database = undefined
    this.#statements = undefined
    database?.close()
  }

  close(): void {
    this.reconnect()
    this.#closed = true
  }

  async #opened(): Promise<Sqlite3Client> {
    if (this.#closed) throw new Error('The database was closed.')
    if (this.#statements) return this.#statements
    const { file, access, lockDeadlineMs } = this.#options
    const options = { timeout: 0 }
    if (access === 'write') requireMayWrite(file)
    const database = new Database(file, options)
    try {
      await whenFree(lockDeadlineMs, () => database.exec(pragmas[access]))
    } catch (error) {
      database.close()
      throw error
    }
    if (access === 'write') this.#files ??= new OpenedFiles(file)
    this.#database = database
    this.#statements = new Sqlite3Client(file, options, database, 'number')
    return this.#statements
  }

  /** A prepared statement that met a lock stays active and blocks later commits: only a new connection is free of it. */
  async #freshAfterBusy<Result>(attempt: () => Promise<Result>): Promise<Result> {
    try {
      return await attempt()
    } catch (error) {
      if (isBusy(error)) this.reconnect()
      throw error
    }
  }

  async #inOwnTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.#begin()
    try {
      const result = await work()
      await this.#commit()
      return result
    } catch (error) {
      this.#rollback()
      throw error
    }
  }

  async #begin(): Promise<void> {
    this.#requireSameFiles()
    try {
      await whenFree(this.#options.lockDeadlineMs, () => this.#script(begin[this.#options.access]))
      this.#files?.begun()
    } catch (error) {
      this.reconnect()
      throw error
    }
  }

  #requireSameFiles(): void {
    try {
      this.#files?.requireWritable()
    } catch (fault) {
      this.#bringLostLogIn()
      throw fault
    }
  }

  /** What was saved and stands in the log alone would be lost with it, or be read as a part of the file that lies there now. */
  #bringLostLogIn(): void {
    try {
      if (this.#files?.areGone && this.#files.isLogOurs)
        this.#database?.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch {
      // Somebody reads from it: whoever asks next tries again.
    }
  }

  /** A COMMIT that meets a lock leaves the transaction open: it is tried again, and undone after the deadline. */
  async #commit(): Promise<void> {
    try {
      await whenFree(this.#options.lockDeadlineMs, () => this.#script('COMMIT'))
    } catch (error) {
      this.#rollback()
      throw isBusy(error) ? new DriverAdapterError({ kind: 'SocketTimeout' }) : error
    }
  }

  #rollback(): void {
    try {
      if (this.#database?.inTransaction) this.#database.exec('ROLLBACK')
    } catch {
      // Closing the connection undoes what it had not committed.
      this.reconnect()
    }
  }

  #script(sql: string): void {
    if (!this.#database) throw new Error('The database connection was lost.')
    this.#database.exec(sql)
  }
}
