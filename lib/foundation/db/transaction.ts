import 'server-only'
import { Unavailable } from '../errors'
import { countSince } from '../histogram'
import { database, type Transaction } from './client'
import { requireLease } from './lease-held'
import { saves } from './saves'

// What to tell people, by SQLite's result code or its primary one: READONLY_DBMOVED, CANTOPEN_DIRTYWAL, READONLY, IOERR, FULL.
const MESSAGES: Record<number, string> = {
  1032: 'The database file was moved or replaced while Logline runs. Nothing was saved: start Logline again, then try again.',
  1294: 'The log beside the database file was deleted or replaced while Logline runs. Nothing was saved: start Logline again, then try again.',
  8: 'The database can only be read just now. Nothing was saved: make its file and folder writable, then try again.',
  10: 'The disk with the database could not be read or written. Nothing was saved: look after it, then try again.',
  13: 'The disk is full. Nothing was saved: make room on it, then try again.',
}

const PRIMARY_CODE_MASK = 0xff

/**
 * Runs all of `work` or nothing of it. Throws Unavailable when another process kept the database locked for too
 * long, or when the disk is full, read-only or failing: nothing is written then, and trying again is right.
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
    if (isLockTimeout(fault))
      throw new Unavailable('The database is busy with something else. Try again in a moment.')
    const code = sqliteCode(fault)
    const sentence = MESSAGES[code] ?? MESSAGES[code & PRIMARY_CODE_MASK]
    throw sentence ? new Unavailable(sentence, { cause: fault }) : fault
  }
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

function isLockTimeout(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  return ('code' in fault && fault.code === 'P1008') || fault.message === 'SocketTimeout'
}

/** SQLite's result code, or 0. A failed COMMIT comes with it; of every other error Prisma keeps only the message. */
function sqliteCode(fault: unknown): number {
  if (!(fault instanceof Error)) return 0
  if ('rawCode' in fault && typeof fault.rawCode === 'number') return fault.rawCode
  // P2039: a query failed, P2010: a raw one. A message begins with lines of our source, so the end counts.
  const isOfSqlite = 'code' in fault && (fault.code === 'P2039' || fault.code === 'P2010')
  const match = isOfSqlite && /Code: `(\d+)`\. Message: [^\n]*$/.exec(fault.message)
  return match ? Number(match[1]) : 0
}
