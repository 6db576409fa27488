import 'server-only'
import { Unavailable } from '../errors'
import { database, type Transaction } from './client'

/**
 * Runs all of `work` or nothing of it. Throws Unavailable when another process kept the database locked for too
 * long: nothing is written then, and trying again is right.
 */
export async function inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  try {
    return await database().writer.$transaction(work)
  } catch (fault) {
    if (isLockTimeout(fault))
      throw new Unavailable('The database is busy with something else. Try again in a moment.')
    throw fault
  }
}

function isLockTimeout(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  return ('code' in fault && fault.code === 'P1008') || fault.message === 'SocketTimeout'
}
