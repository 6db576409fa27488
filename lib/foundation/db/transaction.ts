import 'server-only'
import { Unavailable } from '../errors'
import { countSince } from '../histogram'
import { database, type Transaction } from './client'
import { requireLease } from './lease-held'
import { saves } from './saves'

/**
 * Runs all of `work` or nothing of it. Throws Unavailable when another process kept the database locked for too
 * long, when it can't be reached, or when its disk is full, read-only or failing: trying again is right then.
 */
export async function inTransaction<T>(
  work: (transaction: Transaction) => Promise<T>,
  { timeoutMs = 60_000 } = {},
): Promise<T> {
  const began = performance.now()
  try {
    const result = await transact(work, timeoutMs)
    countSince(began, saves().seconds)
    return result
  } catch (fault) {
    if (fault instanceof Unavailable) saves().failed += 1
    throw fault
  }
}

/** Throws as inTransaction does where nothing can be saved just now. Nothing is written to know it, or counted. */
export async function requireSaving(): Promise<void> {
  await transact(async () => undefined, 60_000)
}

async function transact<T>(work: (transaction: Transaction) => Promise<T>, timeoutMs: number): Promise<T> {
  try {
    const guarded = async (transaction: Transaction) => {
      await requireLease(transaction)
      return work(transaction)
    }
    return await database().writer.$transaction(guarded, { timeout: timeoutMs })
  } catch (fault) {
    const why = database().dialect.whyUnsaved(fault)
    throw why ? new Unavailable(why, { cause: fault }) : fault
  }
}

/**
 * Runs a part of a transaction that may fail and leave the rest to go on: where it throws, nothing of that part is kept.
 * Without it PostgreSQL refuses whatever comes after a statement that failed.
 */
export async function inPart<T>(transaction: Transaction, work: () => Promise<T>): Promise<T> {
  await transaction.$executeRaw`SAVEPOINT part`
  try {
    const result = await work()
    await transaction.$executeRaw`RELEASE SAVEPOINT part`
    return result
  } catch (fault) {
    // What went wrong first is told, also where the connection is gone.
    await takeBackPart(transaction).catch(() => undefined)
    throw fault
  }
}

async function takeBackPart(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`ROLLBACK TO SAVEPOINT part`
  await transaction.$executeRaw`RELEASE SAVEPOINT part`
}

/**
 * Runs `work`, rolls back all that it wrote, and answers with its result. Nobody else sees any of it; other writers
 * wait for as long as it takes. Throws as inTransaction does.
 */
export async function dryRun<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const rollback = new Error('Nothing of this was to be kept.')
  const answers: T[] = []
  try {
    await inTransaction(async (transaction) => {
      answers.push(await work(transaction))
      throw rollback
    })
  } catch (fault) {
    if (fault !== rollback) throw fault
  }
  return answers[0] as T
}
