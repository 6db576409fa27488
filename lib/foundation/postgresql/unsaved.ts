import { BUSY } from '../dialect'
import { codeOf, isUnreachable } from './faults'

/** What an adapter says of a COMMIT that nobody answered: PostgreSQL's "transaction resolution unknown". */
export const COMMIT_UNANSWERED = '08007'

const STARTING = 'The database is starting or stopping. Nothing was saved: try again in a moment.'
const KEPT_OUT =
  'The database does not let Logline in. Nothing was saved: correct DATABASE_URL, start Logline again, then try again.'

// What to tell people, by PostgreSQL's code: https://www.postgresql.org/docs/current/errcodes-appendix.html
const MESSAGES: Record<string, string> = {
  '55P03': BUSY,
  '57014': BUSY,
  '40001': BUSY,
  '40P01': BUSY,
  '25006':
    'The database can only be read just now. Nothing was saved: try again in a moment; if it stays so, let DATABASE_URL name the primary.',
  '53100': 'The disk with the database is full. Nothing was saved: make room on it, then try again.',
  '53200': 'The database has no memory left. Nothing was saved: give it more, then try again.',
  '53300':
    'The database has no connection left. Nothing was saved: try again in a moment; if it stays so, raise its max_connections.',
  '57P01': STARTING,
  '57P02': STARTING,
  '57P03': STARTING,
  '58030':
    'The disk with the database could not be read or written. Nothing was saved: look after it, then try again.',
  [COMMIT_UNANSWERED]:
    'The connection to the database was lost at the very end of saving. See whether it was saved before you try again.',
  '28000': KEPT_OUT,
  '28P01': KEPT_OUT,
  '3D000': KEPT_OUT,
}

const UNREACHABLE =
  'The database can’t be reached. Nothing was saved: start it, or look after the network, then try again.'

/** Why nothing can be saved just now, and what to do: null where a transaction failed for another reason. */
export function whyUnsaved(fault: unknown): string | null {
  const known = MESSAGES[codeOf(fault)]
  if (known) return known
  if (!(fault instanceof Error)) return null
  // The pool's own words where each of its connections is busy for too long.
  if (/timeout exceeded when trying to connect/.test(fault.message)) return BUSY
  return isUnreachable(fault) ? UNREACHABLE : null
}
