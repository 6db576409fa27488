import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { type Prisma, PrismaClient } from '@/generated/prisma/client'
import { SqliteAdapter } from './adapter'
import { existingDatabase } from './location'

export type Transaction = Prisma.TransactionClient

/** Two connections to one file: reads on `reader` do not wait for a transaction that is open on `writer`. */
export type Database = {
  /** Absolute path. */
  file: string
  writer: PrismaClient
  /** Refuses every write; inside of `looking` it is the transaction that is looked at. */
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
  return holder[looks].run(transaction, look)
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

/** Opens a SQLite file for itself, apart from `database()`; connects at the first query. */
export function openDatabase(file: string, { lockDeadlineMs = 5000 }: DatabaseOptions = {}): Database {
  // Prisma's own waiting must outlast ours, or its less exact error would come first.
  const transactionOptions = { maxWait: lockDeadlineMs * 2, timeout: 60_000 }
  const writer = new PrismaClient({
    adapter: new SqliteAdapter({ file, access: 'write', lockDeadlineMs }),
    transactionOptions,
  })
  const reader = new PrismaClient({
    adapter: new SqliteAdapter({ file, access: 'read', lockDeadlineMs }),
    transactionOptions,
  })
  const close = async () => {
    await reader.$disconnect()
    await writer.$disconnect()
  }
  return { file, writer, reader, close }
}
