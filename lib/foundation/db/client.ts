import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { type Prisma, PrismaClient } from '@/generated/prisma/client'
import { getPrismaClientClass } from '@/generated/prisma/internal/class-postgresql'
import { isPostgresql } from '../database-url'
import type { Dialect } from '../dialect'
import { PostgresqlAdapter } from '../postgresql/adapter'
import { postgresql } from '../postgresql/dialect'
import { SqliteAdapter } from '../sqlite/adapter'
import { sqlite } from '../sqlite/dialect'
import { treeReader } from '../trees/reader'
import { existingDatabase } from './location'

export type Transaction = Prisma.TransactionClient

/** Two ways to one database: reads on `reader` do not wait for a transaction that is open on `writer`. */
export type Database = {
  /** The absolute path of a SQLite file, or the address of a PostgreSQL database. */
  place: string
  /** What the two of them say differently. */
  dialect: Dialect
  writer: PrismaClient
  /** Refuses every write on SQLite; inside of `looking` it is the transaction that is looked at. */
  reader: Transaction
  close(): Promise<void>
}

type DatabaseOptions = {
  /** How long a write may wait for another process before it fails, in milliseconds. */
  lockDeadlineMs?: number
}

// Next's bundle, the server's and a command line's evaluate this module once each, in one process.
const shared = Symbol.for('logline.db')
const looks = Symbol.for('logline.db.looks')
const holder = globalThis as { [shared]?: Database; [looks]?: AsyncLocalStorage<Transaction> }

/** The process's database, opened at the first call from DATABASE_URL. Throws one sentence where that names none. */
export function database(): Database {
  holder[shared] ??= openDatabase(existingDatabase())
  const looked = holder[looks]?.getStore()
  return looked ? { ...holder[shared], reader: looked } : holder[shared]
}

/**
 * Lets `look`, and only what it calls, ask an open transaction wherever it asks `database().reader`: the readers' own
 * queries then answer as if it were committed. Everybody else goes on reading what is.
 */
export function looking<T>(transaction: Transaction, look: () => Promise<T>): Promise<T> {
  holder[looks] ??= new AsyncLocalStorage()
  return holder[looks].run(treeReader(transaction, database().dialect), look)
}

/** Lets `read` ask one snapshot of a database, however many questions it has. */
export function inSnapshot<T>(
  { reader }: Database,
  read: (transaction: Transaction) => Promise<T>,
  timeoutMs: number,
): Promise<T> {
  // What begins a transaction is no part of what a transaction may do, so its type leaves that out.
  return (reader as PrismaClient).$transaction(read, { timeout: timeoutMs })
}

/** Makes `database()` answer this one: for tests and command lines. */
export function useDatabase(chosen: Database | undefined): void {
  holder[shared] = chosen
}

/** Closes the process's database if it was opened; the next `database()` opens it again. */
export async function closeDatabase(): Promise<void> {
  const open = holder[shared]
  holder[shared] = undefined
  await open?.close()
}

/** Opens a database for itself, apart from `database()`; connects at the first query. */
export function openDatabase(place: string, { lockDeadlineMs = 5000 }: DatabaseOptions = {}): Database {
  const clientOf = isPostgresql(place) ? postgresqlClient : sqliteClient
  const writer = clientOf(place, 'write', lockDeadlineMs)
  const reader = clientOf(place, 'read', lockDeadlineMs)
  const close = async () => {
    await reader.$disconnect()
    await writer.$disconnect()
  }
  const dialect = isPostgresql(place) ? postgresql : sqlite
  return { place, dialect, writer, reader: treeReader(reader, dialect), close }
}

type ClientOf = (place: string, access: 'read' | 'write', lockDeadlineMs: number) => PrismaClient

const sqliteClient: ClientOf = (file, access, lockDeadlineMs) =>
  new PrismaClient({
    adapter: new SqliteAdapter({ file, access, lockDeadlineMs }),
    transactionOptions: transactionOptions(lockDeadlineMs),
  })

const postgresqlClient: ClientOf = (url, access, lockDeadlineMs) =>
  new (getPrismaClientClass())({
    adapter: new PostgresqlAdapter({ url, access, lockDeadlineMs }),
    transactionOptions: transactionOptions(lockDeadlineMs),
  })

// Prisma's own waiting must outlast ours, or its less exact error would come first.
const transactionOptions = (lockDeadlineMs: number) => ({ maxWait: lockDeadlineMs * 2, timeout: 60_000 })
