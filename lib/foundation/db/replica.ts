import 'server-only'
import { isPostgresql } from '../database-url'
import { readSetting } from '../settings'
import { type Database, inSnapshot, looking, openDatabase } from './client'

/** What was made of a replica that did not have everything yet, or could not be asked: it is made once more of the primary. */
class NotUsable extends Error {}

// A replica that can't be reached is let alone for a while: each page would wait for it.
const PAUSE_MS = 5_000
const LONGEST_MS = 30_000

// The renderer's bundle and Next's evaluate this module once each, in one thread.
const shared = Symbol.for('logline.replica')
const holder = globalThis as { [shared]?: { replica: Database | null; restsUntil: number } }

type Reading<T> = {
  /** The newest edit that has to be in it: a Purge's id. */
  since: number
  work(): Promise<T>
  isGood(made: T): boolean
}

/**
 * Lets `work` read DATABASE_READ_URL, where one is set, in one snapshot that has the edits up to `since`:
 * so no page that is kept is older than the edit that took the last one out, however far a replica lags behind, and whichever
 * of several answers. Else, and where `isGood` says that it went wrong, it reads the primary.
 */
export async function readingReplica<T>(reading: Reading<T>): Promise<T> {
  const { work } = reading
  holder[shared] ??= { replica: openReplica(), restsUntil: 0 }
  const state = holder[shared]
  if (!state.replica || Date.now() < state.restsUntil) return work()
  try {
    return await readOf(state.replica, reading)
  } catch (fault) {
    if (!(fault instanceof NotUsable)) state.restsUntil = Date.now() + PAUSE_MS
    return work()
  }
}

/** For an orderly stop, and for tests. */
export async function closeReplica(): Promise<void> {
  const state = holder[shared]
  holder[shared] = undefined
  await state?.replica?.close()
}

function openReplica(): Database | null {
  const url = readSetting('DATABASE_READ_URL')
  return url && isPostgresql(url) ? openDatabase(url) : null
}

async function readOf<T>(replica: Database, { since, work, isGood }: Reading<T>): Promise<T> {
  return inSnapshot(
    replica,
    async (transaction) => {
      const newest = await transaction.purge.findFirst({ orderBy: { id: 'desc' }, select: { id: true } })
      if ((newest?.id ?? 0) < since) throw new NotUsable('The replica is behind.')
      const made = await looking(transaction, work)
      if (!isGood(made)) throw new NotUsable('The replica failed on the way.')
      return made
    },
    LONGEST_MS,
  )
}
