import pg from 'pg'
import { shownDatabase } from '../database-url'
import { Refusal } from '../refusal'
import { codeOf, isUnreachable } from './faults'

/** One connection to a database for a command line, which closes it. Throws a Refusal where there is none to be had. */
export async function withSession<Result>(
  url: string,
  work: (session: pg.Client) => Promise<Result>,
): Promise<Result> {
  const session = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'logline',
  })
  // An error of the connection fails the question that is asked on it; between two of them it would end the process.
  session.on('error', () => undefined)
  try {
    await session.connect()
    return await work(session)
  } catch (fault) {
    throw reachable(url, fault)
  } finally {
    await session.end().catch(() => undefined)
  }
}

/** Runs all of `work` in one transaction, or nothing of it. */
export async function inOneTransaction<Result>(
  session: pg.Client,
  work: () => Promise<Result>,
  begin = 'BEGIN',
): Promise<Result> {
  await session.query(begin)
  try {
    const result = await work()
    const { command } = await session.query('COMMIT')
    // A transaction in which a statement failed is rolled back by its COMMIT, without an error.
    if (command !== 'COMMIT') throw new Error('The transaction was rolled back.')
    return result
  } catch (fault) {
    await session.query('ROLLBACK').catch(() => undefined)
    throw fault
  }
}

const HOW: Record<string, (name: string) => string> = {
  '3D000': (name) => `There is no database ${name}: make it with createdb, or correct its address.`,
  '28P01': (name) => `${name} refuses the user or the password: correct its address.`,
  '28000': (name) => `${name} does not let this user in: correct its address, or pg_hba.conf.`,
  '53300': (name) => `${name} has no connection left: raise max_connections, or stop somebody who uses it.`,
  '53100': (name) => `The disk of ${name} is full: make room on it, then run this again.`,
  '55P03': (name) => `Somebody works in ${name} and did not give way in time: end that, then run this again.`,
  '57P03': (name) => `${name} is starting or stopping: try again in a moment.`,
  '25006': (name) => `${name} may only be read: its address has to name the primary, not a replica of it.`,
}

/** What an operator can put right, as a Refusal; every other fault as it is. */
function reachable(url: string, fault: unknown): unknown {
  if (!(fault instanceof Error) || fault instanceof Refusal) return fault
  const code = codeOf(fault)
  const name = shownDatabase(url)
  const known = HOW[code]?.(name)
  if (known) return new Refusal(known, { cause: fault })
  if (!isUnreachable(fault)) return fault
  return new Refusal(
    `${name} can’t be reached (${code || fault.message}): start it, or correct its address.`,
    {
      cause: fault,
    },
  )
}
