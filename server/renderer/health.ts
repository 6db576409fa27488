import { setTimeout as passed } from 'node:timers/promises'
import { database } from '@/lib/foundation/db/client'
import { requireSaving } from '@/lib/foundation/db/transaction'
import { Unavailable } from '@/lib/foundation/errors'
import { roomLeft } from '@/lib/foundation/room-left'
import type { Readiness } from '../health'

/** Less room than this on the disk is none: one save of a long season and its log need a part of it. */
const LEAST_BYTES = 16 * 1024 * 1024
// Whoever holds the lock for longer is saving.
const PATIENCE_MS = 1_000

/** Whether the database can be read, and written. Whoever asks decides how long to wait. */
export async function readiness(): Promise<Readiness> {
  const [isReading, notSaving] = await Promise.all([
    database().reader.$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    ),
    Promise.race([whyNotSaving(), passed(PATIENCE_MS, null, { ref: false })]),
  ])
  return { isReading, notSaving }
}

/** Why nothing can be saved just now, in a sentence; null where it can. Nothing is written to know it. */
async function whyNotSaving(): Promise<string | null> {
  const { place } = database()
  try {
    await requireSaving()
    const left = await roomLeft(place)
    return left !== null && left < LEAST_BYTES ? 'The disk is full: make room on it.' : null
  } catch (fault) {
    return fault instanceof Unavailable ? fault.message : 'The database file can’t be written: look after it.'
  }
}
