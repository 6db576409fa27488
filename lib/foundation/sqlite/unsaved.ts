import { BUSY } from '../dialect'

// What to tell people, by SQLite's result code or its primary one: READONLY_DBMOVED, CANTOPEN_DIRTYWAL, READONLY, IOERR, FULL.
const MESSAGES: Record<number, string> = {
  1032: 'The database file was moved or replaced while Logline runs. Nothing was saved: start Logline again, then try again.',
  1294: 'The log beside the database file was deleted or replaced while Logline runs. Nothing was saved: start Logline again, then try again.',
  8: 'The database can only be read just now. Nothing was saved: make its file and folder writable, then try again.',
  10: 'The disk with the database could not be read or written. Nothing was saved: look after it, then try again.',
  13: 'The disk is full. Nothing was saved: make room on it, then try again.',
}

const PRIMARY_CODE_MASK = 0xff

/** Why nothing can be saved just now, and what to do: null where a transaction failed for another reason. */
export function whyUnsaved(fault: unknown): string | null {
  if (isLockTimeout(fault)) return BUSY
  const code = sqliteCode(fault)
  return MESSAGES[code] ?? MESSAGES[code & PRIMARY_CODE_MASK] ?? null
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
